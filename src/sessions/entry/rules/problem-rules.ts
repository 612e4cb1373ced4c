/** Phrases for problems of the systems that calls rely on. */
import type { Rule } from "./rule.ts";

export const problemRules: readonly Rule[] = [
  {
    words:
      "limit reached|retries exceeded|quota reached|is full|are full|was full|were full|group full|queue full|trunks full|lines full|at capacity|capacity reached|capacity exceeded|not exist",
    kind: "problem",
  },
  {
    words:
      "license expired|token expired|password expired|credentials expired|account expired|certificate has expired|license has expired|token has expired",
    kind: "problem",
  },
  {
    words:
      "error handler|error handling|error rate|error log|error page|error level|error code none|error correction|error free|error count|error reporting|error message|error handlers|exception list|exception handler|exceptions list|exception dates|warning level|warning tone|error budget|error branch|error path|error output|error tone",
  },
  {
    words: "timeout",
    subject: ["call", "thing", "none", "name", "machine", "person"],
    needs: "is set was configured to of = default",
  },
  {
    words:
      "timeout reached|timeout expired|timeout exceeded|timeout after|timeout waiting|timeout while|limit reached on|limit exceeded|rate limited|quota exceeded|retransmission limit reached",
    kind: "problem",
    notBefore: "continuing sip",
  },
  { words: "timed out|times out|time out|timeout error", kind: "problem" },
  {
    words: "timeout",
    kind: "problem",
    subject: ["service", "call", "machine", "queue"],
    object: ["none"],
    notBefore: "is of set =",
  },
  {
    words: "error|errors|exception|exceptions|failed|fails|failing|failure|failures",
    kind: "problem",
    notBefore: "threshold lamp light injected counter recovery budget margin reports",
  },
  {
    words: "warning|warnings",
    kind: "problem",
    first: true,
    notBefore: "lamp light tone level cleared resolved",
  },
  {
    words:
      "not found|not authorized|not permitted|not registered|not supported|not be found|not be reached|not be loaded|not be opened|not load|not find|not open|not understand|not be read|not be sent|not send|not save|not be saved|not start|not be started|not establish|not resolve|not respond|not responding|not recognized|not play|not fetch|not read|not write|not parse|not process|not retrieve|not reach",
    kind: "problem",
  },
  { words: "unable to|not able to", kind: "problem" },
  { words: "out of order|fault|malfunction|malfunctioning|is broken|are broken|was broken", kind: "problem" },
  { words: "not be", kind: "problem", needs: "could can" },
  {
    words: "timeout",
    kind: "problem",
    needs: "reached exceeded hit",
    without: "set configured",
  },
  { words: "registered|reachable", denied: "problem", subject: ["person", "service", "machine"] },
  { words: "agents|operators", denied: "problem", without: "busy call calls talking ringing hung answered" },
  { words: "available", denied: "problem", subject: ["person", "service", "machine"] },
  { words: "lost|loses|losing", kind: "problem", object: ["service"] },
  { words: "cut out|cuts out|cutting out|cut off", kind: "problem", subject: ["service"] },
  { words: "no matching|no such", kind: "problem" },
  {
    words: "not work|not working|stopped working",
    kind: "problem",
    subject: ["service", "machine", "person", "call"],
  },
  { words: "outage|outages|downtime|degraded|disruption", kind: "problem", notBefore: "report page window" },
  { words: "packet loss", kind: "problem", without: "0 none gone acceptable low below within threshold" },
  {
    words:
      "choppy|noisy|garbled|distorted|robotic|crackling|crackly|muffled|stuttering|stuttered|echo|echoing|echoes|breaking up|broke up|cutting out|inaudible|unintelligible|static|scratchy|tinny",
    kind: "problem",
    needs: "audio line sound voice call quality caller customer connection speech heard",
    without: "test cancellation canceller",
  },
  {
    words:
      "not hear|not hearing|hears nothing|hear nothing|heard nothing|not heard|not audible|nothing heard",
    kind: "problem",
  },
  { words: "dead line|line dead|line is dead|dead connection|silent line", kind: "problem" },
  {
    words:
      "is down|are down|was down|went down|is inactive|became inactive|now inactive|is out of service|red alarm|alarm raised|alarm active",
    kind: "problem",
    notBefore: "from by to",
  },
  {
    words: "not available",
    kind: "problem",
    subject: ["service", "machine", "person", "queue", "thing"],
    notBefore: "for in on at",
  },
  { words: "not reachable", kind: "problem" },
  {
    words: "access denied|permission denied|denied",
    kind: "problem",
    subject: ["service", "none", "person"],
  },
  {
    words:
      "no permission|no response|no digits|no input|no speech|no audio|no rtp|no media|no ack|no dial tone|no fax answer|no fax tone|no route|no carrier|no credit|no funds|no balance|no keepalive|no heartbeat|no signal|no network|insufficient funds|insufficient balance|insufficient credit",
    kind: "problem",
  },
  {
    words:
      "invalid|malformed|corrupt|corrupted|expired certificate|certificate expired|token expired|forbidden|unauthorized",
    kind: "problem",
    notBefore: "attempts",
  },
  {
    words:
      "refused|rejected|lost|dropped|is down|went down|went offline|is offline|crashed|unexpectedly|broken|is dead|was dead|went dead|unexpected",
    kind: "problem",
    subject: ["service", "machine", "person"],
  },
  {
    words:
      "one way audio|poor line|poor quality|poor audio|bad audio|choppy audio|dead air|packet loss high|high packet loss|high jitter|audio broke|echo detected|poor connection|call quality poor|low mos",
    kind: "problem",
  },
  { words: "overloaded|out of memory|disk full|deadlock|panic|segfault|core dumped", kind: "problem" },
];
