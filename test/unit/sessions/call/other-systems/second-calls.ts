import { readWrittenCalls } from "./written-call.ts";

/** Calls in further words, written after the first ones had been read and mended. */
export const secondCalls = readWrittenCalls(String.raw`
# Twilio: simultaneous ring of three clients | in 66 | +18145550100~Ana*, client:ida~Ida Berg, client:leo~Leo Park, client:mia~Mia Voss | answeredByName=Leo Park
0 Incoming call from +18145550100 to +18145550101
1 Dialing client:ida, client:leo and client:mia simultaneously
1.5 client:ida ringing
1.5 client:leo ringing
1.6 client:mia ringing
9 client:leo answered
9.2 client:ida canceled
9.2 client:mia canceled
66 client:leo hung up
= Ana (caller): flow 0-1.3, waiting 1.3-9, talking 9-66
= Ida Berg (agent): ringing 1.3-9.2 cancelled
= Leo Park (agent): ringing 1.3-9 answered, talking 9-66 hung up
= Mia Voss (agent): ringing 1.3-9.2 cancelled
! Leo Park

# Twilio: dial to a number, busy, then voicemail | in 45 | +18145550100~Ana*, +18145550177~Ida Berg | outcome=Voicemail
1 Dialing +18145550177
2 Call to +18145550177 status: ringing
6 Call to +18145550177 status: busy
7 Redirecting caller to voicemail
9 Recording started
43 Recording completed (34 s)
45 Call status: completed
= Ana (caller): flow 0-1.5, waiting 1.5-6, flow 6-45
= Ida Berg (agent): ringing 1.5-6 busy

# Twilio: outgoing, no answer | out 32 | client:ida~Ida Berg* | outcome=no-answer
0 Outbound call initiated to +18145550199
2 Call status changed to ringing
32 Call status changed to no-answer
= Ida Berg (caller): flow 0-2, waiting 2-32
= +18145550199 (external): ringing 2-32 no answer

# SIP: fork with two, one busy, the other answers, caller hangs up | in 58 | sip:+18145550100@carrier.example~Ana*, sip:301@pbx.example~Ida Berg, sip:302@pbx.example~Leo Park | answeredByName=Leo Park
0 INVITE received from sip:+18145550100@carrier.example
1 INVITE sent to sip:301@pbx.example
1 INVITE sent to sip:302@pbx.example
1.2 sip:301@pbx.example: 180 Ringing
1.3 sip:302@pbx.example: 180 Ringing
4 sip:301@pbx.example: 486 Busy Here
11 sip:302@pbx.example: 200 OK
58 BYE received from sip:+18145550100@carrier.example
= Ana (caller): flow 0-1, waiting 1-11, talking 11-58 hung up
= Ida Berg (agent): ringing 1-4 busy
= Leo Park (agent): ringing 1-11 answered, talking 11-58
! Ana

# SIP: outgoing, declined | out 15 | sip:301@pbx.example~Ida Berg* | outcome=rejected
0 INVITE sent to sip:+18145550199@carrier.example
0.2 100 Trying
1 180 Ringing
15 603 Decline
= Ida Berg (caller): flow 0-1, waiting 1-15
= +18145550199 (external): ringing 1-15 declined

# SIP: temporarily unavailable | in 6 | sip:+18145550100@carrier.example~Ana*, sip:301@pbx.example~Ida Berg | wasMissed
1 INVITE sent to sip:301@pbx.example
3 480 Temporarily Unavailable received from sip:301@pbx.example
6 Call ended
= Ana (caller): flow 0-1, waiting 1-3, flow 3-6
= Ida Berg (agent): ringing 1-3 failed

# Asterisk: queue with two attempts | in 95 | +18145550100~Ana*, PJSIP/301~Ida Berg, PJSIP/302~Leo Park | answeredByName=Leo Park, queueState=Disconnected
1 -- Executing [500@queues:3] Queue("PJSIP/trunk-00000011", "support,t") in new stack
1.1 -- Started music on hold, class 'default', on channel 'PJSIP/trunk-00000011'
10 -- Called PJSIP/301
10.2 -- PJSIP/301-00000012 is ringing
25 -- Nobody picked up in 15000 ms
30 -- Called PJSIP/302
30.2 -- PJSIP/302-00000013 is ringing
37 -- PJSIP/302-00000013 answered PJSIP/trunk-00000011
37.1 -- Stopped music on hold on PJSIP/trunk-00000011
95 == Spawn extension (queues, 500, 3) exited non-zero on 'PJSIP/trunk-00000011'
= Ana (caller): flow 0-1, queue 1-10, waiting 10-25, queue 25-30, waiting 30-37, talking 37-95
= Ida Berg (agent): ringing 10-25 no answer
= Leo Park (agent): ringing 30-37 answered, talking 37-95

# Asterisk: attended transfer | in 140 | +18145550100~Ana*, SIP/301~Ida Berg, SIP/302~Leo Park | answeredByName=Ida Berg
1 -- Called SIP/301
6 -- SIP/301-00000021 answered SIP/trunk-00000020
50 -- Started music on hold, class 'default', on SIP/trunk-00000020
52 -- Called SIP/302
58 -- SIP/302-00000022 answered SIP/301-00000021
80 -- Stopped music on hold on SIP/trunk-00000020
80 -- SIP/301-00000021 attended transferred SIP/trunk-00000020 to SIP/302-00000022
140 -- Channel SIP/302-00000022 left 'native_rtp' basic-bridge
= Ana (caller): flow 0-1, waiting 1-6, talking 6-50, hold 50-80, talking 80-140
= Ida Berg (agent): ringing 1-6 answered, talking 6-80 transferred
= Leo Park (agent): ringing 52-58 answered, talking 58-140

# queue log: answered, agent hangs up | in 120 | +18145550100~Ana*, PJSIP/302~Leo Park | answeredByName=Leo Park, queueState=Disconnected
3 1764000003|1764000000.31|billing|NONE|ENTERQUEUE||+18145550100|2
48 1764000048|1764000000.31|billing|PJSIP/302|CONNECT|45|1764000040.32|8
120 1764000120|1764000000.31|billing|PJSIP/302|COMPLETEAGENT|45|72|2
= Ana (caller): flow 0-3, queue 3-40, waiting 40-48, talking 48-120
= Leo Park (agent): ringing 40-48 answered, talking 48-120 hung up
! Leo Park

# FreeSWITCH: hunt group | in 70 | +18145550100~Ana*, user/301~Ida Berg, user/302~Leo Park | answeredByName=Leo Park
1 [NOTICE] Ring-Ready user/301!
16 [INFO] Originate Failed. Cause: NO_ANSWER user/301
17 [NOTICE] Ring-Ready user/302!
25 [NOTICE] Channel [user/302] has been answered
70 [NOTICE] Hangup user/302 [CS_EXCHANGE_MEDIA] [NORMAL_CLEARING]
= Ana (caller): flow 0-1, waiting 1-16, flow 16-17, waiting 17-25, talking 25-70
= Ida Berg (agent): ringing 1-16 no answer
= Leo Park (agent): ringing 17-25 answered, talking 25-70 hung up
! Leo Park

# ACD: hold twice | in 200 | +18145550100~Ana*, Ida Berg | answeredByName=Ida Berg
2 Call presented to Ida Berg
9 Ida Berg answered the call
60 Ida Berg put the call on hold
85 Ida Berg resumed the call
120 Ida Berg put the call on hold
150 Ida Berg resumed the call
200 Ida Berg ended the call
= Ana (caller): flow 0-2, waiting 2-9, talking 9-60, hold 60-85, talking 85-120, hold 120-150, talking 150-200
= Ida Berg (agent): ringing 2-9 answered, talking 9-200 hung up
! Ida Berg

# ACD: abandoned while ringing | in 31 | +18145550100~Ana*, Ida Berg | wasMissed, queueState=Disconnected
2 Entered queue: Sales
20 Alerting agent: Ida Berg
31 Caller abandoned
= Ana (caller): flow 0-2, queue 2-20, waiting 20-31 hung up
= Ida Berg (agent): ringing 20-31 cancelled
! Ana

# ACD: blind transfer to another queue and agent | in 180 | +18145550100~Ana*, Ida Berg, Leo Park | answeredByName=Ida Berg, queueState=Disconnected
2 Ringing agent Ida Berg
8 Agent Ida Berg answered
60 Agent Ida Berg transferred the call to queue Billing
61 Call queued in Billing
90 Ringing agent Leo Park
97 Agent Leo Park answered
180 Caller hung up
= Ana (caller): flow 0-2, waiting 2-8, talking 8-60, queue 60-90, waiting 90-97, talking 97-180 hung up
= Ida Berg (agent): ringing 2-8 answered, talking 8-60 transferred
= Leo Park (agent): ringing 90-97 answered, talking 97-180
! Ana

# phone system in the cloud: IVR only, caller hangs up | in 35 | +18145550100~Ana* | outcome=completed
0 Call received
1 Auto attendant answered: Main menu
8 Caller pressed 3
9 Playing: Directions
35 Caller disconnected
= Ana (caller): flow 0-35 hung up
! Ana

# phone system in the cloud: agent with two devices | in 50 | +18145550100~Ana*, Ida Berg | answeredByName=Ida Berg
2 Ringing Ida Berg (desk phone)
2 Ringing Ida Berg (mobile app)
11 Answered by Ida Berg (mobile app)
50 Call terminated by caller
= Ana (caller): flow 0-2, waiting 2-11, talking 11-50 hung up
= Ida Berg (agent): ringing 2-11 answered, talking 11-50
! Ana

# everyday English: nobody there | in 40 | +18145550100~Ana Rey*, Ida Berg, Leo Park | wasMissed
1 Calling Ida Berg
16 Ida Berg is not answering
17 Calling Leo Park
25 Leo Park is on another call (busy)
26 Nobody is available, goodbye
40 Call over
= Ana Rey (caller): flow 0-1, waiting 1-16, flow 16-17, waiting 17-25, flow 25-40
= Ida Berg (agent): ringing 1-16 no answer
= Leo Park (agent): ringing 17-25 busy

# everyday English: conference | in 150 | +18145550100~Ana Rey*, Ida Berg, Leo Park | answeredByName=Ida Berg
1 Calling Ida Berg
5 Ida Berg answered
50 Ida Berg added Leo Park to the call
51 Calling Leo Park
58 Leo Park joined
100 Leo Park left
150 Ana Rey hung up
= Ana Rey (caller): flow 0-1, waiting 1-5, talking 5-150 hung up
= Ida Berg (agent): ringing 1-5 answered, talking 5-150
= Leo Park (agent): ringing 51-58 answered, talking 58-100 left
! Ana Rey

# Dutch, which nobody reads | in 70 | +31201234567~Ana Rey*, Ida Berg | answeredByName=Ida Berg
2 Telefoon gaat over bij Ida Berg
10 Ida Berg neemt op
70 Ida Berg hangt op
= Ana Rey (caller): flow 0-2, waiting 2-10, talking 10-70
= Ida Berg (agent): ringing 2-10 answered, talking 10-70 hung up
! Ida Berg

# live, on hold | in - | +18145550100~Ana Rey*, Ida Berg:Connected | callState=Hold
1 Ringing Ida Berg
7 Ida Berg answered
20 Ida Berg placed the caller on hold
= Ana Rey (caller): flow 0-1, waiting 1-7, talking 7-20, hold 20-
= Ida Berg (agent): ringing 1-7 answered, talking 7-

# live, talking after a transfer | in - | +18145550100~Ana Rey*, Ida Berg, Leo Park:Connected | callState=Connected
1 Ringing Ida Berg
4 Ida Berg answered
15 Ida Berg transferred the call to Leo Park
16 Ringing Leo Park
20 Leo Park answered
= Ana Rey (caller): flow 0-1, waiting 1-4, talking 4-15, waiting 15.5-20, talking 20-
= Ida Berg (agent): ringing 1-4 answered, talking 4-15 transferred
= Leo Park (agent): ringing 15.5-20 answered, talking 20-

# an entry long after the end | in 40 | +18145550100~Ana Rey*, Ida Berg | answeredByName=Ida Berg
1 Ringing Ida Berg
6 Ida Berg answered
40 Ana Rey hung up
400 Ida Berg answered
= Ana Rey (caller): flow 0-1, waiting 1-6, talking 6-40 hung up
= Ida Berg (agent): ringing 1-6 answered, talking 6-40
! Ana Rey

# answered by two | in 60 | +18145550100~Ana Rey*, Ida Berg, Leo Park | answeredByName=Ida Berg
1 Ringing Ida Berg and Leo Park
8 Ida Berg answered
60 Call ended
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-60
= Ida Berg (agent): ringing 1-8 answered, talking 8-60
= Leo Park (agent): ringing 1-8 cancelled

# withheld caller | in 45 | anonymous~Anonymous*, Ida Berg | answeredByName=Ida Berg
0 Incoming call from Anonymous
1 Ringing Ida Berg
9 Ida Berg answered
45 Anonymous hung up
= Anonymous (caller): flow 0-1, waiting 1-9, talking 9-45 hung up
= Ida Berg (agent): ringing 1-9 answered, talking 9-45
! Anonymous

# numbers in other forms than the fields have | in 52 | +18145550100~Ana Rey*, +18145550177 | answeredByName=
2 Dialing (814) 555-0177
10 814-555-0177 answered
52 8145550100 hung up
= Ana Rey (caller): flow 0-2, waiting 2-10, talking 10-52 hung up
= +18145550177 (agent): ringing 2-10 answered, talking 10-52
! Ana Rey

# outgoing, answered, other side hangs up | out 80 | Ida Berg* | outcome=Completed
1 Dialing +1 814 555 0199
3 Remote phone is ringing
12 +18145550199 picked up
80 +18145550199 hung up
= Ida Berg (caller): flow 0-1, waiting 1-12, talking 12-80
= +18145550199 (external): ringing 1-12 answered, talking 12-80 hung up
! +18145550199

# JSON of a call center | in 77 | +18145550100~Ana*, Ida Berg | answeredByName=Ida Berg
1 {"type":"agent.ringing","agent":"Ida Berg"}
8 {"type":"agent.answered","agent":"Ida Berg"}
30 {"type":"call.held","by":"Ida Berg"}
45 {"type":"call.unheld","by":"Ida Berg"}
77 {"type":"call.ended","endedBy":"caller"}
= Ana (caller): flow 0-1, waiting 1-8, talking 8-30, hold 30-45, talking 45-77 hung up
= Ida Berg (agent): ringing 1-8 answered, talking 8-77
! Ana
`);
