/** What a logger writes before a message: date, severity, source. */

export interface LinePrefix {
  /** Where the message itself starts. */
  readonly end: number;
  /** Whether the severity is an error. */
  readonly isError: boolean;
  /** A line that says what a dialplan tests or is about to run, not what happened. */
  readonly isProgram: boolean;
}

const time =
  /\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} )\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?\]? */y;
const level =
  /\[?(EMERG|ALERT|CRIT|CRITICAL|FATAL|ERR|ERROR|SEVERE|WARN|WARNING|NOTICE|INFO|DEBUG|VERBOSE|TRACE|CONSOLE)(\]|(?:\[\w+\])+|(?= +\S+:\d|:? +\[)):? */y;
const tagged = /\[[^\]\n]{1,60}\]:? */y;
const source =
  /[\w./-]{1,80}\.(?:c|cc|cpp|h|go|py|js|ts|java|lua|rb|cs|php)(?::\d{1,6})?(?: (?:in )?[\w.~]{1,80}(?=:))?:? +/y;
const dashes = /(?:--|==|>|=>) +/y;
const program =
  /(?:Dialplan: |EXECUTE |EXPORT |Executing \[|(?:Regex|Action|ANTI-Action) |Goto \(|Spawn extension |Parsing |Processing |<[A-Z][A-Za-z]*[ />]|<\?xml|<Response>|(?:Verb|Node|Step) ".*" (?:started|entered)$)/y;

/** Reads the prefix of a line; most have none. */
export function readPrefix(text: string): LinePrefix {
  let at = after(time, text, 0);
  level.lastIndex = at;
  const grave = level.exec(text);
  if (grave !== null) {
    at = level.lastIndex;
    if (at > 0) {
      at = after(tagged, text, at);
    }
  }
  at = after(source, text, at);
  at = after(dashes, text, at);
  program.lastIndex = at;
  return {
    end: at,
    isError: grave !== null && /^(?:EMERG|ALERT|CRIT|CRITICAL|FATAL|ERR|ERROR|SEVERE)$/.test(grave[1] ?? ""),
    isProgram: program.test(text),
  };
}

function after(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
