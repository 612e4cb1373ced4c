import { corpus } from "./corpus.ts";

/** Statuses, error codes and webhooks in Twilio's words. */
export const twilio = corpus(
  "Twilio",
  String.raw`
CallStatus=ringing → ringing
CallStatus=in-progress → answered
CallStatus=completed → ended
CallStatus=busy → busy
CallStatus=no-answer → not answered
CallStatus=failed → failed
CallStatus=canceled → cancelled
CallStatus=initiated
CallStatus=queued
CallSid=CA1&CallStatus=ringing&Direction=inbound&From=%2B18145550133 → ringing
CallSid=CA1&CallStatus=no-answer&Direction=outbound-dial → not answered
DialCallStatus=busy → busy
DialCallStatus=no-answer&DialCallDuration=0 → not answered
DialCallStatus=answered → answered
DialCallStatus: failed → failed
{"CallStatus":"in-progress","Direction":"inbound"} → answered
{"CallStatus":"busy","SipResponseCode":"486"} → busy
{"CallSid":"CA1","Status":"completed","Duration":"42","ErrorCode":null} → ended
{"MessageStatus":"delivered","ErrorCode":null}
{"MessageStatus":"undelivered","ErrorCode":"30005"} → failed
MessageStatus=failed → failed
MessageStatus=sent
MessageStatus=queued
SmsStatus=received
RecordingStatus=completed&RecordingDuration=31
RecordingStatus=in-progress
RecordingStatus=failed → problem
TranscriptionStatus=completed
TranscriptionText=please transfer me to an agent
SpeechResult=I was disconnected&Confidence=0.92
SpeechResult="nobody answered my call"
Digits=503&FinishedOnKey=#
ErrorCode=11200 → problem
ErrorCode=0
ErrorCode=
ErrorCode: none
Error 11200: HTTP retrieval failure → problem
Warning 12200: Schema validation warning → problem
Error 30003 - Unreachable destination handset → problem
Error 21211: Invalid 'To' phone number → problem
error code 31005 → problem
StatusCallbackEvent=initiated ringing answered completed
statusCallbackEvent: ["initiated","ringing","answered","completed"]
Subscribed to call events initiated, ringing, answered and completed
StatusCallbackEvent=participant-join → joined
StatusCallbackEvent=participant-leave → left
StatusCallbackEvent=participant-hold → held
StatusCallbackEvent=participant-unhold → resumed
StatusCallbackEvent=participant-mute
StatusCallbackEvent=conference-start
StatusCallbackEvent=conference-end → ended
StatusCallbackEvent=participant-speech-start
QueueResult=bridged → joined
QueueResult=hangup → hung up
QueueResult=error → problem
QueuePosition=3 → position
QueueTime=42
EventType=reservation.accepted → answered
EventType=reservation.rejected → declined
EventType=reservation.timeout → not answered
EventType=reservation.created → ringing
EventType=reservation.canceled → cancelled
EventType=task-queue.entered → queued
EventType=worker.activity.update
EventType=workflow.target-matched
Webhook https://hooks.example.com/voice?status=failed returned 200 OK
Webhook to https://hooks.example.com/busy returned 204
Webhook https://hooks.example.com/voice returned 500 → problem
Webhook https://hooks.example.com/voice returned 502 Bad Gateway → problem
GET https://api.example.com/calls/CA1.json 200
POST https://hooks.example.com/status HTTP 404 → problem
POST /2010-04-01/Calls.json HTTP 201
POST /voice 202 Accepted
statusCallback=https://hooks.example.com/completed
action="/transfer" method="POST"
<Response><Dial timeout="20">+18145550177</Dial></Response>
<Response><Hangup/></Response>
<Say>All of our agents are busy. Please hold.</Say>
<Enqueue workflowSid="WW1">Support</Enqueue>
timeout=20
Timeout: 30
dial timeout set to 20 s
hangupOnStar=true
answerOnBridge=true
AnsweredBy=human
AnsweredBy=machine_start
AnsweredBy=unknown
Answering machine detection started
Answering machine detected
machineDetection: Enable
Media stream connected
Media stream started: MZ1
Media stream error: connection refused → problem
WebSocket connected to wss://media.example.com/stream
WebSocket closed (1000)
Call CA1 canceled by REST API → cancelled:CA1
Call CA1 was not answered → not answered:CA1
Call CA1 is ringing → ringing:CA1
Call CA1 completed → ended:CA1
Message SM1 sent to +18145550133
Message SM1 undelivered → failed
Participant CA2 joined conference Support → joined:CA2
Participant CA2 left conference Support → left:CA2
Fax FX1 status changed from processing to failed → failed
Fax FX1 status: delivered
Call status changed: queued -> ringing → ringing
Call status changed: ringing -> in-progress → answered
Call status changed from in-progress to completed → ended
Sending SMS "Your call was missed, we will ring back"
Body: "Did my transfer fail?"
Body=Call failed yesterday&NumMedia=0
Caller name lookup: "Lost & Found"
FriendlyName: "Abandoned Cart Callbacks"
Verification code 486 sent by SMS
Recording of 480 s saved
SequenceNumber=486
To=+18145550177&From=+18145550404
Call duration: 503 s
`,
);
