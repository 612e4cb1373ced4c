import { corpus } from "../corpus/corpus.ts";

/** Fax servers, gateways, voice menus and notes in plain English, written after the rules. */
export const notes = corpus(
  "faxes, gateways, notes",
  String.raw`
HylaFAX: SEND FAX: JOB 41 DEST 18145550133
HylaFAX: DIAL 18145550133
HylaFAX: SEND FAILED: Busy signal detected → busy
HylaFAX: SEND FAILED: No carrier detected → failed
HylaFAX: SEND FAILED: No answer from remote → not answered
HylaFAX: RECV FAX: session with 18145550133 terminated abnormally → ended
HylaFAX: RECV FAX: end
HylaFAX: REMOTE CSI "BUSY BEE INC"
HylaFAX: Job 41 requeued
Fax job 12 completed, 0 errors
Fax page 3 retransmitted
Fax aborted by remote side → failed
Fax to +18145550133 failed: no answer → not answered
Fax header: "Transfer of ownership"
T.38 reinvite rejected with 488 → problem
T.38 session established
SMSC: submit_sm accepted
SMSC: deliver_sm stat:UNDELIV err:001 → failed
SMSC: stat:DELIVRD err:000
SMS to +18145550133 failed: unknown subscriber → failed
SMS gateway throttled, retrying
WhatsApp message read
WhatsApp template "order_cancelled" sent
Opt-out keyword STOP received
Chat widget loaded
Visitor started a chat
Agent Kim joined the chat → joined
Agent Kim left the chat → left
Chat transferred to Kim → transferred
Chat not accepted in time → not answered
Chat timed out after 10 min of inactivity → problem
Customer ended the chat → ended
IVR: caller pressed 3
IVR: selected option "Cancel my order"
IVR: input timeout set to 5000 ms
IVR: no match, replaying prompt
IVR: invalid selection → problem
IVR: max retries reached, transferring to operator → transferring
IVR: goto node "hangup"
IVR: node "transfer_failed" skipped
IVR: playing audio file all_busy.wav
IVR: business hours closed
Function "answerCall" deployed
Function lookup took 480 ms
HTTP GET https://crm.example.com/hold?id=404 200 OK
HTTP GET https://crm.example.com/customers/12 404 Not Found → problem
Lambda exited with error → problem
Lambda finished without error
Cache miss for key missed_calls
Cron job "abandoned-cleanup" done
Config reloaded, 0 failures
Disk usage 48 %
Ben tried to answer but the caller had gone
Ben could not pick up in time → not answered
Ben was unable to take the call → problem
Ben is on another call
Ben is away
Ben is back from lunch
Ben put Rosa on hold → held
Rosa was put on hold by Ben → held
Ben resumed the call → resumed
Ben transferred Rosa to Kim → transferred
Ben wants to transfer Rosa to Kim
Ben tried to transfer but failed → failed
Ben invited Kim to the call
Kim declined the invitation
Kim ignored the call
Kim rejected the transfer → declined
Kim hung up first → hung up
Kim will hang up now
Kim asked Rosa to hold
Rosa hung up without leaving a message → hung up
Rosa never answered → not answered
Rosa does not answer → not answered
Rosa answers the phone → answered
Rosa answered no to question 2
Rosa rang twice today
Rosa complained that nobody answered
Rosa reports dropped calls
Rosa wants her order cancelled
Rosa is waiting
Rosa is third in line
Nobody has answered yet → not answered
Nobody is ringing
No calls in queue
No call was transferred
There was no answer → not answered
There was an error → problem
There were no errors
The line went dead → problem
The line dropped → failed, ended
The line was engaged → busy
Engaged tone → busy
Got the engaged tone → busy
Phone switched off
Phone is off the hook
Number does not exist → failed
Number changed by carrier
Wrong number dialed by customer
Call went to voicemail
Call goes to voicemail after 20 s
Call sent to voicemail → transferring
Call reached the voicemail box
Call screening: accepted
Call recording disabled
Call quality good
Call rating: 5
Call waiting enabled
Call forwarding enabled
Call barring active
Call is being transferred → transferring
Call is being recorded
Call is ringing at Ben's desk → ringing
Call was rejected by Ben → declined
Call rang out → not answered
Call back requested
Call limit reached → problem
Call setup failed → failed
Call setup completed
Call attempt 2 of 3
Call attempt failed → failed
Call attempt abandoned → abandoned
Call ended normally → ended
Call ended because of an error → ended, problem
Call cleared by network → ended
Call hung up by caller → hung up
Call lost → ended, failed
Call park slot 701 free
Call retrieved from park → resumed
Call picked up from slot 701 by Kim → answered
Call merged with conference → joined
Call answered after 3 rings → answered
Call answered in 4 s → answered
Call will be answered in order
Call to be answered within 20 s
Call-answered event handler registered
Calls answered today: 12
Calls abandoned: 0
Calls failed: 3
Average time to answer 12 s
Answer rate 96 %
Answer supervision enabled
Answered calls report sent
Hold, please
Hold the line
On hold for 45 s → held
Hold ended → resumed
Put back on hold → held
Off hold → resumed
Audio device changed
Headset disconnected
Bluetooth headset connected
Microphone access denied → problem
VPN disconnected
Browser tab closed
Network connection lost, reconnecting → problem
Network restored
Power failure at site B → problem
Power failure at site B is over
Maintenance: trunk will be down at 22:00
Trunk test passed, no failures
Trunk group full → problem
License expired → problem
Certificate will expire in 30 days
Rate limit exceeded → problem
`,
);
