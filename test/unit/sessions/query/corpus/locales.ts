import { days, relative, row, times } from "./row.ts";

/** The same words under other locales and zones, and on days when clocks change. */
export const localeRows = [
  row("20/11/2026", days("2026-11-20"), { locale: "en-GB" }),
  row("3/4", days("2026-04-03"), { locale: "en-GB" }),
  row("03/04/2026", days("2026-04-03"), { locale: "en-GB" }),
  row("03/04/2026", days("2026-03-04")),
  row("11/20/2026", days("2026-11-20"), { locale: "en-GB" }),
  row("20.11.2026", days("2026-11-20"), { locale: "de-DE" }),
  row("03.04.2026", days("2026-04-03"), { locale: "de" }),
  row("20.11.", days("2026-11-20"), { locale: "de-DE" }),
  row("20.11", days("2026-11-20"), { locale: "de-DE" }),
  row("20.11.2026..22.11.2026", days("2026-11-20", "2026-11-22"), { locale: "de-DE" }),
  row("18.11.-20.11.", days("2026-11-18", "2026-11-20"), { locale: "de-DE" }),
  row("nov 20", days("2026-11-20"), { locale: "en-GB" }),
  row("2026/11/20", days("2026-11-20"), { locale: "ja-JP" }),
  row("11/20", days("2026-11-20"), { locale: "ja-JP" }),
  row("31.11.2026", {}, { locale: "de-DE", problems: ["31.11.2026"] }),
  row("last week", relative("last week", "2026-11-16", "2026-11-22"), { locale: "en-GB" }),
  row("this week", relative("this week", "2026-11-23", "2026-11-29"), { locale: "de-DE" }),
  row("yesterday", relative("yesterday", "2026-11-25"), { timeZone: "Asia/Tokyo" }),
  row("today", relative("today", "2026-11-26"), { timeZone: "Asia/Tokyo" }),
  row("today", relative("today", "2026-11-26"), { timeZone: "Pacific/Kiritimati" }),
  row("today", relative("today", "2026-11-25"), { timeZone: "Pacific/Honolulu" }),
  row("monday 9:00-10:00", times("2026-11-23T09:00+05:30", "2026-11-23T10:00+05:30", "monday 09:00-10:00"), {
    timeZone: "Asia/Kolkata",
  }),
  row("monday 9:00-10:00", times("2026-11-23T09:00+05:45", "2026-11-23T10:00+05:45", "monday 09:00-10:00"), {
    timeZone: "Asia/Kathmandu",
  }),
  row("fri 14:30-15:30", times("2026-11-20T14:30Z", "2026-11-20T15:30Z", "friday 14:30-15:30"), {
    timeZone: "UTC",
  }),
  row("last 2h", times("2026-11-25T16:10Z", undefined, "last 2h"), { timeZone: "Europe/Berlin" }),
  // 01:00 to 02:00 comes twice: a start is the first, an end the second.
  row("2026-11-01 01:30-01:45", times("2026-11-01T01:30-04:00", "2026-11-01T01:45-05:00")),
  row("2026-11-01 00:30-01:30", times("2026-11-01T00:30-04:00", "2026-11-01T01:30-05:00")),
  row("since 2026-11-01 01:30", times("2026-11-01T01:30-04:00", undefined)),
  row("until 2026-11-01 01:30", times(undefined, "2026-11-01T01:30-05:00")),
  row("2026-11-01 03:00-04:00", times("2026-11-01T03:00-05:00", "2026-11-01T04:00-05:00")),
  // 02:00 to 03:00 does not exist.
  row("2026-03-08 01:00-04:00", times("2026-03-08T01:00-05:00", "2026-03-08T04:00-04:00")),
  row("2026-03-08 02:30-03:30", times("2026-03-08T01:30-05:00", "2026-03-08T03:30-04:00")),
  row("2026-10-25 02:30-02:45", times("2026-10-25T02:30+02:00", "2026-10-25T02:45+01:00"), {
    timeZone: "Europe/Berlin",
  }),
  row("2026-03-29 00:30-01:30", times("2026-03-29T00:30Z", "2026-03-29T02:30+01:00"), {
    timeZone: "Europe/London",
  }),
  row("2026-04-05 01:30-01:45", times("2026-04-05T01:30+11:00", "2026-04-05T01:45+10:30"), {
    timeZone: "Australia/Lord_Howe",
  }),
  row("last 2h", times("2026-11-01T00:30-04:00", undefined, "last 2h"), {
    now: Date.parse("2026-11-01T01:30-05:00"),
  }),
  row("yesterday", relative("yesterday", "2026-10-31"), { now: Date.parse("2026-11-01T00:10-04:00") }),
  row("today", relative("today", "2026-11-01"), { now: Date.parse("2026-11-01T23:50-05:00") }),
  row("last 7 days", relative("last 7 days", "2026-10-26", "2026-11-01"), {
    now: Date.parse("2026-11-01T23:50-05:00"),
  }),
  row("last month", relative("last month", "2025-12-01", "2025-12-31"), {
    now: Date.parse("2026-01-01T00:10-05:00"),
  }),
  row("yesterday", relative("yesterday", "2025-12-31"), { now: Date.parse("2026-01-01T00:10-05:00") }),
  row("nov 20", days("2025-11-20"), { now: Date.parse("2026-01-15T12:00-05:00") }),
  row("feb 29", days("2028-02-29"), { now: Date.parse("2028-03-01T12:00-05:00") }),
  row("last 1 month", relative("last 1 month", "2026-03-01", "2026-03-31"), {
    now: Date.parse("2026-03-31T12:00-04:00"),
  }),
];
