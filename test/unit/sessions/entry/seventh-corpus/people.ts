import { corpus } from "../corpus/corpus.ts";

/** Notes of a fourth kind, written down before any of them was read. */
export const lastSentences = [
  corpus(
    "support timeline",
    String.raw`
The caller was greeted and asked for the reason of the call
The caller pressed 2 for sales
The caller waited in the queue for 3 minutes → queued
The caller was told that all agents are busy
The caller was connected to Lotte → answered
The caller was put on hold by Lotte → held
The caller was taken off hold → resumed
The caller was transferred to Piet → transferred
The caller was transferred to Piet, who did not answer → transferred, not answered
The caller came back to Lotte
The caller hung up after two minutes on hold → hung up
The caller is still waiting for an answer
The caller wants to be called back
The caller did not leave a message
The caller left a message of 20 seconds
The caller called from a withheld number
The caller's number is not known
The agent answered on the second attempt → answered
The agent rejected the first call → declined
The agent missed the first call → not answered
The agent's line was busy → busy
The agent did not answer the phone → not answered
The agent ended the call by mistake → ended
The agent put the call on hold → held
The agent transferred the call without announcing it → transferred
The agent parked the call on 701 → parked
The agent is not logged in to any queue
The queue was closed at six
The queue has 4 callers
The queue timeout was reached → problem
The voicemail answered the call
The voicemail could not be saved → problem
The recording is not available → problem
The recording starts when the call is answered
The menu was played twice
The prompt says "if you know the extension, dial it now"
The flow went to the branch for no answer
The flow failed because the variable was empty → problem
The flow has no step for busy
The webhook answered after 2 s
The webhook answered with an error → problem
The webhook failed twice, then succeeded → problem
The number dialed was wrong
The number was busy at first, then answered → busy, answered
The ring time is too short
The transfer took 12 seconds
The transfer failed because Piet was busy → busy
The transfer target is a queue
The call log shows no missed calls
The call was recorded
The call was flagged for review
The call took 4 minutes
The call ended normally → ended
The call ended before it was answered → ended
The call was cancelled by the caller → cancelled
The call was declined on the desk phone → declined
The call was not transferred
The call is on hold → held
The call is not on hold
The call may have been dropped
The call should have been answered by Piet
Piet says he never got the call
Piet says the phone did not ring
Piet answered, nobody spoke → answered
Piet answered on his mobile → answered
Piet forwarded the call to his mobile → transferred
Piet forwards his calls to his mobile on Fridays
Piet is not available → not answered
Piet is in a meeting
Piet is talking to another customer
Piet hung up, the caller stayed on the line → hung up
`,
  ),
];
