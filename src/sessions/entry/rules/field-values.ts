/** The meaning of status values: `CallStatus=no-answer`, `hangup_cause: USER_BUSY`. */
import type { EventKind } from "../events.ts";
import { isNegator } from "../words.ts";

const kinds: Partial<Record<EventKind, string>> = {
  ringing:
    "calling|ringing|alerting|ring|participant ringing|reservation created|offered|dialing|agent offered|call ringing|incoming call ringing|agent called|dial begin|ringing started",
  answered:
    "connected|answered|answer|in progress|connected to agent|established|accepted|reservation accepted|connect|call answered|active call|agent connect|answered by agent|picked up|call connected|agent answered|call established|success answered|answered call|talking|call accepted|dial answer",
  joined:
    "bridged|bridge|participant join|join|conference enter|member enter|barged in|joined|participant joined|conference join|bridge enter|member joined|agent joined",
  left: "participant leave|leave|conference exit|member exit|participant exit|left|participant left|conference leave|bridge leave|member left",
  ended:
    "completed|ended|disconnected|terminated|call ended|complete caller|complete agent|completecaller|completeagent|conference end|released|closed|agent disconnect|customer disconnect|contact flow disconnect|third party disconnect|call completed|agent complete|call disconnected|finished|call terminated|conversation ended|chat ended|caller disconnect",
  "hung up":
    "hang up|hang up complete|hung up|hang up request|agentdump|agent dump|caller hang up|caller hung up|agent hung up|customer hung up|agent hang up|local hang up|remote hang up",
  transferring:
    "transferring|forwarding|transfer initiated|warm transfer initiated|blind transfer initiated|transfer started|refer|consulting",
  transferred:
    "transferred|forwarded|blind transfer|attended transfer|blindtransfer|attendedtransfer|transfer completed|transfer complete|call transferred|transfer",
  queued:
    "enqueue|enterqueue|enter queue|task queue entered|queue caller join|enqueued|call queued|joined queue|entered queue|waiting in queue|in queue|queue join|contact queued|queue joined|queue entered",
  "left queue":
    "exitwithkey|exitempty|exit with key|exit empty|dequeued|queue caller leave|left queue|exitwithtimeout|exit with timeout|queue leave|queue left",
  held: "hold|on hold|held|participant hold|connected on hold|connected onhold|call held|call on hold|music on hold start|holding",
  resumed: "off hold|participant off hold|resumed|retrieved|call resumed|call retrieved|hold end",
  parked: "park|parked|parked call|call parked",
  declined:
    "declined|rejected|call rejected|decline|refused|reservation rejected|reject|agent rejected|user rejected|rejected by agent|call declined",
  "not answered":
    "no answer|missed|not responding|did not answer|no user response|not answered|agent ring no answer|reservation timeout|agent no answer|missed call|call missed|no reply|rona|agent missed|timeout|exitwithtimeout|exit with timeout|ring no answer|no pickup|allotted timeout no answer|reservation timed out|agent timeout|customer no answer|no answer user",
  busy: "busy|user busy|line busy|busy line|callee busy|number busy|busy here|subscriber busy",
  failed:
    "failed|fail|failure|normal temporary failure|unallocated number|no route destination|channel not available|congestion|subscriber absent|absent subscriber|user not registered|recovery on timer expire|network out of order|destination out of order|incompatible destination|normal circuit congestion|call failed|allotted timeout|media timeout|exchange routing error|service not available|invalid number format|bearer capability not available|switch congestion|requested chan not available|interworking|gateway down|no user|not reachable|undeliverable|not delivered|invalid number|number unreachable|not in service|rejected by carrier|no circuit available|facility rejected|mandatory ie missing|protocol error|progress timeout|originate failed|dropped|call dropped|lost",
  cancelled:
    "cancelled|cancel|originator cancel|reservation cancelled|task cancelled|call cancelled|caller cancel|ringcancelled|caller cancelled|ring cancelled|attended transfer cancel",
  abandoned:
    "abandon|abandoned|queue abandoned|abandoned in queue|queue caller abandon|abandoned call|call abandoned|caller abandoned|caller abandon|abandoned in ivr|customer abandoned",
  problem:
    "joinempty|down|error|telecom problem|join empty|syscompat|system error|timed out|barged|internal error|network error|media error|technical error",
  "ring stopped":
    "answered elsewhere|lose race|completed elsewhere|call completed elsewhere|picked off|answered on another device",
};

const values = new Map<string, EventKind[]>();
for (const [kind, texts] of Object.entries(kinds)) {
  for (const text of texts.split("|")) {
    values.set(text, [...(values.get(text) ?? []), kind as EventKind]);
  }
}

/** The meaning of a status, event or cause. Words before it that name the call don't matter. */
export function statusKinds(words: readonly string[]): readonly EventKind[] {
  for (let from = 0; from < words.length; from += 1) {
    const found = values.get(words.slice(from).join(" "));
    if (found !== undefined) {
      return found;
    }
    if (!ofCalls.has(words[from] ?? "")) {
      break;
    }
  }
  return [];
}

/** The meaning of a code such as GWAPP_NO_USER_RESPONSE by its end, if only that is known. */
export function codeKinds(words: readonly string[]): readonly EventKind[] {
  for (let from = 1; from < words.length && !isNegator(words[from - 1] ?? ""); from += 1) {
    const found = values.get(words.slice(from).join(" "));
    if (found !== undefined) {
      return found.filter((kind) => outcomes.has(kind));
    }
  }
  return [];
}

const outcomes: ReadonlySet<EventKind> = new Set<EventKind>([
  "busy",
  "not answered",
  "declined",
  "cancelled",
]);

const ofCalls: ReadonlySet<string> = new Set(
  "call calls phone callee external channel event evt cs leg contact interaction conversation session chat voice state reservation participant connection party telephony conference member transfer user caller agent customer dial queue acd outbound inbound normal cc cause the bridge remote target".split(
    " ",
  ),
);
