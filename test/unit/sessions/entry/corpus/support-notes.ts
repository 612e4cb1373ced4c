import { corpus } from "./corpus.ts";

/** Plain English of support tools and of flows that people write. */
export const supportNotes = corpus(
  "plain English",
  String.raw`
Call wasn't answered → not answered
Call was not answered → not answered
No agent answered → not answered
Nobody picked up → not answered
No one picked up after 30 seconds → not answered
The agent never picked up → not answered:agent
None of the agents answered → not answered
Agent didn't answer in time → not answered:Agent
Ben has not accepted the call → not answered:Ben
The call could not be connected → failed
The call couldn't be completed as dialed → failed
Call unanswered → not answered
Missed call → not answered
Call missed by Ada → not answered:Ada
Hung up before anyone answered → hung up
Caller hung up before the agent answered → hung up:Caller
Caller disconnected while on hold → hung up:Caller
Waiting to be answered by Support
Waiting for Ben to answer
Answered elsewhere → ring stopped
Call was answered elsewhere → ring stopped
Call picked up on another device → ring stopped
Subscribed to events initiated, ringing, answered
If busy, transfer to voicemail
If nobody answers, hang up
Unless the caller hangs up, ring again
When the call is answered, play greeting
Once answered, the call will be recorded
In case of failure, retry twice
On failure go to step 4
On busy: voicemail
On hangup run "cleanup"
Will transfer to Ben after the greeting
Call will be transferred in 10 s
Going to ring Ben next
About to hang up
Scheduled to call back at 15:30
Should the transfer fail, email the manager
Would you like to hold?
Did the agent answer?
Is the line busy?
Transfer completed → transferred
Transfer complete → transferred
Transferred to Ben → transferred
Caller was transferred to billing → transferred:Caller
Call transferred from Ada to Ben → transferred
Transferring the call to Ben → transferring
Transfer to Ben started → transferring
Transfer was not completed → failed
Transfer was declined by Ben → declined:Ben
Transfer rules loaded
Transfer is allowed for this user
Transfer of files is disabled
Data transfer rate 64 kbit/s
File transfer completed
Money transfer service called
Ben picked up → answered:Ben
Ben answered → answered:Ben
Ben answered the call after 12 s → answered:Ben
The call was answered by Ben → answered:Ben
Call accepted by Ben → answered:Ben
Ben took the call → answered:Ben
Ben joined the call → joined:Ben
Ben left the call → left:Ben
Ben left a note
Ben left a voicemail
Caller left a message
Ben is on hold → held:Ben
Call on hold → held
Call placed on hold → held
Put on hold by Ben → held
Call is not on hold
Caller is no longer on hold → resumed
Call taken off hold → resumed
Call resumed → resumed
Playback resumed
Recording resumed
Recording paused
Recording failed → problem
Recording started
Call parked at 701 → parked
Parked on slot 701 by Ben → parked
Parked cars only
Held a meeting with Ben
Account on hold
Order 503 on hold
Order cancelled by customer
Appointment cancelled
Subscription cancelled
Call to +18145550177 cancelled → cancelled
Call cancelled by caller → cancelled
Ben cancelled the call → cancelled
Fax not sent: number not in service → failed
Fax not delivered → failed
Fax could not be sent → failed
Message could not be delivered → failed
Message failed to send → failed
SMS accepted for delivery
SMS delivered
Invitation accepted
Terms accepted by caller
Caller's answers saved
Caller answered question 3
Answers: yes, no, yes
The answer was 42
Answer saved
Question answered correctly
Ticket closed
Ticket #503 updated
Case 404 opened
Verification code 512 entered
PIN 486 accepted
Room 404 booked
Extension 500 selected
Extension 503 ringing → ringing:Extension 503
Ringing extension 404 → ringing:extension 404
Waited 480 seconds
480 calls today
Port 5060, 500 calls
Connection closed
Connection established
Connection to CRM lost → problem
Connected to CRM
CRM lookup failed → problem
CRM lookup succeeded
CRM is unavailable → problem
Customer not found in CRM → problem
API returned 500 → problem
API returned 202 Accepted
API returned 200
API key invalid → problem
User is not authorized → problem
not authorized → problem
Access denied → problem
Permission denied for recording → problem
No permission to record → problem
Timed out → problem
Request timed out → problem
Timeout set to 30 s
Timeout is 30 s
No timeout configured
No errors
No errors found
0 errors, 0 warnings
3 errors → problem
failed: 0
failed: 2 → problem
error=none
error: none, failed: true → failed
errors: []
Finished without errors
Completed without any problem
Completed successfully
Completed the form
Registration failure resolved
Outage resolved
Error cleared
Problem fixed
Audio problem solved by restart
Connection restored
Line recovered
Trunk is no longer failing
Trunk is back up
Trunk failed → problem
Trunk is down → problem
Line is busy → busy
Line is not busy
Line was dead → problem
User busy → busy
Ben is busy → busy:Ben
Busy signal received → busy
Busy lamp field updated
Busy hours: 9 to 11
Number is busy → busy
Number not in service → failed
The number you dialed is not in service → failed
Invalid number dialed → failed
No agents available → problem
All agents are busy → busy
No agents are busy
Nobody is available → problem
Not available for calls
Hang up → hung up
Hanging up → hung up
Caller hangs up → hung up:Caller
The caller has hung up → hung up:caller
The caller did not hang up
Call ended → ended
Call has ended → ended
Call ended by Ben → ended
Call terminated → ended
Call disconnected → ended
Call was dropped → ended, failed
Call dropped → ended, failed
The call has not ended
Meeting ended
Trial period ended
Call queued → queued
Caller is waiting in queue Support → queued:Support
Caller placed in queue "Support" → queued:Support
Caller joined the queue → queued:Caller
Caller left the queue → left queue
Added to queue Support → queued:Support
Position in queue: 4 → position
You are number 3 in the queue → position
Queue size: 3
Queue settings saved
Print queue empty
Message queue connected
Email queued
Task queued for later
Ringing all phones → ringing
Phone is ringing → ringing
Desk phone rang → ringing
Ring tone changed
Ringtone: Classic
Ringing stopped → ring stopped
Rings: 4
Ring duration 12 s
Dialed the wrong number
Dial plan loaded
Dial-in enabled
Dialing Ben → ringing:Ben
Calling Ben on his mobile → ringing:Ben
Calling card used
Calling name: Smith
Called number: +18145550177
Call from Rosa Missedworthy
Caller said "I was hung up on"
Caller: "can you transfer me?"
Customer asked: is it busy on Mondays?
Transcript: "please hold"
Note: 'call failed last week'
Prompt "Press 1 to transfer" played
Agent note - "no answer yesterday"
Forwarded to voicemail → transferred
Forwarded to +18145550177 → transferred
Call forwarded to Ben → transferred
Email forwarded to support@example.com
Redirected to Ben → transferred
Redirected to https://example.com/login
Call declined → declined
Call declined by Ben → declined:Ben
Ben declined → declined:Ben
Ben rejected the call → declined:Ben
Call rejected → declined
Card declined
Payment declined
Offer declined
Callback declined by caller
Call abandoned → abandoned
Caller abandoned the queue → abandoned:Caller
Customer gave up waiting → abandoned:Customer
Could not reach Ben → not answered:Ben
Ben is unreachable → not answered:Ben
Unable to reach the destination → failed
Unable to connect the call → failed
Can't load greeting → problem
Cannot find file welcome.wav → problem
File hangup.wav played
File call-failed.wav uploaded
Exception in step 4 → problem
No exception raised
Exception list loaded
Warning cleared
Warnings: 0
Failover to trunk 2
Fail-safe route active
Error handling enabled
Error rate 0 %
Error rate 12 %
Error log exported
Retry after error → problem
`,
);
