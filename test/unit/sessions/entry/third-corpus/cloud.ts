import { corpus } from "../corpus/corpus.ts";

/** Services in the cloud, each in its own vocabulary; written down before any of them was read. */
export const cloud = [
  corpus(
    "amazon connect flow log",
    String.raw`
{"ContactId":"a1","ContactFlowModuleType":"SetQueue","Parameters":{"Queue":"Hold queue"}}
{"ContactId":"a1","ContactFlowModuleType":"Transfer","Results":"Error"} → problem
{"ContactFlowModuleType":"GetUserInput","Results":"Timeout"} → problem
{"ContactFlowModuleType":"PlayPrompt","Parameters":{"Text":"All agents are busy, please hold"}}
{"ContactFlowModuleType":"SetHoldFlow","Parameters":{"Type":"CustomerHold"}}
{"ContactFlowModuleType":"Disconnect","Parameters":{}}
{"ContactFlowModuleType":"CheckHoursOfOperation","Results":"OutOfHours"}
Contact a1 was transferred to queue BasicQueue → transferred
Contact disconnected by the customer → ended
Agent jdoe did not accept the contact within 20 seconds → not answered:jdoe
Agent missed the contact → not answered:Agent
Contact flow "Transfer to agent" was published
Queue capacity exceeded for BasicQueue → problem
Customer queue flow started
Agent whisper flow ended
Invoking Lambda "hangupHandler" succeeded
Invocation of Lambda lookup failed with a timeout → problem
`,
  ),
  corpus(
    "genesys cloud",
    String.raw`
{"topicName":"v2.users.u1.conversations.calls","state":"alerting"} → ringing
{"participants":[{"purpose":"agent","state":"connected","held":false,"muted":true}]} → answered
{"purpose":"agent","state":"disconnected","disconnectType":"client"} → ended
{"purpose":"acd","state":"connected","queue":"Support"} → answered
{"purpose":"customer","held":true} → held
{"wrapupRequired":true,"wrapup":{"code":"No answer"}}
{"errorInfo":{"code":"error.ininedgecontrol.connection.station.noAnswer"}} → not answered
{"routingStatus":{"status":"NOT_RESPONDING"}} → not answered
{"routingStatus":{"status":"INTERACTING"}}
{"presenceDefinition":{"systemPresence":"Busy"}}
Flow outcome "Call transferred" evaluated
Interaction alerting on agent Maya Lund → ringing:Maya Lund
Interaction disconnected by the external party → ended
Agent Maya Lund is not responding → not answered:Maya Lund
Subscribed to topic v2.routing.queues.q1.conversations
Outbound campaign "Held orders" turned on
ACD: no eligible agent within 120 s
Blind transfer to queue Billing → transferring
Conversation transferred by Maya Lund to queue Billing → transferred
`,
  ),
  corpus(
    "vonage voice",
    String.raw`
{"from":"14155550100","status":"busy","direction":"outbound"} → busy
{"status":"machine","sub_state":"beep_start"}
{"status":"unanswered","reason":"no_answer"} → not answered
{"conversation_uuid_to":"CON-2","type":"transfer"} → transferred
{"status":"ringing","timestamp":"2026-11-21T15:00:00Z"} → ringing
{"reason":"Syntax error in NCCO. Invalid value type or action."} → problem
{"eventUrl":["https://x.example/answered"],"action":"connect"}
{"action":"talk","text":"Your call has been transferred"}
{"action":"record","endOnSilence":3}
{"dtmf":{"digits":"486","timed_out":false}}
{"dtmf":{"digits":"","timed_out":true}} → problem
{"speech":{"timeout_reason":"end_on_silence_timeout","results":[{"text":"transfer me"}]}}
ringing_timer: 45
machine_detection: hangup
`,
  ),
  corpus(
    "signalwire and freeswitch relay",
    String.raw`
calling.call.state: created
calling.call.state: ringing → ringing
calling.call.state: answered → answered
calling.call.state: ending
calling.call.state: ended, end_reason: hangup → ended
calling.call.state: ended, end_reason: noAnswer → ended, not answered
calling.call.connect: connected → answered
calling.call.connect: failed → failed
calling.call.play: finished
calling.call.play: error → problem
calling.call.collect: no_input
calling.call.tap: finished
SWML section "hangup" compiled
AI agent said: "I'll transfer you to billing"
AI agent invoked function transfer_call
`,
  ),
  corpus(
    "plivo",
    String.raw`
Event=Hangup, CallStatus=completed, Duration=42 → ended
Event=Ring, CallStatus=ringing, To=14155550100 → ringing
CallStatus=busy&HangupCauseName=Busy+Line&HangupCauseCode=3010 → busy
CallStatus=timeout → not answered
CallStatus=no-answer → not answered
ConferenceAction=enter&ConferenceMemberID=12 → joined
ConferenceAction=exit → left
DialAction=answer → answered
DialAction=hangup → hung up
DialStatus=cancel → cancelled
RecordingEndReason=hangup
hangupOnRing=true
ringTimeout=30
`,
  ),
  corpus(
    "zoom phone",
    String.raw`
phone.callee_hold → held
phone.callee_unhold → resumed
phone.warm_transfer_initiated → transferring
phone.blind_transfer_initiated → transferring
phone.call_element_completed
phone.voicemail_transcript_completed
phone.sms_sent
phone.caller_ringing → ringing
phone.caller_call_history_completed
result: "Call Cancel" → cancelled
result: "Auto Recorded"
handup_result: "Call failed" → failed
call_result: "Call connected" → answered
Call forwarded to Common Area "Lobby phone" → transferred
Call queue "Hold Music Fans" created
User busy on another call setting updated
`,
  ),
  corpus(
    "teams and graph",
    String.raw`
callEndSubReason=540000 callEndReason=NoAnswer → not answered
{"state":"establishing"}
{"state":"established","direction":"incoming"} → answered
{"state":"terminated","resultInfo":{"code":487,"subcode":0}} → ended, cancelled
{"changeType":"updated","resourceData":{"callState":"hold"}} → held
failureInfo: null
failureInfo: {"stage":"callSetup","reason":"User declined"} → declined
Subscription to communications/callRecords renewed
Subscription to communications/callRecords expired → problem
Participant Ola Berg joined the meeting → joined:Ola Berg
Participant Ola Berg left the meeting → left:Ola Berg
Auto attendant "Ring Sales" was saved
Call queue agent Ola Berg opted out
Call queue overflow: call redirected to voicemail → transferred
Busy on busy is enabled for Ola Berg
Meeting invitation declined by Ola Berg
`,
  ),
  corpus(
    "dialpad, aircall, talkdesk, justcall",
    String.raw`
{"state":"hold"} → held
{"state":"missed","target":{"name":"Support"}} → not answered
{"state":"parked"} → parked
{"state":"all"}
{"state":"blocked"}
{"state":"connected","duration":12.5} → answered
{"state":"transcription"}
call.agent_declined → declined
call.hold → held
call.unhold → resumed
call.tagged
call.commented
call.unsuccessful_transfer → failed
missed_call_reason: agents_did_not_answer → not answered
missed_call_reason: null
missed_call_reason: out_of_opening_hours
call_type: missed → not answered
call_missed_count: 12
ring_to_number → ringing
interaction_transferred_to_agent → transferred
contact_abandoned → abandoned
contact_short_abandoned → abandoned
contact_answered → answered
call.voicemail_received
`,
  ),
  corpus(
    "crm call logs",
    String.raw`
Call outcome changed to "Busy" → busy
Call outcome: Left live message
hs_call_status: COMPLETED → ended
hs_call_status: NO_ANSWER → not answered
hs_call_status: CALLING_CRM_USER → ringing
hs_call_disposition: 9d9162e7
Deal "Failed transfer recovery" moved to stage Contract sent
Contact owner changed from Lea to Omar
Task "Call back missed caller" completed
Task "Answer tax questions" created
Meeting with Lea was cancelled
Email "Your order is on hold" opened by contact
Form "Callback request" submitted
Sequence step 3: call, no answer → not answered
Ticket moved to "Waiting on contact"
Lifecycle stage set to customer
`,
  ),
  corpus(
    "sms and messaging gateways",
    String.raw`
id:0A12 sub:001 dlvrd:001 submit date:2611211500 done date:2611211501 stat:DELIVRD err:000 text:Call me
id:0A13 sub:001 dlvrd:000 stat:EXPIRED err:027 → failed
id:0A14 sub:001 dlvrd:000 stat:REJECTD err:088 → failed
submit_sm_resp command_status=0x00000000
submit_sm_resp command_status=0x00000058 ESME_RTHROTTLED → problem
MessageStatus=undelivered&ErrorCode=30003 → failed
MessageStatus=delivered
MessageStatus=sent&SmsStatus=sent
MessageStatus=failed → failed
SMPP bind lost to carrier A → problem
SMPP bind restored
Message to +14155550100 could not be delivered: handset off → failed
Message queued for delivery
WhatsApp message was read by the customer
WhatsApp message not delivered: outside the 24 h window → failed
Inbound SMS from +14155550100: "I missed your call, please hold"
Opt-out list updated, 0 failures
Auto-reply sent: "We are busy, call us back"
RCS agent verified
`,
  ),
  corpus(
    "webex and 8x8",
    String.raw`
telephony_calls created state=alerting → ringing
telephony_calls updated state=connected → answered
telephony_calls updated state=held → held
telephony_calls updated state=remoteHeld → held
telephony_calls deleted state=disconnected → ended
personality=terminator
redirections: [{"reason":"noAnswer"}]
recordingState: paused
8x8: Interaction accepted by agent Pia → answered:Pia
8x8: Interaction rejected by agent Pia → declined:Pia
8x8: Agent Pia went on break
8x8: Post call survey offered
8x8: caller abandoned before announcement → abandoned
`,
  ),
];
