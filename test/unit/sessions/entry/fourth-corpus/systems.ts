import { corpus } from "../corpus/corpus.ts";

/** Systems that the earlier sets don't have; written down before any of them was read. */
export const systems = [
  corpus(
    "mitel",
    String.raw`
MiCC: Agent 4021 Call ringing on ext 2210 → ringing
MiCC: Agent 4021 Call answered on ext 2210 → answered
MiCC: Agent 4021 placed the caller on hold → held
MiCC: Agent 4021 requeued the call to Queue P301 → queued
MiCC: Queue P301 unavailable answer point set to voicemail
MiCC: Queue P301 interflow time-out set to 120 s
MiCC: Agent 4021 make busy reason 3
MiCC: Agent 4021 removed make busy
MiCC: Longest waiting 03:12
SMDR: call to 2210 transferred by operator → transferred
Hunt group 7000 has no members present → problem
`,
  ),
  corpus(
    "ringcentral and ooma events",
    String.raw`
{"telephonySessionId":"s-1","parties":[{"status":{"code":"Proceeding"}}]}
{"parties":[{"status":{"code":"Hold","rcc":false}}]} → held
{"parties":[{"status":{"code":"Gone","reason":"BlindTransfer"}}]} → transferred
{"parties":[{"missedCall":true,"status":{"code":"Disconnected"}}]} → not answered, ended
{"parties":[{"missedCall":false,"status":{"code":"Disconnected"}}]} → ended
Call to +14155550100 went unanswered → not answered
Call blocked by the spam filter
Multi-ring started for 3 devices → ringing
Voicemail transcription: "sorry I missed your call"
`,
  ),
  corpus(
    "bandwidth and sinch",
    String.raw`
{"eventType":"initiate","callId":"c-1"}
{"eventType":"disconnect","cause":"hangup"} → hung up
{"eventType":"disconnect","cause":"timeout"} → not answered
{"eventType":"disconnect","cause":"cancel"} → cancelled
{"eventType":"transferAnswer"} → answered
{"eventType":"conferenceMemberJoin"} → joined
{"eventType":"conferenceMemberExit"} → left
{"eventType":"recordComplete"}
{"event":"dice","result":"NOANSWER","reason":"TIMEOUT"} → not answered
{"event":"dice","result":"ANSWERED","reason":"CALLERHANGUP"} → answered, hung up
{"event":"dice","result":"BUSY"} → busy
{"event":"ace","timestamp":"2026-11-21T15:00:00Z"}
{"event":"pie","menuResult":{"value":"hold"}}
`,
  ),
  corpus(
    "asterisk ari and voicemail",
    String.raw`
app_voicemail: New message 3 for mailbox 101
app_followme: Followme: nobody accepted the call → not answered
app_directory: caller exited the directory
res_pjsip: Contact 1001 has been deleted
res_pjsip: Endpoint 1001 is now Reachable
res_pjsip: No matching endpoint found for request from 192.0.2.7 → problem
bridge_channel: PJSIP/1001-01 kicked out of bridge → left
chan_dahdi: Channel 1 detected alarm: Red Alarm → problem
app_dial: Everyone is busy/congested at this time (1:0/0/1) → busy
app_dial: PJSIP/1002-02 is making progress
app_dial: PJSIP/1002-02 is ringing → ringing
pbx: Timeout, but no rule 't' in context 'ivr' → problem
manager: Manager 'panel' logged off
`,
  ),
  corpus(
    "livekit, vapi and retell",
    String.raw`
participant_joined identity=caller → joined
participant_left identity=caller → left
room_finished
room_started
track_published kind=audio
track_unpublished kind=audio
sip.callStatus: dialing → ringing
sip.callStatus: active → answered
sip.callStatus: hangup → hung up
call_ended by agent → ended
call_started
status-update: in-progress → answered
status-update: forwarding → transferring
ended-reason: assistant-forwarded-call → transferred
ended-reason: customer-busy → busy
ended-reason: twilio-failed-to-connect-call → failed
model-output: "I am transferring you now"
conversation-update: 12 messages
`,
  ),
  corpus(
    "task routing",
    String.raw`
reservation.created for worker WK1 → ringing
reservation.accepted by worker WK1 → answered
reservation.rejected by worker WK1 → declined
reservation.timeout for worker WK1 → not answered
reservation.rescinded → ring stopped
reservation.wrapup
task.canceled reason=hangup → cancelled
task.completed
task-queue.entered queue=Sales → queued
worker.activity.update activity=Offline
worker.capacity.update
workflow.timeout → problem
task.updated
`,
  ),
  corpus(
    "ivr scripts",
    String.raw`
Step 4 (Transfer) started
Step 4 (Transfer) finished with result NO_ANSWER → not answered
Step 4 (Transfer) finished with result OK
Step 7 "Busy announcement" skipped
Variable transfer_target set to 104
Variable hangup_reason set to none
Branch "on answer" chosen
Branch taken: no answer → not answered
Condition caller_on_hold == true is false
Playing "All of our agents are busy"
Entered menu Main, waiting for digits
Got digits 9 9, going to Support
Invalid entry 7, try 1 of 3 → problem
Caller chose to leave a message
Caller chose to wait
Caller pressed * to cancel
Loop limit reached in node 12 → problem
Voicemail box 101 is full → problem
Jumped to step "Hang up on error"
Flow finished
Flow aborted: step 9 threw an exception → problem
HTTP step answered in 31 ms with 200
HTTP step got 502 from https://crm.example/api → problem
JSON path $.answered not found in the response → problem
Text to speech of "please hold the line" cached
`,
  ),
  corpus(
    "carrier and number lookups",
    String.raw`
HLR lookup: subscriber absent → failed
HLR lookup: active
Carrier rejected the call: number blocked → declined
Carrier returned 503, rerouting via carrier B → failed
Number ported from carrier A to carrier B
Number +14155550100 is not reachable at the moment → not answered
LNP dip timed out → problem
Rate deck loaded, 48000 routes
Route to 1415 blocked by policy
Call routed over carrier B
ANI 4155550100 presented as anonymous
STIR/SHAKEN attestation A, verification passed
STIR/SHAKEN verification failed → problem
Spend limit reached for account → problem
Balance below threshold warning sent
CNAM dip returned "BUSY BEAVER LLC"
Answer seizure ratio 41 %
`,
  ),
  corpus(
    "json dumps",
    String.raw`
{"call":{"id":"c1","answeredAt":null,"endedAt":null,"holdCount":0}}
{"call":{"id":"c1","status":"ringing","to":"101"}} → ringing
{"call":{"hangupCause":"CALL_REJECTED","duration":0}} → declined
{"settings":{"ringTimeout":20,"onBusy":"voicemail","onNoAnswer":"hangup"}}
{"queue":{"name":"Hold","strategy":"ring-all","maxWait":300}}
{"stats":{"answered":12,"missed":3,"abandoned":1}}
{"user":{"name":"Will Hold","status":"available"}}
{"error":{"code":"E_TRANSFER_TARGET","message":"Target did not answer"}} → problem
{"capabilities":["hold","transfer","park"]}
{"webhook":{"event":"call.missed","delivered":true}} → not answered
{"isOnHold":false,"isMuted":true}
{"isOnHold":true,"isMuted":false} → held
{"disconnectedBy":"agent","state":"ended","direction":"inbound"} → ended
{"lastError":"","retries":0}
{"lastError":"ECONNREFUSED","retries":3} → problem
{"success":false,"reason":"No route to carrier"} → problem
{"success":true,"reason":null}
`,
  ),
];
