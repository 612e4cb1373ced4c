import { corpus } from "./corpus.ts";

/** What the sample service writes, and what its flows could. */
export const sample = corpus(
  "sample service",
  String.raw`
Incoming call from +18145550133 (Rosa Delgado) to +18145550100
Endpoint "Main line" belongs to customer Birch Dental
Endpoint "Busy Bee Cleaning" belongs to customer Busy Bee Cleaning
Endpoint "Hold the Door Rentals" belongs to customer Hold the Door Rentals
Flow "Main line" started, call CA00000000000000000000000000000001
Flow "Transfer desk" started
Business hours check "Answering hours": open
Business hours check "Office hours": closed (holiday)
Business hours check "Office hours": closed
Call answered by flow → flow
Webhook POST https://hooks.example.com/crm/contact started
Webhook POST https://hooks.example.com/crm/contact answered 200 in 671 ms → webhook
Webhook POST https://hooks.example.com/calls/completed started
Webhook POST https://hooks.example.com/calls/missed answered 204 in 41 ms
Webhook POST https://hooks.example.com/crm/contact answered 503 in 31 ms → problem
Webhook POST https://hooks.example.com/route timed out after 10000 ms → problem
Webhook POST https://hooks.example.com/route could not be reached → problem
Variable "contact" set to "C-40412"
Variable "transfer" set to "failed"
Variable "status" set to "busy"
Playing "Welcome" (6 s)
Playing "We are closed" (5 s)
Playing "All agents are busy" (4 s) → prompt
Playing "Please hold" (4 s)
Menu "Main menu": playing prompt
Menu "Main menu": no digits within 5 s → problem
Menu "Main menu": playing prompt again (attempt 2 of 3)
Gathered digits "1" → digits
Gathered digits "503"
Menu "Main menu": "Billing" chosen
Menu "Main menu": "Transfer to sales" chosen
Menu "Hang up or hold": "Hold" chosen
Entered queue "Support" at position 3 → queued:Support
Entered queue "Hold music fans" at position 1 → queued:Hold music fans
Playing hold music "Calm piano"
Queue "Support": position 2, waited 45 s → position:Support
Callback offered
Callback to +18145550133 requested, place in the queue kept
Calling back +18145550133 → ringing:+18145550133
Ringing Ada Agent (CA00000000000000000000000000000002) → ringing:Ada Agent
Ringing Bell & Sons (CA00000000000000000000000000000007) → ringing:Bell & Sons
Ada Agent: no answer → not answered:Ada Agent
Ada Agent: no answer after 22 s → not answered:Ada Agent
Ada Agent: declined the call → declined:Ada Agent
Ada Agent: busy (486) → busy:Ada Agent
Answered by Ada Agent → answered:Ada Agent
Answered by +18145550177 → answered:+18145550177
Conversation connected, recording started → joined
Agent opened script "New client"
Agent opened script "Missed call"
Agent filled in "callbackTime"
Agent filled in "transferReason"
Line quality: jitter 5 ms, loss 0.2 %, MOS 4.2
Warning: poor line quality, audio may break up → problem
Ada Agent put the caller on hold → held:caller
Hold music playing
Ada Agent took the caller off hold → resumed:caller
Caller hung up → hung up:Caller
Ada Agent hung up → hung up:Ada Agent
Call completed after 187 s → ended
Recording stored (121 s)
Recording completed
Nobody answered → not answered
Missed call notice sent to Shared inbox
Caller hung up while waiting in queue "Support" → hung up:Caller, abandoned:Caller
Transferring to voicemail box "Birch Dental" → transferring
Voicemail recording started
Voicemail stored (31 s)
Voicemail transcribed: "The heating failed again, nobody answered the phone"
Voicemail transcribed: "Please transfer me to Ada"
E-mail sent to inbox@example.com
E-mail could not be sent to inbox@example.com → problem
Ada Agent dialled +18145550144 → ringing:+18145550144
Flow "Outgoing" started, caller ID +18145550100
Calling +18145550144 → ringing:+18145550144
Ringing → ringing
No answer after 30 s → not answered
No answer → not answered
Message received from +18145550133 on +18145550101
Chat offered to Ada Agent → ringing:Ada Agent
Chat accepted by Ada Agent → answered:Ada Agent
Ada Agent did not accept within 30 s → not answered:Ada Agent
Message sent by Ada Agent
Message delivered
Message not delivered: 30003, handset unreachable → failed
No further attempt
Ada Agent closed the chat → ended
Transcript sent to office@example.com
Automatic reply sent
Forwarding to +18145550177 over "Trunk west" → transferring
SIP 100 Trying
SIP 486 Busy Here from +18145550177 → busy:+18145550177
Forward failed: busy. No step for this result, hanging up → busy, hung up
Dialling sip:gw.example.com (attempt 1 of 2) → ringing:sip:gw.example.com
SIP 503 Service Unavailable → failed
Trunk "Trunk west" marked as unreachable for 60 s → problem
Error: no route left for this call → problem
Carrier rejected the call to +18145550144: 403 Forbidden, caller ID not allowed → declined
Call failed → failed
Step "Find the doctor on call" started
Step "Transfer to nurse" started
Error in step "Find the doctor on call": variable 'roster.today' is null → problem
No error handler in flow "Main line": playing "Technical trouble"
Flow ended with an error, hanging up → problem, hung up
Using fallback route "Ring the agent"
Limit of rounds reached, hanging up → hung up
Page 1 received
Page 2 sent
Connected at 14400 bit/s
Fax complete, 3 pages
Fax forwarded to fax@example.com
Fax sent, 2 pages confirmed
Attempt 2 of 3
No fax answer tone → problem
T.38 negotiation failed → problem
Line busy → busy
Fax failed after 3 attempts → failed
Ada Agent asked for a transfer to Ben Booker → transferring:Ben Booker
Transfer: ringing Ben Booker, caller waits with music → ringing:Ben Booker
Transfer answered by Ben Booker → answered:Ben Booker
Ada Agent left, transfer complete → left:Ada Agent, transferred
Conference CR7 started
Conference: ringing Ben Booker → ringing:Ben Booker
Conference: Ben Booker joined → joined:Ben Booker
Supervisor listens in (muted)
Ada Agent muted
Conference CR7 ended → ended
Roster "On call" read: 2 people
Dialling Ben Booker (on call, first) → ringing:Ben Booker
Outgoing call to Ada Agent, shown as +18145550100
Part of call CA00000000000000000000000000000001
Call ended with its parent → ended
Joined with the parent call → joined
`,
);
