/** Most messages match no rule: a quick check of their letters avoids tokenizing them. */

/** Every phrase, key and format in the rules contains one of these; a test checks that. */
const stems = [
  "abandon|abort|accept|alert|answer|assign|audio|author|avail|barred|broke|bridg|busy|bye",
  "can['’]?t|can ?not|could|call(?:ed|ing|s? back)|cancel|carrier|cause|cert|channel_|clear|clos|cut\\b|code|complet|conclud|congest|connect|corrupt|crash|credit|crit",
  "brought|barge|registered|agents|operators|down|level|fault|malfunc|out of|back in|back to|\\blos[et]|losing|noisy|ending|terminating|not be|maximum|max|answer|gets |thrown|eject|goes |work|no match|no such|got through|degraded|downtime|outage|disruption|advanced|absent|dead|n.t hear|not hear|hears|heard|hear nothing|unintell|breaking|cuts|cutting|silent|patched|switched|\\bq\\b|echo|inactive|expired|pass|declin|delet|deliver|denied|dequeue|devic|dial|did|digits|disk|dispos|disturb|divert|dnd|does|down|drop",
  "echo|emerg|end(?:ed|s|ing)?\\b|engag|enqueu|entering|err|escalat|establish|event|except|exist|exit|expir",
  "fail|fatal|finish|forbid|forward|full|funds|gave up|gives up|gone|garbl|distort|robotic|crackl|muffl|stutter|inaudib|choppy|static|scratchy|tinny|cut |alarm|gone|hand(?:ed|off|over)|hang|held|hold|http|hung|hun",
  "input|insuff|invalid|invit|high |conferenced|success|succe|confirmed|done|deflect|exceeded|capacity|core |low |join|keepalive|kick|leav|left|limit|lost|malform|memory|merged|miss|nobody|no one|none",
  "no (?:agent|ans|answer|pick|member|oper|repl|resp|route|rtp|media|ack|speech|signal|net|perm|heart|bal|avail)|offer|offline|off hold|outcome|over",
  "overload|packet|panic|park|pick|poor|position|present|process|progress|\\bputs?\\b|putting|queue|quota|redirect|rang|rate limit|ready|reach|read|refer|refus|reject|releas",
  "remov|repl|resolv|respon|result|resum|retriev|return|ring|rona|rout|save|segfault|send|sent|service|sip|start|state|status|subscri|support|took|take|time",
  "terminat|tone|torn|transfer|type|unable|underst|unexpect|unhold|unplug|wait|warn|went|write|wrong|xfer|engaged|full|rung|calling|reason|reservation|number|talking|get |post |not ",
].join("|");

const worth = new RegExp(stems, "i");

/** Whether any rule can match a message. */
export function isWorthReading(text: string): boolean {
  return worth.test(text);
}
