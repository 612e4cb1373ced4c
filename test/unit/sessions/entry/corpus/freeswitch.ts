import { corpus } from "./corpus.ts";

/** FreeSWITCH's log. */
export const freeswitch = corpus(
  "FreeSWITCH",
  String.raw`
2026-11-21 15:00:01.123456 [NOTICE] switch_channel.c:1118 New Channel sofia/internal/1001@pbx.example.com [5b1d2c]
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/internal/1001@pbx.example.com entering state [received][100]
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [calling][0]
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [proceeding][180] → ringing:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [completing][200]
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [completed][200] → answered:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [ready][200] → answered:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [terminated][486] → busy:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [terminated][487] → cancelled
2026-11-21 15:00:01.123456 [DEBUG] sofia.c:7325 Channel sofia/external/1002@gw.example.com entering state [terminated][200] → ended
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:7500 Ring-Ready sofia/external/1002@gw.example.com! → ringing:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:7600 Pre-Answer sofia/external/1002@gw.example.com!
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:8300 Channel [sofia/external/1002@gw.example.com] has been answered → answered:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_CONSUME_MEDIA] [USER_BUSY] → hung up:sofia/external/1002@gw.example.com, busy
2026-11-21 15:00:01.123456 [NOTICE] switch_ivr_bridge.c:900 Hangup sofia/external/1002@gw.example.com [CS_EXCHANGE_MEDIA] [NORMAL_CLEARING] → hung up:sofia/external/1002@gw.example.com
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_ROUTING] [NO_ANSWER] → hung up, not answered
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_ROUTING] [NORMAL_TEMPORARY_FAILURE] → hung up, failed
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_ROUTING] [ORIGINATOR_CANCEL] → hung up, cancelled
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_ROUTING] [UNALLOCATED_NUMBER] → hung up, failed
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_ROUTING] [CALL_REJECTED] → hung up, declined
2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/external/1002@gw.example.com [CS_ROUTING] [LOSE_RACE] → hung up, ring stopped
2026-11-21 15:00:01.123456 [NOTICE] mod_dptools.c:3700 Originate Failed.  Cause: USER_NOT_REGISTERED → failed
2026-11-21 15:00:01.123456 [DEBUG] switch_ivr_originate.c:3980 Originate Resulted in Error Cause: 17 [USER_BUSY] → busy
2026-11-21 15:00:01.123456 [DEBUG] switch_ivr_originate.c:3980 Originate Resulted in Error Cause: 19 [NO_ANSWER] → not answered
2026-11-21 15:00:01.123456 [DEBUG] switch_ivr_originate.c:3980 Originate Resulted in Success: [sofia/external/1002@gw.example.com]
2026-11-21 15:00:01.123456 [INFO] switch_ivr_async.c:500 Sending early media
2026-11-21 15:00:01.123456 [DEBUG] switch_channel.c:1700 (sofia/internal/1001@pbx.example.com) Callstate Change DOWN -> RINGING → ringing:sofia/internal/1001@pbx.example.com
2026-11-21 15:00:01.123456 [DEBUG] switch_channel.c:1700 (sofia/internal/1001@pbx.example.com) Callstate Change RINGING -> ACTIVE → answered:sofia/internal/1001@pbx.example.com
2026-11-21 15:00:01.123456 [DEBUG] switch_channel.c:1700 (sofia/internal/1001@pbx.example.com) Callstate Change ACTIVE -> HELD → held:sofia/internal/1001@pbx.example.com
2026-11-21 15:00:01.123456 [DEBUG] switch_channel.c:1700 (sofia/internal/1001@pbx.example.com) Callstate Change HELD -> ACTIVE → resumed:sofia/internal/1001@pbx.example.com
2026-11-21 15:00:01.123456 [DEBUG] switch_channel.c:1700 (sofia/internal/1001@pbx.example.com) Callstate Change ACTIVE -> HANGUP → hung up:sofia/internal/1001@pbx.example.com
2026-11-21 15:00:01.123456 [DEBUG] switch_channel.c:1700 (sofia/internal/1001@pbx.example.com) Callstate Change RINGING -> EARLY
2026-11-21 15:00:01.123456 [DEBUG] switch_core_state_machine.c:500 (sofia/internal/1001@pbx.example.com) State Change CS_INIT -> CS_ROUTING
2026-11-21 15:00:01.123456 [DEBUG] switch_core_state_machine.c:500 (sofia/internal/1001@pbx.example.com) Running State Change CS_EXECUTE (Cur 2 Tot 9)
2026-11-21 15:00:01.123456 [DEBUG] switch_core_state_machine.c:500 (sofia/internal/1001@pbx.example.com) State Change CS_HANGUP -> CS_REPORTING
2026-11-21 15:00:01.123456 [DEBUG] switch_core_state_machine.c:500 (sofia/internal/1001@pbx.example.com) State REPORTING going to sleep
2026-11-21 15:00:01.123456 [DEBUG] switch_core_state_machine.c:60 sofia/internal/1001@pbx.example.com Standard HANGUP, cause: NORMAL_CLEARING → hung up:sofia/internal/1001@pbx.example.com
2026-11-21 15:00:01.123456 [DEBUG] switch_core_state_machine.c:60 sofia/internal/1001@pbx.example.com Standard REPORTING, cause: NORMAL_CLEARING
Dialplan: sofia/internal/1001@pbx.example.com parsing [default->unloop] continue=false
Dialplan: sofia/internal/1001@pbx.example.com Regex (FAIL) [unloop] unroll_loops(true) =~ /^yes$/ break=on-false
Dialplan: sofia/internal/1001@pbx.example.com Regex (PASS) [hold_music] destination_number(9664) =~ /^9664$/ break=on-false
Dialplan: sofia/internal/1001@pbx.example.com Regex (FAIL) [attended_transfer] destination_number(101) =~ /^att_xfer$/ break=on-false
Dialplan: sofia/internal/1001@pbx.example.com Regex (FAIL) [call_return] destination_number(101) =~ /^\*69$/ break=on-false
Dialplan: sofia/internal/1001@pbx.example.com Action set(transfer_ringback=local_stream://moh)
Dialplan: sofia/internal/1001@pbx.example.com Action set(hangup_after_bridge=true)
Dialplan: sofia/internal/1001@pbx.example.com Action export(ringback=us-ring)
Dialplan: sofia/internal/1001@pbx.example.com Absolute Condition [global]
EXECUTE [depth=0] sofia/internal/1001@pbx.example.com set(call_timeout=30)
EXECUTE [depth=0] sofia/internal/1001@pbx.example.com set(continue_on_fail=true)
EXECUTE [depth=0] sofia/internal/1001@pbx.example.com export(transfer_fallback_extension=operator)
EXECUTE [depth=0] sofia/internal/1001@pbx.example.com set(fail_on_single_reject=USER_BUSY)
SET sofia/internal/1001@pbx.example.com [transfer_ringback]=[local_stream://moh]
SET sofia/internal/1001@pbx.example.com [hangup_cause]=[USER_BUSY] → busy
SET sofia/internal/1001@pbx.example.com [originate_disposition]=[NO_ANSWER] → not answered
EXPORT (export_vars) [call_timeout]=[30]
variable_hangup_cause: NORMAL_CLEARING
variable_hangup_cause: USER_BUSY → busy
variable_transfer_history: none
variable_hold_music: local_stream://moh
variable_endpoint_disposition: ANSWER → answered
Hangup-Cause: NO_ROUTE_DESTINATION → failed
hangup_cause=NORMAL_CLEARING
hangup_cause=ALLOTTED_TIMEOUT → failed
Channel-Call-State: ACTIVE → answered
Channel-Call-State: RINGING → ringing
Answer-State: answered → answered
Answer-State: hangup → hung up
Answer-State: ringing → ringing
Event-Name: CHANNEL_ANSWER → answered
Event-Name: CHANNEL_HANGUP → hung up
Event-Name: CHANNEL_HANGUP_COMPLETE → hung up
Event-Name: CHANNEL_BRIDGE → joined
Event-Name: CHANNEL_PARK → parked
Event-Name: CHANNEL_HOLD → held
Event-Name: CHANNEL_UNHOLD → resumed
Event-Name: CHANNEL_EXECUTE
Event-Name: PLAYBACK_STOP
Event-Name: RECORD_START
2026-11-21 15:00:01.123456 [ERR] switch_core_file.c:200 Failed to open file /sounds/hold.wav → problem
2026-11-21 15:00:01.123456 [WARNING] sofia_reg.c:1793 SIP auth challenge (REGISTER) on sofia profile 'internal' for [1001@pbx.example.com] from ip 192.0.2.4
2026-11-21 15:00:01.123456 [WARNING] sofia_reg.c:1735 SIP auth failure (INVITE) on sofia profile 'internal' for [1001@pbx.example.com] from ip 192.0.2.4 → problem
2026-11-21 15:00:01.123456 [CRIT] switch_loadable_module.c:1500 Error Loading module mod_v8.so → problem
\e[31m2026-11-21 15:00:01.123456 [ERR] mod_sofia.c:4900 Invalid Gateway 'west'\e[0m → problem
\e[36m2026-11-21 15:00:01.123456 [NOTICE] sofia.c:1050 Hangup sofia/internal/1001@pbx.example.com [CS_EXECUTE] [NORMAL_CLEARING]\e[0m → hung up
2026-11-21 15:00:01.123456 [NOTICE] mod_callcenter.c:2000 Member "Rosa" <8145550133> joining queue support@default → queued
2026-11-21 15:00:01.123456 [INFO] mod_callcenter.c:1900 Agent 1001@default answered "Rosa" <8145550133> from queue support@default → answered:1001@default
2026-11-21 15:00:01.123456 [INFO] mod_callcenter.c:1900 Member "Rosa" <8145550133> abandoned waiting in queue support@default → abandoned
2026-11-21 15:00:01.123456 [INFO] mod_dptools.c:1200 Transfer sofia/internal/1001@pbx.example.com to XML[operator@default] → transferring
2026-11-21 15:00:01.123456 [NOTICE] sofia_reg.c:400 Registering west
2026-11-21 15:00:01.123456 [WARNING] sofia_reg.c:500 west Failed Registration with status Service Unavailable [503]. failure #1 → problem
2026-11-21 15:00:01.123456 [INFO] switch_core_sqldb.c:100 Connection to database established
2026-11-21 15:00:01.123456 [INFO] switch_rtp.c:800 Activating RTP audio PLC, 0 errors
2026-11-21 15:00:01.123456 [DEBUG] switch_core_media.c:3000 Audio Codec Compare [PCMU:0:8000:20:64000:1]/[G722:9:8000:20:64000:1]
`,
);
