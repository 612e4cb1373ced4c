import { corpus } from "./corpus.ts";

/** Lines of Asterisk's console, of its full log and of its queue log. */
export const asterisk = corpus(
  "Asterisk",
  String.raw`
-- Called SIP/1001 → ringing:SIP/1001
-- Called PJSIP/2001/sip:2001@192.0.2.10:5060 → ringing
-- SIP/1001-00000003 is ringing → ringing:SIP/1001-00000003
-- SIP/1001-00000003 answered SIP/trunk-00000002 → answered:SIP/1001-00000003
-- SIP/500-00000012 answered SIP/trunk-1 → answered:SIP/500-00000012
-- SIP/1001-00000003 is busy → busy:SIP/1001-00000003
-- SIP/1001-00000003 is circuit-busy → busy:SIP/1001-00000003
-- SIP/1001-00000003 is making progress passing it to SIP/trunk-00000002
-- Nobody picked up in 20000 ms → not answered
-- No one is available to answer at this time (1:0/0/0) → not answered
-- Everyone is busy/congested at this time (1:1/0/0) → busy
-- Executing [101@internal:1] NoOp("SIP/trunk-2", "Incoming call") in new stack
-- Executing [101@internal:2] Set("SIP/trunk-2", "TRANSFER_CONTEXT=internal") in new stack
-- Executing [101@internal:3] GotoIf("SIP/trunk-2", "0?busy") in new stack
-- Executing [s@macro-hangup:1] NoOp("SIP/trunk-2", "HANGUPCAUSE=16") in new stack
-- Executing [failed@internal:1] NoOp("SIP/trunk-2", "") in new stack
-- Goto (internal,busy,1)
-- Channel SIP/1001-00000003 joined 'simple_bridge' basic-bridge <5b1d> → joined:SIP/1001-00000003
-- Channel SIP/1001-00000003 left 'simple_bridge' basic-bridge <5b1d> → left:SIP/1001-00000003
-- Hungup 'DAHDI/1-1' → hung up:DAHDI/1-1
-- Hungup 'SIP/1001-00000003' → hung up:SIP/1001-00000003
== Spawn extension (internal, 101, 3) exited non-zero on 'SIP/trunk-2'
== Spawn extension (hangup, s, 1) exited non-zero on 'SIP/trunk-2'
== Auto fallthrough, channel 'SIP/trunk-2' status is 'BUSY' → busy
== Auto fallthrough, channel 'SIP/trunk-2' status is 'NOANSWER' → not answered
== Auto fallthrough, channel 'SIP/trunk-2' status is 'CHANUNAVAIL' → failed
== Auto fallthrough, channel 'SIP/trunk-2' status is 'CONGESTION' → failed
== Auto fallthrough, channel 'SIP/trunk-2' status is 'UNKNOWN'
== Using SIP RTP CoS mark 5
== Parsing '/etc/asterisk/queues.conf': Found
== Parsing '/etc/asterisk/features_transfer.conf': Found
-- <SIP/trunk-2> Playing 'vm-nobodyavail.ulaw' (language 'en')
-- <SIP/trunk-2> Playing 'queue-youarenext.ulaw' (language 'en')
-- <SIP/trunk-2> Playing 'custom/all-agents-busy.slin' (language 'en')
-- Started music on hold, class 'default', on channel 'SIP/trunk-2'
-- Stopped music on hold on SIP/trunk-2
-- Told SIP/trunk-2 in support their queue position (which was 2) → position
-- Registered SIP '1001' at 192.0.2.4:5060
-- Unregistered SIP '1001'
-- Got SIP response 486 "Busy Here" back from 192.0.2.4:5060 → busy
-- Got SIP response 503 "Service Unavailable" back from 192.0.2.9:5060 → failed
-- Native bridging SIP/1001-00000003 and SIP/trunk-00000002 → joined
-- Remotely bridging SIP/1001-00000003 and SIP/trunk-00000002 → joined
-- Packet2Packet bridging SIP/1001-00000003 and SIP/trunk-00000002 → joined
-- Parked SIP/trunk-2 on 701 (lot default). Will timeout back to extension [internal] 101, 1 in 45 seconds → parked:SIP/trunk-2
-- Blind transferring SIP/trunk-2 to 102 → transferring:SIP/trunk-2
-- SIP/1001-00000003 requested special control 20, passing it to SIP/trunk-2
-- Remote UNIX connection
-- Remote UNIX connection disconnected
-- User disconnected
-- Timeout on SIP/trunk-2, continuing...
-- fixed jitterbuffer created on channel SIP/trunk-2
-- Reloading module 'app_queue.so' (True Call Queueing)
-- Accepting call from '8145550133' to '101' on channel 0/1, span 1
-- Channel 0/1, span 1 got hangup request, cause 16 → hung up
-- Connected line update to SIP/trunk-2 prevented.
[2026-11-21 15:00:01] NOTICE[2112]: chan_sip.c:24400 handle_response_peerpoke: Peer '1001' is now UNREACHABLE!  Last qualify: 44 → problem
[2026-11-21 15:00:01] NOTICE[2112]: chan_sip.c:24400 handle_response_peerpoke: Peer '1001' is now Reachable. (44ms / 2000ms)
[2026-11-21 15:00:01] NOTICE[2112]: chan_sip.c:15000 sip_reg_timeout: -- Registration for '1001@192.0.2.9' timed out, trying again (Attempt #2) → problem
[2026-11-21 15:00:01] NOTICE[2112][C-00000404]: chan_sip.c:28000 handle_request_register: Registration from '"1001" <sip:1001@192.0.2.1>' failed for '192.0.2.7:5060' - Wrong password → problem
[2026-11-21 15:00:01] WARNING[2112]: chan_sip.c:4000 retrans_pkt: Retransmission timeout reached on transmission 503@192.0.2.4 for seqno 102 → problem
[2026-11-21 15:00:01] WARNING[2112][C-00000486]: app_dial.c:2525 dial_exec_full: Unable to create channel of type 'SIP' (cause 20 - Subscriber absent) → failed
[2026-11-21 15:00:01] ERROR[2112]: res_odbc.c:1000 odbc_obj_connect: res_odbc: Error SQLConnect=-1 → problem
[2026-11-21 15:00:01] ERROR[2112]: pjproject: <?>: sip_transport.c Error processing packet from 192.0.2.7 → problem
\e[1;31mERROR\e[0m[2112]: chan_pjsip.c: Unable to bind → problem
\e[0;37m-- \e[1;35mSIP/1001-00000003\e[0m is ringing → ringing:SIP/1001-00000003
\e[1;32m-- Remote UNIX connection\e[0m
[2026-11-21 15:00:01] VERBOSE[2112][C-00000012] app_dial.c: -- SIP/1001-00000003 is ringing → ringing:SIP/1001-00000003
[2026-11-21 15:00:01] VERBOSE[2112][C-00000012] pbx.c: -- Executing [h@internal:1] NoOp("SIP/trunk-2", "call ended") in new stack
[2026-11-21 15:00:01] DEBUG[2112] chan_sip.c: Answer timer: 20000
[2026-11-21 15:00:01] DEBUG[2112] res_timing.c: transfer_digit_timeout=3000
1795000000|1795000000.1|support|NONE|ENTERQUEUE||8145550133|1 → queued
1795000000|1795000000.1|support|NONE|DID|8145550100
1795000000|1795000000.1|support|SIP/1001|RINGNOANSWER|15000 → not answered:SIP/1001
1795000000|1795000000.1|support|SIP/1001|CONNECT|12|1795000000.2|3 → answered:SIP/1001
1795000000|1795000000.1|support|SIP/1001|COMPLETECALLER|12|121|1 → ended
1795000000|1795000000.1|support|SIP/1001|COMPLETEAGENT|12|121|1 → ended
1795000000|1795000000.1|support|NONE|ABANDON|1|1|22 → abandoned
1795000000|1795000000.1|support|NONE|EXITWITHTIMEOUT|1|1|60 → left queue, not answered
1795000000|1795000000.1|support|NONE|EXITWITHKEY|1|1|22|9 → left queue
1795000000|1795000000.1|support|NONE|EXITEMPTY|1|1|22 → left queue
1795000000|1795000000.1|support|SIP/1001|BLINDTRANSFER|102|internal|12|40|1 → transferred
1795000000|1795000000.1|support|SIP/1001|ATTENDEDTRANSFER|102|12|40|1 → transferred
1795000000|1795000000.1|support|SIP/1001|RINGCANCELED|4000 → cancelled
1795000000|NONE|support|SIP/1001|ADDMEMBER|
1795000000|NONE|support|SIP/1001|PAUSE|lunch
1795000000|NONE|support|SIP/1001|UNPAUSE|
1795000000|NONE|NONE|NONE|QUEUESTART|
1795000000|MANAGER|support|SIP/1001|REMOVEMEMBER|
1795000000|1795000000.1|support|SIP/1001|AGENTDUMP| → hung up
DIALSTATUS=ANSWER → answered
DIALSTATUS=CANCEL → cancelled
DIALSTATUS=BUSY → busy
DIALSTATUS=
DIALSTATUS is NOANSWER → not answered
HANGUPCAUSE=16
HANGUPCAUSE=17 → busy
QUEUESTATUS=TIMEOUT → not answered
QUEUESTATUS=JOINEMPTY → problem
QUEUESTATUS=CONTINUE
Event: Hangup, Channel: SIP/1001-00000003, Cause: 16 → hung up
Event: AgentRingNoAnswer → not answered
Event: QueueCallerJoin → queued
Event: QueueCallerAbandon → abandoned
Event: Hold → held
Event: Unhold → resumed
Event: QueueMemberPause
Event: PeerStatus, PeerStatus: Registered
`,
);
