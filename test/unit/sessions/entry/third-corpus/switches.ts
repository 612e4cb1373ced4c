import { corpus } from "../corpus/corpus.ts";

/** Exchanges, proxies, session border controllers and gateways; written down before any of them was read. */
export const switches = [
  corpus(
    "kamailio and opensips",
    String.raw`
INFO: <script>: call from sip:1001@pbx.example routed to gateway gw1
INFO: <script>: 486 reply from sip:1002@192.0.2.8, trying voicemail → busy
INFO: <script>: call canceled by caller → cancelled
INFO: <script>: failure route MANAGE_FAILURE entered
ERROR: <script>: no gateway available for +14155550100 → problem
WARNING: <core> [core/receive.c:220]: too many parse errors → problem
INFO: dispatcher: destination sip:192.0.2.9 is now inactive → problem
INFO: dispatcher: destination sip:192.0.2.9 is active again
NOTICE: acc [acc.c:287]: ACC: transaction answered: method=INVITE;code=200;reason=OK → answered
NOTICE: acc [acc.c:287]: ACC: call missed: method=INVITE;code=486;reason=Busy Here → busy, not answered
DEBUG: tm: relay_reply: branch=0, save=0, relay=0
DEBUG: dialog: dlg_onroute: BYE matched
event_route[dialog:end] executed
loaded module "uac_redirect.so"
modparam("dialog", "hangup_on_timeout", 1)
`,
  ),
  corpus(
    "avaya",
    String.raw`
EVENT_DELIVERED calledDevice=7001 cause=EC_NEW_CALL → ringing
EVENT_ESTABLISHED answeringDevice=7001 → answered
EVENT_HELD holdingDevice=7001 → held
EVENT_RETRIEVED retrievingDevice=7001 → resumed
EVENT_FAILED failingDevice=7001 cause=EC_BUSY → busy
EVENT_QUEUED queue=9001 numberQueued=3 → queued
EVENT_TRANSFERRED transferringDevice=7001 → transferred
EVENT_CONFERENCED → joined
EVENT_SERVICE_INITIATED
EVENT_AGENT_LOGGED_OFF
vector 12 step 5: goto step 9 if calls-queued in skill 3 > 10
vector 12 step 2: wait-time 30 secs hearing music
vector 12 step 7: disconnect after announcement 4410
vector 12 step 8: route-to number 7001 with cov n if unconditionally
coverage criteria: active, busy, don't answer
Hold recall timer expired for station 7001 → problem
`,
  ),
  corpus(
    "cisco cucm and uccx",
    String.raw`
origCause_value=0,destCause_value=16
destCause_value=17,destConversationId=0 → busy
origCause_value=393216 destCause_value=0
lastRedirectRedirectReason=15
CallState: Connected, Line 1, calling 1001, called 1002 → answered
CallState: RingIn → ringing
CallState: OnHook
CallState: Hold → held
CallState: Remote In Use
SIPL: /SIP/CC: CcRejInd: cause 21 → declined
CTIManager: LineCallStateChanged: ONHOLD → held
RmCm: Session abandoned in queue CSQ_Sales → abandoned
RmCm: Resource Nils is not ready: reason code 22
RmCm: Contact 12 queued for CSQ_Sales → queued
RmCm: Call contact 12 dequeued from CSQ_Sales → left queue
Resource Nils rang for 12 s and did not answer contact 12 → ringing, not answered
Script "hold_music.aef" refreshed
Unified CCX engine is in partial service
%VOICE-5-CALL_STATUS: 0 calls active
%ISDN-6-CONNECT: Interface Serial0/0/0:15 is now connected to 1001
%ISDN-6-DISCONNECT: Interface Serial0/0/0:15 disconnected from 1001, call lasted 42 seconds → ended
`,
  ),
  corpus(
    "isdn and q.931",
    String.raw`
Q931 RX SETUP cr=12 called=14155550100
Q931 TX ALERTING cr=12 → ringing
Q931 RX CONNECT cr=12 → answered
Q931 RX DISCONNECT cr=12 cause=16 → ended
Q931 RX DISCONNECT cr=12 cause=17 (User busy) → ended, busy
Q931 RX RELEASE COMPLETE cr=12 cause=34 (No circuit/channel available) → ended, failed
Q931 HOLD supported: no
D-channel of span 1 is down → problem
D-channel of span 1 is up
span 1: red alarm → problem
span 1: alarm cleared
PRI span 1 restarted, 23 B channels in service
`,
  ),
  corpus(
    "3cx, yeastar, grandstream, fusionpbx",
    String.raw`
Call to extension 104 was not answered, forwarding to voicemail → not answered, transferring
Ext. 104 answered the call → answered:Ext. 104
Ring group "Sales" did not answer in 20 s → not answered
Trunk "Carrier A" registered
Trunk "Carrier A" failed to register: timeout → problem
Trunk "Carrier A" is unreachable → problem
NewCDR: callstatus=ANSWERED → answered
NewCDR: callstatus=NO ANSWER → not answered
NewCDR: callstatus=VOICEMAIL
CallStatus: 104 ALERT → ringing
CallStatus: 104 BYE → hung up
CallStatus: 104 ANSWERED → answered
CallFailed: reason: Phone Busy → busy
CallFailed: reason: Poor Voice Quality → failed
Extension 104 unregistered
Extension 104 changed presence to "Do Not Disturb"
Extension 104 set call forward on busy to 105
Extension 104 transferred 8145550100 to 105 → transferred:8145550100
Extension 104 retrieved the call parked on 6001 → resumed
Call parked on slot 6001 timed out → problem
Call recording of extension 104 deleted
Paging group 7000 updated
UCM6300: Blocked login attempt from 192.0.2.4
UCM6300: Auto-dial enabled on extension 104
`,
  ),
  corpus(
    "session border controllers",
    String.raw`
SBC: call leg 41 released, reason GWAPP_NO_USER_RESPONSE → ended, not answered
SBC: call leg 41 released, reason GWAPP_NORMAL_CALL_CLEAR → ended
SBC: proxy set 2 is out of service → problem
SBC: proxy set 2 is back in service
SBC: admission limit reached, call rejected → declined
SBC: coder negotiation failed → problem
SBC: RTP broken connection detected on leg 41 → problem
SBC: classification failed for message from 192.0.2.7 → problem
SBC: TLS handshake succeeded
SBC: options ping answered by 192.0.2.9
SBC: routing rule "Busy reroute" matched
SBC: alternative route selected after 503 → failed
SBC: voice quality: MOS 4.3, loss 0 %
SBC: one-way audio suspected on leg 41 → problem
SBC: license for 100 sessions loaded
`,
  ),
  corpus(
    "sip headers and traces",
    String.raw`
Reason: Q.850;cause=16;text="Normal call clearing"
Reason: SIP;cause=200;text="Call completed elsewhere" → ring stopped
Subscription-State: terminated;reason=timeout
Event: dialog
Allow: INVITE, ACK, CANCEL, BYE, REFER, NOTIFY
Call-Info: <sip:pbx.example>;answer-after=0
Alert-Info: <http://www.notused.example>;info=ring-answer
NOTIFY sip:1001@pbx.example Event: talk
>>> SIP/2.0 180 Ringing → ringing
<<< SIP/2.0 603 Decline → declined
<<< SIP/2.0 200 OK (OPTIONS)
SIP/2.0 183 Session Progress
SIP/2.0 404 Not Found → failed
sngrep: 4 dialogs, 12 messages, 0 failed
a=sendonly in the offer: remote side put us on hold → held
BYE sip:1001@192.0.2.4 SIP/2.0 → hung up
CANCEL sip:1001@192.0.2.4 SIP/2.0 → cancelled
INVITE sip:busy@pbx.example SIP/2.0
REFER sip:1001@pbx.example SIP/2.0 → transferring
REGISTER sip:pbx.example SIP/2.0
`,
  ),
  corpus(
    "asterisk interfaces",
    String.raw`
StasisEnd channel PJSIP/1001-00000004
ChannelHangupRequest cause=16 channel=PJSIP/1001-00000004 → hung up
ChannelStateChange state=Ringing → ringing
ChannelStateChange state=Up → answered
ChannelHold musicclass=default → held
ChannelUnhold channel=PJSIP/1001-00000004 → resumed
BridgeAttendedTransfer transferer=PJSIP/1001-00000004 result=success → transferred
BridgeBlindTransfer result=Fail → failed
DialEnd DialStatus=ANSWER → answered
DialEnd DialStatus=NOANSWER → not answered
DialBegin destination=PJSIP/1002 → ringing
QueueMemberPause paused=1 reason=lunch
QueueCallerJoin queue=support position=2 → queued
QueueCallerAbandon queue=support holdtime=42 → abandoned
AgentRingNoAnswer member=PJSIP/1002 ringtime=15000 → not answered
AgentComplete reason=caller holdtime=4 talktime=121 → ended
PeerStatus: Registered
CEL: BRIDGE_ENTER PJSIP/1001-00000004 → joined
CEL: HANGUP {"hangupcause":16} → hung up
CEL: APP_START VoiceMail
ContactStatus: Unreachable 1001 → problem
`,
  ),
  corpus(
    "webrtc browser",
    String.raw`
iceConnectionState changed to checking
iceConnectionState changed to connected
iceConnectionState changed to failed → problem
iceConnectionState changed to disconnected → problem
connectionState: closed
NotAllowedError: Permission denied → problem
getUserMedia succeeded
RTCPeerConnection closed
signalingState changed to have-local-offer
Microphone muted by user
WebSocket closed with code 1006 → problem
WebSocket closed with code 1000
Remote track ended
Device.on('incoming') handler registered
`,
  ),
];
