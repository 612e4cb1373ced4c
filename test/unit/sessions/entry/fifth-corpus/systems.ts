import { corpus } from "../corpus/corpus.ts";

/** Further systems, written down before any of their messages was read. */
export const moreSystems = [
  corpus(
    "freepbx and issabel",
    String.raw`
Call from 4155550100 to DID 4155550199 answered by extension 201 → answered
Extension 201 rejected the call, trying 202 → declined
Find Me/Follow Me: 201 did not answer within 15 s → not answered
Call confirmation: 202 pressed 1 to accept
Time condition "Office" matched, destination set to queue 300
Queue 300: caller gave up at position 3 → abandoned
Queue 300: agent 202 paused (lunch)
Queue 300: agent 202 answered after 7 s → answered
Conference 8000: user 1 kicked → left
Conference 8000 is locked
Call parking: slot 71 freed
Module "hangupcompletion" was updated
Extension 203: voicemail enabled, busy forward off
Fax detected on line 2
Call ended, talk time 3:10 → ended
Outbound route "Hold" has no trunks
Trunk SIP-1 is congested, trying SIP-2 → failed
`,
  ),
  corpus(
    "five9 and nice",
    String.raw`
Interaction state changed: OFFERED to WORKING → answered
Interaction state changed: WORKING to WRAP_UP → ended
Call log: disposition No Disposition
Call log: disposition Dial Error → failed
Call log: disposition Operator Intercept → failed
Call log: disposition Sent To Voicemail
Agent state: NOT_READY (Training)
Contact refused by agent 88 → declined
Contact was routed to skill Billing after 2 refusals
Contact ended by supervisor → ended
Contact placed on hold by agent 88 → held
Contact released from hold by agent 88 → resumed
Contact in queue for skill Billing → queued
Contact left the queue after 31 s → left queue
Skill Billing: service level threshold crossed
List "Abandoned May" uploaded
Agent leg ended, customer leg still up → ended
Preview timed out for agent 88 → problem
Predictive dialer stopped: no agents ready → problem
`,
  ),
  corpus(
    "salesforce and servicenow",
    String.raw`
VoiceCall record created, status New
VoiceCall status changed from New to InProgress → answered
VoiceCall status changed from InProgress to Completed → ended
VoiceCall disconnect reason: Agent hung up → hung up
Omni-Channel: work item declined by Uma Rai → declined
Omni-Channel: work item accepted by Uma Rai → answered
Omni-Channel: push timeout for Uma Rai → not answered
Omni-Channel status of Uma Rai set to Busy
Case escalated to tier 2
Case put on hold: awaiting vendor
Incident INC0012 transferred to group Network
Change request rejected by CAB
Transfer record type added to VoiceCall
Screen pop failed: contact not found → problem
Consult with Network declined → declined
`,
  ),
  corpus(
    "microsoft and cisco phones",
    String.raw`
Phone state: Ringing, line 2 → ringing
Phone state: Idle
Phone state: OffHook
Phone state: On hold, line 1 → held
Phone SEP00AA registered
Phone SEP00AA lost its connection to the server → problem
Auto answer is on for line 2
DND activated on line 1
Call pickup group 12 joined by 1005
Line 1: call waiting tone played
Line 2: remote party put you on hold → held
Line 2: remote party hung up → hung up
Line 2: missed call from 4155550100 → not answered
Softkey "End call" pressed
Softkey "Transfer" pressed
Softkey "Decline" pressed
Transfer failed, call returned to 1005 → failed
Speed dial 3 (Busy Bees Nursery) changed
Conference: 3 parties connected → answered
Firmware download failed → problem
`,
  ),
  corpus(
    "message brokers and workers",
    String.raw`
Consumer joined group calls-events, rebalancing
Partition calls.ended-3 assigned
Published call.answered to topic calls
Handler for call.hangup took 12 ms
Job transfer-recordings finished
Job transfer-recordings failed: bucket full → problem
Retrying job 41 (attempt 2)
Dead letter queue has 3 messages
Message moved to dead letter queue → problem
Queue calls.missed purged
Lock on call c1 released
Lock on call c1 could not be acquired → problem
Session c1 resumed from snapshot
Circuit breaker for crm opened
Circuit breaker for crm closed
Timeout of 30 s configured for step ring
Timeout of step ring reached → problem
Connection pool: 3 busy, 7 idle
Health check failed for node 2 → problem
Health check ok
Worker 3 crashed, restarting → problem
Worker 3 left the pool
Deploy of release 41 completed
Rolling back release 41
`,
  ),
  corpus(
    "conversation ai logs",
    String.raw`
nlu: intent=cancel_call confidence=0.9
nlu: intent=speak_to_agent confidence=0.7
asr: final="hold on a second"
asr: partial="can you transf"
asr: no speech for 8 s → problem
tts: playing "Thank you for calling, please stay on the line"
policy: action_transfer chosen
policy: action_listen
action_transfer: call transferred to queue Sales → transferred
action_transfer: queue Sales closed, taking a message
dialog: caller confirmed the appointment
dialog: caller declined the offer
dialog: caller asked to be called back
dialog: fallback after 3 failed attempts → problem
handoff: human agent requested
handoff: human agent Petra took over → answered
handoff: no human agent available → problem
guardrail: response blocked
session: user hung up → hung up
session: max duration of 600 s reached, ending call → ended
`,
  ),
  corpus(
    "broadworks and metaswitch",
    String.raw`
CallReceivedEvent callId=17:1
CallOriginatedEvent callId=17:2
CallAnsweredEvent callId=17:1 → answered
CallHeldEvent callId=17:1 → held
CallRetrievedEvent callId=17:1 → resumed
CallReleasedEvent callId=17:1 releaseCause=Busy → ended, busy
CallTransferredEvent callId=17:1 → transferred
CallRedirectedEvent reason=no-answer → transferred
ACDCallAbandonedEvent → abandoned
ACDCallOfferedToAgentEvent → ringing
ACDCallAddedEvent position=4 → queued
AgentStateEvent state=Wrap-Up
HookStatusEvent hookStatus=On-Hook
SubscriptionTerminatedEvent
DoNotDisturbEvent info=true
VoiceMailMessageSummaryEvent
`,
  ),
];
