import { readWrittenCalls } from "./written-call.ts";

/** Calls as Asterisk tells them: its console, channel events and the log of its queues. */
export const asteriskCalls = readWrittenCalls(String.raw`
# console, dial and answer | in 70 | +18145550100~Ana*, PJSIP/201~Bo | answeredByName=Bo
0 -- Executing [101@from-trunk:1] NoOp("PJSIP/trunk-00000001", "incoming") in new stack
1 -- Executing [101@from-trunk:2] Dial("PJSIP/trunk-00000001", "PJSIP/201,20") in new stack
1.1 -- Called PJSIP/201
1.4 -- PJSIP/201-00000002 is ringing
8 -- PJSIP/201-00000002 answered PJSIP/trunk-00000001
8.1 -- Channel PJSIP/201-00000002 joined 'simple_bridge' basic-bridge <b1>
8.1 -- Channel PJSIP/trunk-00000001 joined 'simple_bridge' basic-bridge <b1>
70 -- Channel PJSIP/201-00000002 left 'native_rtp' basic-bridge <b1>
70.1 -- Channel PJSIP/trunk-00000001 left 'native_rtp' basic-bridge <b1>
= Ana (caller): flow 0-1, waiting 1-8, talking 8-70
= Bo (agent): ringing 1-8 answered, talking 8-70

# ring group, nobody | in 25 | +18145550100~Ana*, SIP/201~Bo, SIP/202~Cy | wasMissed
1 -- Called SIP/201
1 -- Called SIP/202
1.3 -- SIP/201-0000000a is ringing
1.3 -- SIP/202-0000000b is ringing
21 -- Nobody picked up in 20000 ms
22 -- Executing [s@macro-dial:9] Hangup("SIP/trunk-00000009", "") in new stack
25 == Spawn extension (macro-dial, s, 9) exited non-zero on 'SIP/trunk-00000009'
= Ana (caller): flow 0-1, waiting 1-21, flow 21-25
= Bo (agent): ringing 1-21 no answer
= Cy (agent): ringing 1-21 no answer

# queue_log, answered and completed by the caller | in 140 | +18145550100~Ana*, SIP/201~Bo | answeredByName=Bo, queueState=Disconnected
2 1764000002|1764000000.11|support|NONE|ENTERQUEUE||+18145550100|1
32 1764000032|1764000000.11|support|SIP/201|CONNECT|30|1764000001.12|6
140 1764000140|1764000000.11|support|SIP/201|COMPLETECALLER|30|108|1
= Ana (caller): flow 0-2, queue 2-26, waiting 26-32, talking 32-140 hung up
= Bo (agent): ringing 26-32 answered, talking 32-140
! Ana

# queue_log, two rings in vain and abandoned | in 60 | +18145550100~Ana*, SIP/201~Bo, SIP/202~Cy | wasMissed, queueState=Disconnected
2 1764000002|1764000000.21|sales|NONE|ENTERQUEUE||+18145550100|1
22 1764000022|1764000000.21|sales|SIP/201|RINGNOANSWER|15000
42 1764000042|1764000000.21|sales|SIP/202|RINGNOANSWER|15000
60 1764000060|1764000000.21|sales|NONE|ABANDON|1|1|58
= Ana (caller): flow 0-2, queue 2-7, waiting 7-22, queue 22-27, waiting 27-42, queue 42-60 hung up
= Bo (agent): ringing 7-22 no answer
= Cy (agent): ringing 27-42 no answer
! Ana

# AMI events | in 66 | +18145550100~Ana*, SIP/201~Bo | answeredByName=Bo
0 Event: Newchannel Channel: SIP/trunk-00000001 ChannelStateDesc: Ring CallerIDNum: +18145550100
1 Event: DialBegin Channel: SIP/trunk-00000001 DestChannel: SIP/201-00000002
1.2 Event: Newstate Channel: SIP/201-00000002 ChannelStateDesc: Ringing
7 Event: Newstate Channel: SIP/201-00000002 ChannelStateDesc: Up
7.1 Event: DialEnd DestChannel: SIP/201-00000002 DialStatus: ANSWER
30 Event: Hold Channel: SIP/201-00000002
44 Event: Unhold Channel: SIP/201-00000002
66 Event: HangupRequest Channel: SIP/201-00000002
66 Event: Hangup Channel: SIP/201-00000002 Cause: 16 Cause-txt: Normal Clearing
= Ana (caller): flow 0-1, waiting 1-7, talking 7-30, hold 30-44, talking 44-66
= Bo (agent): ringing 1-7 answered, talking 7-66 hung up
! Bo

# outgoing, congestion | out 3 | SIP/201~Bo* | outcome=CONGESTION
1 -- Called SIP/carrier/+18145550199
2.5 -- Got SIP response 503 "Service Unavailable" back from 192.0.2.1:5060
3 == Everyone is busy/congested at this time (1:0/1/0)
= Bo (caller): flow 0-1, waiting 1-2.5, flow 2.5-3
= +18145550199 (external): ringing 1-2.5 failed

# parked by one and taken by another | in 110 | +18145550100~Ana*, SIP/201~Bo, SIP/202~Cy | answeredByName=Bo
1 -- Called SIP/201
4 -- SIP/201-00000002 answered SIP/trunk-00000001
40 == Parked SIP/trunk-00000001 on 701 (lot default). Will timeout back to extension [parkedcalls] in 45 seconds
62 -- SIP/202-00000003 picked up parked call 701
110 -- Channel SIP/trunk-00000001 left 'native_rtp' basic-bridge
= Ana (caller): flow 0-1, waiting 1-4, talking 4-40, hold 40-62, talking 62-110
= Bo (agent): ringing 1-4 answered, talking 4-40
= Cy (agent): talking 62-110

# voicemail by the dialplan | in 48 | +18145550100~Ana*, SIP/201~Bo | outcome=Voicemail
1 -- Called SIP/201
1.4 -- SIP/201-0000000a is ringing
16 -- Nobody picked up in 15000 ms
17 -- Executing [s-NOANSWER@macro-stdexten:1] VoiceMail("SIP/trunk-00000009", "201,u") in new stack
18 -- <SIP/trunk-00000009> Playing 'vm-theperson.ulaw' (language 'en')
48 -- User hung up
= Ana (caller): flow 0-1, waiting 1-16, flow 16-48
= Bo (agent): ringing 1-16 no answer
`);
