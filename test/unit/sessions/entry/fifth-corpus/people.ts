import { corpus } from "../corpus/corpus.ts";

/** Further notes of people, written down before any of them was read. */
export const moreSentences = [
  corpus(
    "escalation notes",
    String.raw`
Customer reports that calls go to voicemail right away
Customer rang at nine but we were closed
Caller got fed up and hung up → hung up
Caller got no answer from sales → not answered
Caller said goodbye and ended the call → ended
Caller waited for 14 minutes and then gave up → abandoned
Caller was sent back to the queue → queued
Caller was disconnected during the transfer → hung up
Caller's line was busy when we rang back → busy
Caller kept being put on hold → held
Agent picked up after the third ring → answered
Agent clicked decline → declined
Agent forgot to take the caller off hold
Agent was not logged in
Agent was logged out by the system
Agent's headset was not connected
Agent sent the caller to voicemail → transferred
Agent ignored the ringing phone
Agent asked the caller to stay on the line
Agent promised to call back
Agent wrote "no answer" in the form
Agent closed the ticket
Agent declined to comment
Agent will be transferred to another team in May
Sales did not pick up → not answered
Sales picked up → answered
Sales was busy → busy
Sales is closed on Sundays
Support took the call → answered
Support never called back
Nobody answered at the branch office → not answered
No one at the branch office picked up → not answered
Neither agent answered → not answered
None of them picked up the phone → not answered
Everyone was on another call → busy
The other side hung up → hung up
The other side is not answering → not answered
The other party put me on hold → held
The operator connected us → joined
The operator could not connect us → failed
The call was answered, then dropped → answered, ended, failed
The call was answered by a machine
The call was picked up by the wrong team → answered
The call was routed wrongly
The call has been on hold for 5 minutes → held
The call bounced back to reception
The call rang for a minute and stopped → ringing
The call could not be transferred → failed
The call cannot be completed as dialed → failed
The call was never answered → not answered
The call wasn't picked up by anyone → not answered
The call is still ringing → ringing
The call is no longer on hold → resumed
The call had ended before I joined → ended
The call would have been answered by Ida
The phone did not ring
The phone only rings once → ringing
The phone rings but nobody answers → ringing, not answered
The bell rang for lunch
The transfer button is missing
The transfer was accepted → answered
The transfer was refused → declined
The transfer has been cancelled by the agent → cancelled
The fax failed twice → failed
The fax came through
The line is dead → problem
The line cleared up after a minute
The line was noisy → problem
Lots of static on the line → problem
Sound cut out every few seconds → problem
I can hear them but they cannot hear me → problem
I missed her call → not answered
I missed your email
I left a voicemail
I left the meeting at ten → left
I was on hold for 20 minutes → held
I was transferred twice → transferred
I was about to answer when it stopped
I answered but there was nobody there → answered
I answered all of her questions
I rejected the call by accident → declined
I accidentally declined her call → declined
I am parked in the wrong place
I will ring you tomorrow
I did not hang up
I did not get an answer → not answered
I got an answer by email
I got the busy signal again → busy
I got disconnected → hung up
We lost the caller → ended, failed
We lost the connection to the carrier → problem
We lost two customers this week
We had an outage this morning → problem
We had no answer from them → not answered
We have been waiting in the queue for an hour → queued
We hold a licence for that
We never hang up on customers
`,
  ),
  corpus(
    "templates and names",
    String.raw`
Template "Missed call text" sent to +14155550100
Tag "transferred" removed
Tag "VIP hold" added to the contact
Label changed from "Busy" to "Free"
Report "Answered vs. missed" exported
Dashboard widget "Calls on hold" hidden
Playlist "On hold classics" uploaded
Prompt busy.wav replaced
Campaign "Ring in the new year" paused
Queue "Abandoned carts" deleted
Skill "Transfers" renamed to "Handovers"
Department "Failed Payments" created
Holiday "Labor Day" added
Button "Hang up" clicked
Shortcut for hang up changed to Ctrl+H
Column "Answered at" sorted
Filter missed = yes applied
View "Ended calls" opened
Word "transfer" highlighted
Voice "Hold Steady" selected
Contact "Ring Central Jewelers" merged
Contact "Will Parker" assigned to "Mark Holder"
Company "Dropped Pin Maps" verified
Street "Parked Lane 4" looked up
Search for "call failed" returned 12 hits
`,
  ),
];
