/** The words of dates and times. All in lower case. */

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** From Sunday on. */
export const weekdayNames = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** Months that are also first names. Next to another word they are read as a name. */
const monthsThatAreNames = new Set(["april", "august", "jan", "june", "may"]);

/** 1 to 12. */
export function monthOf(word: string): number | undefined {
  const index = monthNames.findIndex(
    (name) => name === word || (name.startsWith(word) && (word.length === 3 || word === "sept")),
  );
  return index < 0 ? undefined : index + 1;
}

export function isMonthAndName(word: string): boolean {
  return monthsThatAreNames.has(word);
}

const weekdayAbbreviations: readonly (readonly string[])[] = [
  ["sun"],
  ["mon"],
  ["tue", "tues"],
  ["wed", "weds"],
  ["thu", "thur", "thurs"],
  ["fri"],
  ["sat"],
];

/** 0 for Sunday to 6. */
export function weekdayOf(word: string): number | undefined {
  const index = weekdayNames.findIndex(
    (name, day) => name === word || weekdayAbbreviations[day]?.includes(word) === true,
  );
  return index < 0 ? undefined : index;
}

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

const units = new Map<string, Unit>([
  ["m", "minute"],
  ["min", "minute"],
  ["mins", "minute"],
  ["minute", "minute"],
  ["minutes", "minute"],
  ["h", "hour"],
  ["hr", "hour"],
  ["hrs", "hour"],
  ["hour", "hour"],
  ["hours", "hour"],
  ["d", "day"],
  ["day", "day"],
  ["days", "day"],
  ["w", "week"],
  ["wk", "week"],
  ["wks", "week"],
  ["week", "week"],
  ["weeks", "week"],
  ["month", "month"],
  ["months", "month"],
  ["year", "year"],
  ["years", "year"],
]);

export function unitOf(word: string): Unit | undefined {
  return units.get(word);
}

const numbers = new Map<string, number>(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index) => [word, index + 1],
  ),
);

export function numberOf(word: string): number | undefined {
  return numbers.get(word);
}

/** Parts of a day, in hours since midnight. A night belongs to the day it starts on. */
export const dayParts: Readonly<Record<string, readonly [start: number, end: number]>> = {
  morning: [0, 12],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [18, 30],
};

/** Words that relate times to each other. */
const connectives = new Set(
  [
    "a after ago am an and around about approx approximately at before between circa day from half in last midnight",
    "noon o'clock of on past pm previous since the this till through to today tonight until within during over yesterday not",
  ].flatMap((words) => words.split(" ")),
);

/** Whether a word has a meaning in dates, so that it must be quoted to be read as a name. */
export function isDateWord(word: string): boolean {
  return (
    connectives.has(word) ||
    monthOf(word) !== undefined ||
    weekdayOf(word) !== undefined ||
    unitOf(word) !== undefined ||
    numberOf(word) !== undefined ||
    Object.hasOwn(dayParts, word)
  );
}
