import { corpus } from "../corpus/corpus.ts";

/** Systems of a third kind, written down before any of their messages was read. */
export const otherSystems = [
  corpus(
    "freshcaller and cloudtalk",
    String.raw`
Call assigned to agent Rui
Call answered by agent Rui in 6 s → answered
Call missed by agent Rui → not answered
Call missed: all agents busy → not answered, busy
Call transferred from Rui to Sol → transferred
Transfer declined by Sol → declined
Call put on hold by Rui → held
Call unhold by Rui → resumed
Call hung up by customer → hung up
Call notes saved by Rui
Voicemail left by customer
Callback requested by customer
Wait queue limit reached, call sent to voicemail → problem, transferred
Agent Rui changed status to Busy
Agent Rui missed 3 calls today
Business hours: call received after hours
Number +4930901820 purchased
Call flow "Hold & transfer" published
Rule engine: ticket reopened
`,
  ),
  corpus(
    "openscape and alcatel",
    String.raw`
ACD event: CALL_OFFERED agent=3001 → ringing
ACD event: CALL_ANSWERED agent=3001 → answered
ACD event: CALL_DISCONNECTED agent=3001 → ended
ACD event: CALL_ABANDONED queue=12 → abandoned
ACD event: AGENT_UNAVAILABLE agent=3001
ACD event: CONSULT_STARTED agent=3001
CSTA: Delivered, connection 3001 alerting → ringing
CSTA: Established, connection 3001 connected → answered
CSTA: ConnectionCleared, cause normalClearing → ended
CSTA: Failed, cause busy → busy
CSTA: Failed, cause destNotObtainable → failed
CSTA: Held by 3001 → held
CSTA: Retrieved by 3001 → resumed
CSTA: Queued at 9001 → queued
CSTA: Transferred by 3001 → transferred
CSTA: Diverted, cause callForwardNoAnswer → transferred
CSTA: monitor started on 3001
CSTA: monitor stopped on 3001
`,
  ),
  corpus(
    "cdr lines",
    String.raw`
"4155550100","201","ANSWERED",42,38 → answered
"4155550100","201","NO ANSWER",20,0 → not answered
"4155550100","201","BUSY",0,0 → busy
"4155550100","201","FAILED",0,0 → failed
CDR: src=4155550100 dst=201 disposition=ANSWERED billsec=38 → answered
CDR: src=4155550100 dst=s disposition="NO ANSWER" billsec=0 → not answered
CDR: lastapp=Hangup lastdata=17
CDR: lastapp=Queue lastdata=support,t
CDR written for call 41
CDR batch of 120 records exported
cdr_odbc: connection to database lost → problem
call_duration=0 ring_duration=22 result=missed → not answered
call_duration=310 ring_duration=4 result=answered → answered
hangup_disposition: recv_bye
hangup_cause: ORIGINATOR_CANCEL → cancelled
hangup_cause: CALL_REJECTED → declined
hangup_cause: UNALLOCATED_NUMBER → failed
sip_term_status: 486 → busy
sip_term_status: 200
`,
  ),
  corpus(
    "twilio flex and studio",
    String.raw`
Widget connect_call_1: connected → answered
Widget connect_call_1: callCompleted → ended
Widget send_to_flex: failedToEnqueue → failed
Widget gather_1: keypress 2
Widget gather_1: no input
Widget split_1 matched "busy"
Execution ended
Execution of flow FW1 ended with error 81017 → problem
Flow "Missed call SMS" rev 12 published
Conference CF1: participant-join, label agent → joined
Conference CF1: participant-leave, label customer → left
Conference CF1: participant-hold, label customer → held
Conference CF1: participant-unhold, label customer → resumed
Conference CF1: participant-mute, label agent
Conference CF1: conference-end → ended
Conference CF1: announcement-end
Error 13224: Dial: invalid phone number → problem
Error 31486: Busy here → busy
Warning 12300: Invalid Content-Type → problem
Debugger webhook answered 200
Task TK1 assigned to worker Kim
Task TK1 canceled: caller hung up → cancelled, hung up
Wrapping up task TK1
`,
  ),
  corpus(
    "door phones, alarms, nurse calls",
    String.raw`
Door station 1: visitor pressed the bell
Door station 1: ringing flat 12 → ringing
Door station 1: flat 12 answered → answered
Door station 1: no answer from flat 12 → not answered
Door station 1: door opened by flat 12
Lift 3: emergency call connected to control room → answered
Lift 3: emergency call released → ended
Lift 3: test call overdue
Nurse call from room 204 accepted by Iris → answered
Nurse call from room 204 cancelled by patient → cancelled
Nurse call light of room 204 off
Alarm 17: line fault → problem
Alarm 17 acknowledged
Alarm 17 cleared
Dispatcher put the caller through to the fire brigade → transferred
Dispatcher lost the caller → ended, failed
Dispatcher rang back, caller engaged → busy
Radio channel 4 busy → busy
Siren test at noon
`,
  ),
  corpus(
    "voicemail and auto attendant",
    String.raw`
Auto attendant answered
Auto attendant played the main menu
Auto attendant transferred the caller to 204 → transferred
Auto attendant: extension 299 does not exist → problem
Auto attendant: caller timed out at the menu → problem
Auto attendant disconnected the caller → ended
Mailbox 204 greeted the caller
Mailbox 204 recorded 22 s
Mailbox 204 login failed: wrong PIN → problem
Mailbox 204 message deleted
Mailbox 204 is 90 % full
Message waiting lamp of 204 on
Message 3 forwarded to mailbox 205
Message 3 marked urgent
Caller hung up during the greeting → hung up
Caller dialed 0 for the operator
Greeting "I am on the phone or away" active
Notification call to mobile of 204 not answered → not answered
`,
  ),
  corpus(
    "flow engine",
    String.raw`
Entering step "Queue for support"
Queued in "Support" at position 3 → queued, position
Leaving queue "Support": agent found → left queue
Ringing endpoint "Front desk" for 20 s → ringing
Endpoint "Front desk" rang out → not answered
Endpoint "Front desk" declined the call → declined
Endpoint "Front desk" answered on device 2 → answered
Bridging caller with "Front desk" → joined
Playing on-hold message 2
Caller taken off hold by "Front desk" → resumed
Conference "Daily" ended, no participants left → ended
Script error in step "Lookup": x is undefined → problem
Variable "answeredBy" is empty
Setting "ringDuration" to 20
Stopping recording, call ended → ended
Flow "Busy hour" handed the call to flow "Overflow"
Condition "nobody answered" is false
Condition "nobody answered" is true
Going to voicemail: nobody answered → not answered
Waiting 10 s before ringing again
Webhook "missed-call" skipped
Webhook "missed-call" returned 500 → problem
Text message "Sorry we missed you" sent
Emergency override active
`,
  ),
  corpus(
    "chat and ticket channels",
    String.raw`
Conversation opened by visitor 88
Conversation picked up by Ana → answered
Conversation transferred to team Billing → transferred
Conversation snoozed until Monday
Conversation put on hold → held
Conversation closed by Ana → ended
Conversation rated 4 of 5
Visitor 88 left the chat → left
Visitor 88 reconnected
Visitor 88 disconnected → hung up
Visitor 88 wrote "your call center hung up on me"
Ana joined the conversation → joined
Ana is typing
Ana accepted the chat → answered
Ana rejected the chat → declined
Ana missed the chat → not answered
No agent accepted the chat → not answered
Chat ended due to inactivity → ended
Bot failed to answer → failed
Attachment upload failed → problem
Message not delivered → failed
Message delivered to 3 members
`,
  ),
];
