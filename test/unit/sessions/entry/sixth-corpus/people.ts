import { corpus } from "../corpus/corpus.ts";

/** Notes of a third kind, written down before any of them was read. */
export const otherSentences = [
  corpus(
    "front desk notes",
    String.raw`
Guest in 204 rang down for towels
Guest in 204 did not pick up → not answered
Guest called and was put through to the spa → transferred
Guest was left on hold too long → held
Guest has hung up → hung up
Guest asked to be transferred to the restaurant
Guest would not hold
Wake-up call to 204 answered → answered
Wake-up call to 204 not answered → not answered
Wake-up call for 204 set for 06:30
Wake-up call for 204 cancelled by guest → cancelled
Switchboard transferred the call to the wrong room → transferred
Switchboard was down for an hour → problem
Operator dropped the call → ended, failed
Operator held the line
Operator never came back on the line
Operator answered right away → answered
Operator hung up before the transfer was done → hung up
Hotel lobby phone is out of order → problem
Housekeeping not answering → not answered
Kitchen line busy → busy
Ringing room 204 now → ringing
Room 204 was vacated
Ended the shift with no incidents
Took a reservation for Friday
Left a message with the concierge
Left a note at the door
Declined a late checkout
Missed delivery, parcel goes back
Cancelled reservation 481
Held a table for six
Put a hold on the card
Queue at the desk cleared
Transferred the deposit
Dropped the keys at the desk
Lost key card replaced
Fax for 204 arrived
Fax to the supplier failed, line busy → busy
Emailed the manager that nobody answered
Why was this call dropped?
Was on the phone with the travel agency
Not a failed call, just a test
No missed calls this morning
No one hung up today
Do not transfer calls to 204
Never put a guest on hold without asking
If 204 does not answer, try the mobile
Call 204 when the taxi arrives
Call me if it is busy
Will be ringing 204 at six
Should answer by the third ring
Cannot be put through after ten
`,
  ),
  corpus(
    "engineers' notes",
    String.raw`
Reproduced: call drops at 30 s → ended, failed
Could not reproduce the dropped call
Trace shows a BYE from the carrier
The carrier sent a BYE after 30 s → hung up
The gateway answered with 503 → failed
The gateway never answered the INVITE → not answered
The phone sent 486 Busy Here → busy
The phone registers but does not ring
The proxy rejected the INVITE with 403 → failed
The callee cancelled before we answered → cancelled
The re-INVITE for hold is missing the SDP
The hold music file is corrupt → problem
The transfer feature is broken → problem
The queue was empty
The queue never released the caller
The RTP stream stopped → problem
The RTP stream resumed
The log says "call failed" but it did not
The timer fires when the call is answered
The webhook was not called → problem
The webhook timed out → problem
The webhook fired twice
The test answers, waits and hangs up
This only happens when the caller hangs up first
Fixed the bug where calls were not answered
Added a retry for failed transfers
Removed the busy check
Renamed "hangup" to "end_call"
Bumped ring timeout to 30
Reverted the change to hold handling
Merged branch fix-transfer
Tests for answered calls pass
Tests for transfers fail → problem
Build failed → problem
No regression found
Unanswered question in the review
`,
  ),
];
