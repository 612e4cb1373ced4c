import { readWrittenCalls } from "./written-call.ts";

/** Calls as FreeSWITCH tells them: its log, events and the lines of mod_callcenter. */
export const freeswitchCalls = readWrittenCalls(String.raw`
# channel events | in 61 | +18145550100~Ana*, sofia/internal/201@192.0.2.5~Bo | answeredByName=Bo
0 CHANNEL_CREATE sofia/external/+18145550100@192.0.2.1 direction=inbound
1 CHANNEL_OUTGOING sofia/internal/201@192.0.2.5
1.2 CHANNEL_PROGRESS sofia/internal/201@192.0.2.5
7 CHANNEL_ANSWER sofia/internal/201@192.0.2.5
7.1 CHANNEL_BRIDGE sofia/external/+18145550100@192.0.2.1 sofia/internal/201@192.0.2.5
61 CHANNEL_HANGUP sofia/internal/201@192.0.2.5 NORMAL_CLEARING
61.1 CHANNEL_HANGUP_COMPLETE sofia/external/+18145550100@192.0.2.1
= Ana (caller): flow 0-1, waiting 1-7, talking 7-61
= Bo (agent): ringing 1-7 answered, talking 7-61 hung up
! Bo

# log lines, no answer | in 33 | +18145550100~Ana*, sofia/internal/201@192.0.2.5~Bo | wasMissed
1 [NOTICE] New Channel sofia/internal/201@192.0.2.5
1.3 [NOTICE] Ring-Ready sofia/internal/201@192.0.2.5!
31 [NOTICE] Hangup sofia/internal/201@192.0.2.5 [CS_CONSUME_MEDIA] [NO_ANSWER]
33 [NOTICE] Hangup sofia/external/+18145550100@192.0.2.1 [CS_EXECUTE] [NORMAL_CLEARING]
= Ana (caller): flow 0-1, waiting 1-31, flow 31-33
= Bo (agent): ringing 1-31 no answer

# user busy | out 6 | sofia/internal/201@192.0.2.5~Bo* | outcome=USER_BUSY
1 [NOTICE] New Channel sofia/gateway/carrier/+18145550199
3 [NOTICE] Ring-Ready sofia/gateway/carrier/+18145550199!
6 [NOTICE] Hangup sofia/gateway/carrier/+18145550199 [CS_CONSUME_MEDIA] [USER_BUSY]
= Bo (caller): flow 0-3, waiting 3-6
= +18145550199 (external): ringing 3-6 busy

# call center queue | in 95 | +18145550100~Ana*, 201@pbx.example~Bo | answeredByName=Bo, queueState=Disconnected
2 mod_callcenter: Member Ana +18145550100 joining queue support@default
20 mod_callcenter: Offering call to agent 201@pbx.example
27 mod_callcenter: Agent 201@pbx.example answered Ana +18145550100 from queue support@default
95 mod_callcenter: Agent 201@pbx.example Origin support@default Disconnected from Ana
= Ana (caller): flow 0-2, queue 2-20, waiting 20-27, talking 27-95
= Bo (agent): ringing 20-27 answered, talking 27-95

# attended transfer | in 150 | +18145550100~Ana*, user/201~Bo, user/202~Cy | answeredByName=Bo
1 Ring-Ready user/201
5 Channel [user/201] has been answered
50 user/201 put sofia/external/+18145550100 on hold
52 Ring-Ready user/202
60 Channel [user/202] has been answered
80 user/201 completed attended transfer of sofia/external/+18145550100 to user/202
150 Hangup sofia/external/+18145550100@192.0.2.1 [CS_EXECUTE] [NORMAL_CLEARING]
= Ana (caller): flow 0-1, waiting 1-5, talking 5-50, hold 50-80, talking 80-150 hung up
= Bo (agent): ringing 1-5 answered, talking 5-80 transferred
= Cy (agent): ringing 52-60 answered, talking 60-150
! Ana

# menu and voicemail | in 55 | +18145550100~Ana* | outcome=Voicemail
1 EXECUTE sofia/external/+18145550100@192.0.2.1 answer()
2 EXECUTE sofia/external/+18145550100@192.0.2.1 ivr(main_menu)
12 RECV DTMF 3:1600
13 EXECUTE sofia/external/+18145550100@192.0.2.1 voicemail(default pbx.example 201)
55 CHANNEL_HANGUP sofia/external/+18145550100@192.0.2.1 NORMAL_CLEARING
= Ana (caller): flow 0-55

# park and retrieve | in 100 | +18145550100~Ana*, user/201~Bo, user/202~Cy | answeredByName=Bo
1 CHANNEL_PROGRESS user/201
5 CHANNEL_ANSWER user/201
30 CHANNEL_PARK sofia/external/+18145550100@192.0.2.1
55 CHANNEL_UNPARK sofia/external/+18145550100@192.0.2.1
55 CHANNEL_BRIDGE sofia/external/+18145550100@192.0.2.1 user/202
100 CHANNEL_HANGUP user/202 NORMAL_CLEARING
= Ana (caller): flow 0-1, waiting 1-5, talking 5-30, hold 30-55, talking 55-100
= Bo (agent): ringing 1-5 answered, talking 5-30
= Cy (agent): talking 55-100 hung up
`);
