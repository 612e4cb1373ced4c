import { corpus } from "../corpus/corpus.ts";

/** Platforms that the rules were not written from: measured once before they were mended after it. */
export const platforms = corpus(
  "other platforms",
  String.raw`
2026-11-21T15:00:01Z INFO kamailio[211]: <script>: INVITE from 192.0.2.4 accepted for relaying
kamailio: ERROR: tm [t_fwd.c:1759]: t_forward_nonack(): no branches for forwarding → problem
kamailio: NOTICE: <core> registrar: contact for 1001 expired
opensips: CRITICAL:core:receive_msg: unable to parse message → problem
opensips: INFO: dialog 41:22 ended, lifetime 121 s → ended
rtpengine: [call 41] Final packet stats: 0 lost
rtpengine: [call 41] Closing call due to timeout → ended, problem
vonage: status=started
vonage: status=ringing direction=outbound → ringing
vonage: status=answered → answered
vonage: status=unanswered → not answered
vonage: status=timeout → not answered
vonage: status=rejected → declined
vonage: {"status":"cancelled","conversation_uuid":"CON-1"} → cancelled
vonage: {"status":"completed","conversation_uuid":"CON-1","duration":"2"} → ended
plivo: CallStatus=in-progress, Event=StartApp → answered
plivo: HangupCause=NO_ANSWER, HangupSource=Callee → not answered
plivo: HangupCause=NORMAL_CLEARING
plivo: Event=Redirect
telnyx: call.initiated
telnyx: call.answered → answered
telnyx: call.bridged → joined
telnyx: call.hangup → hung up
telnyx: call.recording.saved
telnyx: call.playback.ended
telnyx: call.speak.ended
telnyx: call.machine.detection.ended result=human
telnyx: hangup_cause=user_busy → busy
telnyx: hangup_cause=normal_clearing, hangup_source=caller
telnyx: conference.participant.joined → joined
telnyx: call.enqueued → queued
telnyx: call.dequeued → left queue
bandwidth: eventType=answer → answered
bandwidth: eventType=disconnect cause=busy → busy
bandwidth: eventType=disconnect cause=rejected → declined
bandwidth: eventType=transferComplete → transferred
bandwidth: eventType=gather digits=486
bandwidth: eventType=recordingAvailable
bandwidth: errorMessage=Call is no longer active → problem
avaya: call delivered to station 7001
avaya: EVENT_CONNECTION_CLEARED
avaya: VDN 4001 queue to skill 12 priority m
avaya: agent 7001 in AUX reason 3
avaya: call to station 7001 not answered, coverage path 2 → not answered
cucm: CcDisconnReq cause=17 → busy
cucm: StationD: callState tsCallState=12 (Proceed)
cucm: StationInit: offhook
cucm: CallingPartyNumber=1001 OriginalCalledPartyNumber=1002
cucm: Device SEP001122334455 unregistered
cucm: Call forwarded on no answer to 1999 → transferred
uccx: Contact 12 abandoned while in queue CSQ_Support → abandoned
uccx: Resource Ada is in state Reserved
uccx: Contact 12 presented to resource Ada → ringing
uccx: Resource Ada rejected contact 12 → declined
3cx: Extn.101 is calling 102 → ringing
3cx: Call to T:Extn:102 has failed; Cause: 486 Busy Here/INVITE from 192.0.2.2 → busy
3cx: Leg L:41.2[Extn:102] is terminated: Cause: BYE from PBX → ended
3cx: [CM503008]: Call(C:41): Call is terminated → ended
3cx: L:41.1[Line:10000] has joined to L:41.2[Extn:102] → joined
3cx: Queue 800: agent 101 logged out
fusionpbx: ring_group 600 timed out → problem
fusionpbx: voicemail: message saved for 1001
ringcentral: telephonyStatus=CallConnected → answered
ringcentral: telephonyStatus=Ringing → ringing
ringcentral: telephonyStatus=OnHold → held
ringcentral: telephonyStatus=NoCall
ringcentral: {"status":{"code":"Disconnected","reason":"Voicemail"}}
ringcentral: {"status":{"code":"Answered"}} → answered
ringcentral: presenceStatus=Busy
ringcentral: result="Missed" direction="Inbound" → not answered
zoom: phone.callee_ringing → ringing
zoom: phone.callee_answered → answered
zoom: phone.callee_missed → not answered
zoom: phone.callee_ended → ended
zoom: phone.callee_rejected → declined
zoom: phone.voicemail_received
zoom: phone.recording_completed
zoom: phone.caller_connected → answered
teams: CallState: Established → answered
teams: CallState: Terminated → ended
teams: Presence changed to Busy
teams: Presence: InACall
teams: Meeting chat updated
dialpad: {"state":"hangup","contact":"Rosa"} → hung up
dialpad: {"state":"calling"} → ringing
dialpad: {"state":"voicemail_uploaded"}
aircall: call.hungup → hung up
aircall: call.ringing_on_agent → ringing
aircall: call.transferred → transferred
aircall: call.external_transferred → transferred
aircall: call.assigned
aircall: call.archived
aircall: call.voicemail_left
aircall: user.opened
aircall: missed_call_reason: no_available_agent
talkdesk: contact_missed → not answered
talkdesk: interaction on hold → held
talkdesk: agent status away
zendesk talk: agent leg missed → not answered
zendesk talk: Ticket 486 created from voicemail
zendesk talk: wrap up ended
zendesk talk: consultation with tier 2 in progress
hubspot: outcome: No answer → not answered
hubspot: outcome: Left voicemail
hubspot: outcome: Connected → answered
hubspot: deal stage closed won
intercom: conversation snoozed
intercom: conversation closed by Ada → ended
intercom: conversation assigned to Support
genesys: disconnectType=transfer → transferred
genesys: disconnectType=peer
genesys: segmentType=hold → held
genesys: segmentType=wrapup
five9: Disposition=No Answer → not answered
five9: Disposition=Busy → busy
five9: Call 12: state RINGING -> TALKING → answered
five9: Agent state ON CALL
nice: contact 41 routed to agent Ada
nice: contact 41 refused by agent Ada → declined
`,
);
