import { corpus } from "../corpus/corpus.ts";

/** Speech engines, fax servers, documents, and notes of people; written down before any of them was read. */
export const people = [
  corpus(
    "speech and ai agents",
    String.raw`
Intent: transfer_to_agent (0.93)
Intent "cancel_order" matched with confidence 0.81
Recognized: "nobody picked up the phone"
Recognition failed: no speech detected → problem
No match, reprompting
No input after 5 s, reprompting
Slot order_status filled with "on hold"
LLM response: The caller would like to be transferred.
LLM timed out after 8 s → problem
LLM call completed in 812 ms
Tool call end_call requested by the assistant
Tool call transfer_call failed: destination busy → busy
Assistant ended the call → ended
Assistant transferred the caller to +14155550100 → transferred
Assistant said "Let me put you on hold"
User said: my transfer was rejected
User interrupted the assistant
endedReason: customer-did-not-answer → not answered
endedReason: customer-ended-call → ended
endedReason: silence-timed-out → problem
endedReason: assistant-error → problem
disconnection_reason: user_hangup → hung up
disconnection_reason: dial_no_answer → not answered
disconnection_reason: dial_busy → busy
disconnection_reason: voicemail_reached
call_analyzed
Sentiment: negative
Turn 4: caller asked about missed payments
Barge-in detected
Answering machine detected
Answering machine detection finished: human
Text to speech failed: voice not found → problem
`,
  ),
  corpus(
    "fax servers",
    String.raw`
Fax job 88 failed after 3 attempts: busy → busy
Fax job 88 failed after 3 attempts: remote did not answer → not answered
Fax job 88 delivered to +14155550100, 4 pages
Fax job 88 is waiting for a free modem
Fax job 88 cancelled by operator → cancelled
Fax job 88 will be retried in 5 minutes
Fax status: partially sent → failed
Fax status: success
Fax header line "Call failed report" printed
No fax device answered → not answered
Training failed at 14400, falling back to 9600
RTN received, page 2 will be resent
DCN received before MCF → problem
Incoming fax from +14155550100 received, 2 pages
Incoming fax from +14155550100 aborted → failed
Fax cover page mentions "Hold for pickup"
ECM enabled
Result code: 0, SUCCESS
Phase E handler: fax negotiation failed → problem
`,
  ),
  corpus(
    "support tickets",
    String.raw`
Customer says their calls drop after 30 seconds
Customer wants to know why the call was not answered
Customer asked us to disable call waiting
Told the customer that transfers need a second line
Explained how to put a caller on hold
Reminder: answer the open questions of Mr. Holder
The customer hung up on me → hung up:customer
The customer hung up while I was looking up the order → hung up:customer
I put the customer on hold to check with billing → held:customer
I took the customer off hold → resumed:customer
I transferred the customer to billing → transferred:customer
I tried to reach Omar but he did not pick up → not answered
Tried calling back twice, no answer → not answered
Called back, line was busy → busy
Called back, left a message
Rang the customer, got voicemail → ringing
We never got the callback that was promised
The call got cut off after two minutes → ended, failed
We got disconnected in the middle of the call → ended
The agent accidentally ended the call → ended
Omar took over the call from Lea → answered
Lea passed the caller on to Omar → transferred
Lea was ringing but nobody noticed → ringing
Phone rang at reception, nobody was there → ringing
Receptionist let it ring out → not answered
Nobody was there to take the call → not answered
Went straight to voicemail
Busy tone on every attempt → busy
No dial tone → problem
Audio was choppy the whole time → problem
Caller could not hear us → problem
There was an echo on the line → problem
If the line is busy again, try the mobile number
When Lea is back she will answer the ticket
Please transfer all calls to the front desk from Monday
Should have been transferred to billing
Nobody should be put on hold for longer than a minute
Agents must not hang up first
Was the call answered?
Not a missed call, just a wrong number saved in the CRM
Said he would hang up and call again
Pretended to be on hold
Rosa is holding a workshop on Thursday
Lea is holding the fort today
Omar picked up the printer from reception
Lea left the company in May
Left early for lunch
Lea answered his email
Omar declined the invoice
Refund rejected by accounting
The parcel was returned
End of shift
Transferred 400 EUR to the supplier
Ring sizes were wrong in the order
Queue jumping at the counter reported
They had to queue at the office
Busy week ahead
Dropped off the router at the customer's site
Cancelled the subscription as requested
Missed the deadline for the report
Failed to see the point of the request
Waiting for parts
`,
  ),
  corpus(
    "terse notes",
    String.raw`
no ans → not answered
n/a x2
busy x3 → busy
rang, no pickup → not answered
answered, wrong person → answered
hung up on → hung up
cust on hold 3 min → held
xfer to bob → transferring
xferred to bob → transferred
conf w/ bob, bob joined → joined
vm full
lvm
caller dropped → ended, failed
dead line → problem
call back tmrw
picked up by Ana → answered:Ana
rejected by Ana → declined:Ana
in queue 4 min → queued
left q after 2 min → left queue
gave up after 6 min in queue → abandoned
`,
  ),
  corpus(
    "statistics and reports",
    String.raw`
Calls: 120 answered, 14 missed, 3 failed
Answered: 120
Missed: 14
Transferred today: 7
Average hold time 00:41
Longest ring 32 s
Abandonment rate 4.1 %
Calls on hold: 2
Calls in queue: 0
Failed calls (last hour): 0
Failed calls (last hour): 4
Number of transfers: 3
Occupancy 81 %, busy 40 %
12 of 14 missed calls were returned
Total rings: 4
Answered within 20 s: 92 %
3 callers abandoned since 9:00
Peak: 14 concurrent calls, 2 rejected
Disconnects per agent: 0.4
No calls failed today
`,
  ),
  corpus(
    "configuration and documentation",
    String.raw`
Set "On busy" to Voicemail
Ring strategy: ring all
Max hold time: 300
Hold music: default
hangup_after_bridge=true
continue_on_fail=USER_BUSY,NO_ANSWER
call_timeout=30
ignore_early_media=true
transfer_on_fail: false
Music on hold class "default" reloaded
A call is abandoned when the caller hangs up before an agent answers
Returns an error if the call has ended
The answered event is sent when a participant picks up
Use hold() to place a participant on hold
Calls are recorded once answered
Emits "hangup" after the last participant leaves
Option "Answer automatically" enabled
Rule "Reject anonymous calls" enabled
Rule "Reject anonymous calls" applied, call rejected → declined
Menu "Transfer to sales" selected
Voicemail greeting "We missed you" recorded
Webhook events: call.answered, call.ended, call.missed
Callback URL for no-answer updated
Time out for busy retry set to 30
Flow "After hang up" saved by Lea
Step "Hang up" added to the flow
Step "Hang up" reached
Node transfer_1 entered
Skipping step "Ring Lea"
Dry run: would transfer to Lea
Test mode: simulated answer
Example: "Call failed: 486 Busy Here"
TODO: hang up after the third error
Audit: Lea changed "Max missed calls" from 3 to 5
Permissions to end calls granted to Lea
Feature flag "hold-v2" is on
Migration 12_add_answered_at finished
Index on column transferred_by created
GET /v1/calls/hold 200
POST /v1/calls/a1/transfer 422 → problem
DELETE /v1/queues/busy 204
`,
  ),
];
