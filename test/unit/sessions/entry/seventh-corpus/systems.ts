import { corpus } from "../corpus/corpus.ts";

/** Systems of a fourth kind, written down before any of their messages was read. */
export const lastSystems = [
  corpus(
    "hunt groups and contact routing",
    String.raw`
Hunting to member 3 of group Sales → ringing
Member 3 of group Sales did not answer → not answered
Member 4 of group Sales answered → answered
Group Sales exhausted, nobody answered → not answered
Simultaneous ring started for group Sales → ringing
Simultaneous ring cancelled, answered by member 4 → answered
Overflow timer of group Sales is 60 s
Overflow to group Backup after 60 s
Member 5 signed in to group Sales
Member 5 signed out of group Sales
Group Sales switched to night mode
Night mode: call answered by voicemail
`,
  ),
  corpus(
    "gateway and trunk events",
    String.raw`
gw1: INVITE sent to carrier
gw1: 100 Trying received
gw1: 180 Ringing received → ringing
gw1: 183 Session Progress received
gw1: 200 OK received for INVITE → answered
gw1: 404 Not Found received → failed
gw1: 480 Temporarily Unavailable received → failed
gw1: 487 Request Terminated received → cancelled
gw1: 500 Server Internal Error received → failed
gw1: BYE received from carrier → hung up
gw1: BYE sent to carrier → hung up
gw1: OPTIONS ping answered with 200
gw1: OPTIONS ping timed out → problem
gw1: channel limit of 30 reached → problem
gw1: 12 of 30 channels busy
gw1: codec mismatch, call rejected → declined
gw1: DTMF 4 received
gw1: jitter buffer resized
gw1: MOS dropped below 3.0 → problem
gw1: SRTP negotiation succeeded
gw1: call cleared, cause 16 → ended
gw1: call cleared, cause 17 → ended, busy
gw1: registration refreshed
gw1: registration rejected with 403 → problem
`,
  ),
  corpus(
    "dialer campaigns",
    String.raw`
Attempt 1 to +14155550100: no answer → not answered
Attempt 2 to +14155550100: busy → busy
Attempt 3 to +14155550100: answered by a person → answered
Attempt 3 to +14155550100: answering machine
Attempt 4 to +14155550100: invalid number → failed
Attempt 5 to +14155550100: call dropped → ended, failed
Record skipped: number on the do-not-call list
Record closed with result "Not interested"
Record requeued for tomorrow at 10:00
Campaign stopped: abandonment rate above 3 %
Campaign "No answer follow-up" resumed
Max attempts per record set to 5
Agent 12 connected to +14155550100 → answered
Agent 12 dispositioned the call as Busy
Agent 12 went on pause
No agent was free, call abandoned → abandoned
Live calls 4, waiting 2, agents ready 7
Pacing changed to 1.2
List exhausted
`,
  ),
  corpus(
    "fax to email",
    String.raw`
Sending fax to +14155550133, 3 pages
Fax to +14155550133 sent successfully
Fax to +14155550133 was not answered → not answered
Fax to +14155550133 failed: line busy → busy
Fax to +14155550133 failed: no fax tone → failed
Fax to +14155550133 failed: remote disconnected → failed
Fax to +14155550133 could not be delivered → failed
Fax from +14155550133 received
Fax from +14155550133 forwarded to inbox
Fax retry 2 of 3 in 300 s
Fax cancelled by sender → cancelled
Fax resolution fine, rate 14400
Fax confirmation page printed
Conversion of order.docx failed → problem
`,
  ),
  corpus(
    "messaging",
    String.raw`
Text message to +14155550100 queued
Text message to +14155550100 sent
Text message to +14155550100 delivered
Text message to +14155550100 failed: landline → failed
Text message to +14155550100 undelivered (30005) → failed
Text message from +14155550100 received: "call dropped again"
Text message blocked: recipient opted out → failed
Conversation with +14155550100 started
Conversation with +14155550100 ended by agent → ended
Customer joined the chat → joined
Customer left the chat → left
Agent Zoe took the chat → answered
Agent Zoe passed the chat to Finn → transferred
Agent Finn declined the chat → declined
Read receipt for message 8
Media too large, message rejected → declined
Auto reply "We will call you back" sent
Delivery report for message 8: success
Delivery report for message 9: failed → failed
`,
  ),
  corpus(
    "conference bridge",
    String.raw`
Conference 70 started
Conference 70: +14155550100 joined → joined
Conference 70: +14155550100 left → left
Conference 70: moderator ended the conference → ended
Conference 70: moderator muted all
Conference 70: moderator removed +14155550100 → left
Conference 70: wrong PIN entered
Conference 70: music on hold while waiting for the moderator
Conference 70: recording started
Conference 70: 4 participants
Conference 70 is full → problem
Conference 70 scheduled for 10:00
Invitation to conference 70 accepted
Invitation to conference 70 sent
`,
  ),
  corpus(
    "web phone",
    String.raw`
Incoming call from +14155550100 → ringing
Outgoing call to +14155550100
Call accepted in browser → answered
Call declined in browser → declined
Call muted
Call unmuted
Call held → held
Call unheld → resumed
Call ended by remote party → ended
Call failed: no microphone → failed
Call quality warning: high jitter → problem
Microphone permission denied → problem
Device registered
Device unregistered
Token will expire in 60 s
Token expired → problem
Reconnecting to the signaling server
Reconnected to the signaling server
ICE connection failed → problem
Audio output changed to headset
`,
  ),
];
