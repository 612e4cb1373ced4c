import { corpus } from "../corpus/corpus.ts";

/** Notes and logs that people wrote in sentences; written down before any of them was read. */
export const sentences = [
  corpus(
    "shift notes",
    String.raw`
Mrs. Ivory called in, reception answered → answered
Nobody at reception answered → not answered
The doctor could not take the call → not answered
Her phone kept ringing → ringing
Called the number back, it rang out → not answered
The number is always engaged → busy
He put me through to accounts → transferred
They cut me off → ended
Got through to Samir after two tries → answered
Samir did not want to be put on hold
Samir was kept on hold for ten minutes → held
He stayed on hold until we found the file → held
She hung up before I could answer → hung up
She had already hung up → hung up
I had to hang up → hung up
I hung up by mistake → hung up
The patient hung up angrily → hung up
Then the line went quiet
Then the call just ended → ended
The call dropped twice → ended, failed
The call never connected → failed
The call went through fine
The call did not go through → failed
The transfer did not work → failed
The transfer worked
The transfer went to the wrong person → transferred
Transferring took too long, so the caller left → left
Two agents picked up at the same time → answered
The phone was off the hook all day
The mailbox was full → problem
The fax never went out → failed
The fax went out at noon
The fax machine was busy → busy
We do not answer calls after six
Ask Samir to answer the emails
Ask billing whether the call was transferred
Have Samir call back if she rings again
Make sure nobody is left on hold
Whoever answers should note the name
Next time do not hang up
It would have been better to hang up
Might be busy until Thursday
Samir is busy with the audit
Samir missed his train
Samir missed the call because of a meeting → not answered
Samir missed two calls from the same number → not answered
Samir is holding the receipts
Samir is on the other line
Samir left early
Samir left the conference call → left
Samir joined the company in 2019
Samir joined us on the call → joined
Samir ended his subscription
Samir accepted the quote
Samir took a message
Samir took the call in the meeting room → answered
Samir failed the exam
Order failed at checkout
Hold the delivery until Monday
Our queue at the post office was long
Ring binder ordered
Ring the bell twice
Answer key attached
Answer to ticket 481 sent
Transfer of title pending
Transfer the money by Friday
Drop the parcel at gate 4
Dropped by the office
End of month report done
Missed payment reminder sent
Abandoned vehicle reported on lot 3
Park on level 2
Parked the ticket for now
Queue up the newsletter
Busy tone is normal there, says the customer
"hung up" is what she wrote in the form
See call log: 3 missed, 1 answered
`,
  ),
  corpus(
    "incident reports",
    String.raw`
14:02 Calls to the hotline fail with fast busy → problem
14:05 Carrier confirms an outage in region west → problem
14:20 Inbound calls are being rejected → declined
14:31 Outage over, calls complete again
14:40 Root cause: expired certificate on the proxy → problem
14:41 No calls were lost
15:00 Trunk 2 out of service again → problem
15:10 Trunk 2 back in service
15:12 Failed over to trunk 3
15:20 Monitoring: all checks passed
15:25 Test call answered → answered
15:26 Test call failed → failed
15:30 Packet loss on the uplink → problem
15:31 Packet loss gone
15:40 Agents report that they can't hear callers → problem
15:50 Restarted the gateway, registration ok
16:00 Postmortem scheduled
`,
  ),
  corpus(
    "audit trail of a call",
    String.raw`
Caller entered the queue Sales → queued
Caller is number 4 in line → position
Caller moved up to position 2 → position
Caller was offered a callback
Caller accepted the callback offer
Caller stayed in the queue
Caller left the queue to leave a voicemail → left queue
Caller reached agent Tove → answered
Agent Tove could not be reached → not answered
Agent Tove's phone rang for 20 seconds → ringing
Agent Tove let the call go to voicemail
Agent Tove muted her microphone
Agent Tove consulted with Jon
Agent Tove completed the transfer to Jon → transferred
Agent Tove cancelled the transfer → cancelled
Agent Tove brought the caller back → resumed
Agent Tove released the call → ended
Agent Tove finished wrap-up
Agent Tove set the disposition to "Call dropped"
Agent Tove was auto-logged out after two missed calls
Supervisor barged in → joined
Supervisor listened in
Jon hung up, Tove still connected → hung up
Both parties hung up → hung up
All participants left the conference → left
The conference ended when the host left → ended
The last participant left → left
Recording announcement played to both parties
Recording stopped because the call was put on hold → held
`,
  ),
];
