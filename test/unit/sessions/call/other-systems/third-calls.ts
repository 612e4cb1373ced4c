import { readWrittenCalls } from "./written-call.ts";

/** Calls in further words again, written after the second ones had been read and mended. */
export const thirdCalls = readWrittenCalls(String.raw`
# Twilio: TaskRouter with a rejected and an accepted reservation | in 120 | +18145550100~Ana*, client:rosa~Rosa Lind, client:theo~Theo Marsh | answeredByName=Theo Marsh, queueState=Disconnected
1 Task WT1 created in queue Support
15 Reservation created for worker Rosa Lind
22 Reservation rejected by worker Rosa Lind
25 Reservation created for worker Theo Marsh
31 Reservation accepted by worker Theo Marsh
120 Task WT1 completed, reason: Customer hung up
= Ana (caller): flow 0-1, queue 1-15, waiting 15-22, queue 22-25, waiting 25-31, talking 31-120 hung up
= Rosa Lind (agent): ringing 15-22 declined
= Theo Marsh (agent): ringing 25-31 answered, talking 31-120
! Ana

# Twilio: dial verb, client does not answer, message is taken | in 64 | +18145550100~Ana*, client:rosa~Rosa Lind | outcome=Voicemail
0 CallStatus: ringing, Direction: inbound
2 Dialing client:rosa, timeout 20
22 Dial finished: DialCallStatus: no-answer
23 Playing: Please leave a message after the beep
30 Recording started
62 Recording stopped
64 CallStatus: completed
= Ana (caller): flow 0-2, waiting 2-22, flow 22-64
= Rosa Lind (agent): ringing 2-22 no answer

# Twilio: outgoing to a number that answers | out 88 | client:rosa~Rosa Lind* | outcome=completed
0 CallStatus: queued
1 CallStatus: initiated
3 CallStatus: ringing
14 CallStatus: in-progress
88 CallStatus: completed
= Rosa Lind (caller): flow 0-3, waiting 3-14, talking 14-88
= +18145550199 (external): ringing 3-14 answered, talking 14-88

# SIP: answered, held by the caller | in 100 | sip:+18145550100@carrier.example~Ana*, sip:401@pbx.example~Rosa Lind | answeredByName=Rosa Lind
0 INVITE (incoming) from +18145550100
1 INVITE (outgoing) to 401
1.5 180 Ringing from 401
8 200 OK (INVITE) from 401
8.1 ACK to 401
40 Caller put the call on hold
60 Caller took the call off hold
100 BYE from 401
= Ana (caller): flow 0-1.2, waiting 1.2-8, talking 8-40, hold 40-60, talking 60-100
= Rosa Lind (agent): ringing 1.2-8 answered, talking 8-100 hung up
! Rosa Lind

# SIP: no route, then another | in 62 | sip:+18145550100@carrier.example~Ana*, sip:401@pbx.example~Rosa Lind, sip:402@pbx.example~Theo Marsh | answeredByName=Theo Marsh
1 180 Ringing from sip:401@pbx.example
13 408 Request Timeout from sip:401@pbx.example
14 180 Ringing from sip:402@pbx.example
21 200 OK from sip:402@pbx.example
62 BYE from sip:402@pbx.example
= Ana (caller): flow 0-1, waiting 1-13, flow 13-14, waiting 14-21, talking 21-62
= Rosa Lind (agent): ringing 1-13 no answer
= Theo Marsh (agent): ringing 14-21 answered, talking 21-62 hung up
! Theo Marsh

# SIP: outgoing, congestion | out 5 | sip:401@pbx.example~Rosa Lind* | outcome=failed
0 INVITE to +18145550199
2 SIP/2.0 503 Service Unavailable
5 Call failed: 503
= Rosa Lind (caller): flow 0-5
= +18145550199 (external): ringing -2 failed

# Asterisk: parallel ring, one busy | in 64 | +18145550100~Ana*, PJSIP/401~Rosa Lind, PJSIP/402~Theo Marsh | answeredByName=Theo Marsh
1 -- Called PJSIP/401
1 -- Called PJSIP/402
2 -- PJSIP/401-00000041 is busy
2.2 -- PJSIP/402-00000042 is ringing
9 -- PJSIP/402-00000042 answered PJSIP/trunk-00000040
64 -- Channel PJSIP/402-00000042 left 'simple_bridge' basic-bridge <b4>
= Ana (caller): flow 0-1, waiting 1-9, talking 9-64
= Rosa Lind (agent): ringing 1-2 busy
= Theo Marsh (agent): ringing 1-9 answered, talking 9-64

# Asterisk: IVR and voicemail | in 70 | +18145550100~Ana* | outcome=Voicemail
1 -- Executing [s@ivr-1:5] BackGround("PJSIP/trunk-00000051", "custom/main") in new stack
9 -- Executing [2@ivr-1:1] Goto("PJSIP/trunk-00000051", "ext-local,vmu401,1") in new stack
10 -- Executing [vmu401@ext-local:3] VoiceMail("PJSIP/trunk-00000051", "401@default,u") in new stack
12 -- <PJSIP/trunk-00000051> Playing 'vm-intro.ulaw' (language 'en')
70 == Spawn extension (ext-local, vmu401, 3) exited non-zero on 'PJSIP/trunk-00000051'
= Ana (caller): flow 0-70

# queue log: transferred | in 130 | +18145550100~Ana*, PJSIP/401~Rosa Lind, PJSIP/402~Theo Marsh | answeredByName=Rosa Lind, queueState=Disconnected
2 1764000002|1764000000.61|support|NONE|ENTERQUEUE||+18145550100|1
20 1764000020|1764000000.61|support|PJSIP/401|CONNECT|18|1764000015.62|5
60 1764000060|1764000000.61|support|PJSIP/401|BLINDTRANSFER|402|from-internal|18|40|1
61 Called PJSIP/402
68 PJSIP/402-00000063 answered PJSIP/trunk-00000061
= Ana (caller): flow 0-2, queue 2-15, waiting 15-20, talking 20-60, waiting 61-68, talking 68-130
= Rosa Lind (agent): ringing 15-20 answered, talking 20-60 transferred
= Theo Marsh (agent): ringing 61-68 answered, talking 68-130

# FreeSWITCH: originate and bridge | in 55 | +18145550100~Ana*, user/401~Rosa Lind | answeredByName=Rosa Lind
0 New Channel sofia/external/+18145550100@192.0.2.9 [uuid-1]
1 Originating user/401
1.3 Ring-Ready user/401!
8 user/401 answered
8.1 Bridging sofia/external/+18145550100@192.0.2.9 to user/401
55 Hangup user/401 [CS_EXCHANGE_MEDIA] [NORMAL_CLEARING]
= Ana (caller): flow 0-1, waiting 1-8, talking 8-55
= Rosa Lind (agent): ringing 1-8 answered, talking 8-55 hung up
! Rosa Lind

# FreeSWITCH: rejected and unregistered | in 20 | +18145550100~Ana*, user/401~Rosa Lind, user/402~Theo Marsh | wasMissed
1 Ring-Ready user/401!
6 Hangup user/401 [CS_CONSUME_MEDIA] [CALL_REJECTED]
7 Originate user/402 failed: USER_NOT_REGISTERED
20 Hangup sofia/external/+18145550100@192.0.2.9 [CS_EXECUTE] [NORMAL_CLEARING]
= Ana (caller): flow 0-1, waiting 1-6, flow 6-20
= Rosa Lind (agent): ringing 1-6 declined
= Theo Marsh (agent): ringing -7 failed

# ACD: queue, offer ignored, offer accepted, hold, agent disconnects | in 240 | +18145550100~Ana*, Rosa Lind, Theo Marsh | answeredByName=Theo Marsh, queueState=Disconnected
3 Call queued for Orders
30 Call offered to Rosa Lind
45 Rosa Lind missed the call
46 Call offered to Theo Marsh
52 Theo Marsh accepted the call
120 Theo Marsh placed the customer on hold
140 Theo Marsh retrieved the customer from hold
240 Theo Marsh disconnected the call
= Ana (caller): flow 0-3, queue 3-30, waiting 30-45, queue 45-46, waiting 46-52, talking 52-120, hold 120-140, talking 140-240
= Rosa Lind (agent): ringing 30-45 no answer
= Theo Marsh (agent): ringing 46-52 answered, talking 52-240 hung up
! Theo Marsh

# ACD: queue only, the caller gives up | in 95 | +18145550100~Ana* | wasMissed, queueState=Disconnected
2 Caller entered the Orders queue
32 Announced position 3
62 Announced position 2
95 Caller hung up while waiting in queue
= Ana (caller): flow 0-2, queue 2-95 hung up
! Ana

# ACD: callback of the consulted agent refused | in 170 | +18145550100~Ana*, Rosa Lind, Theo Marsh | answeredByName=Rosa Lind
1 Ringing Rosa Lind
7 Rosa Lind picked up
60 Rosa Lind put Ana on hold
62 Rosa Lind calls Theo Marsh
66 Theo Marsh declined
70 Rosa Lind resumed the call with Ana
170 Ana hung up
= Ana (caller): flow 0-1, waiting 1-7, talking 7-60, hold 60-70, talking 70-170 hung up
= Rosa Lind (agent): ringing 1-7 answered, talking 7-170
= Theo Marsh (agent): ringing 62-66 declined
! Ana

# phone system in the cloud: park and pick up | in 130 | +18145550100~Ana*, Rosa Lind, Theo Marsh | answeredByName=Rosa Lind
1 Rosa Lind's phone is ringing
6 Rosa Lind answered
40 Rosa Lind parked the call at 71
75 Theo Marsh retrieved the call from 71
130 Theo Marsh hung up
= Ana (caller): flow 0-1, waiting 1-6, talking 6-40, hold 40-75, talking 75-130
= Rosa Lind (agent): ringing 1-6 answered, talking 6-40
= Theo Marsh (agent): talking 75-130 hung up
! Theo Marsh

# phone system in the cloud: warm transfer | in 180 | +18145550100~Ana*, Rosa Lind, Theo Marsh | answeredByName=Rosa Lind
1 Rosa Lind's phone is ringing
6 Rosa Lind answered
50 Rosa Lind put the caller on hold
51 Theo Marsh's phone is ringing
57 Theo Marsh answered
80 Rosa Lind transferred the caller to Theo Marsh
180 The caller hung up
= Ana (caller): flow 0-1, waiting 1-6, talking 6-50, hold 50-80, talking 80-180 hung up
= Rosa Lind (agent): ringing 1-6 answered, talking 6-80 transferred
= Theo Marsh (agent): ringing 51-57 answered, talking 57-180
! Ana

# everyday English: short notes | in 75 | +18145550100~Ana Rey*, Rosa Lind, Theo Marsh | answeredByName=Theo Marsh
0 Call from Ana Rey
1 Trying Rosa Lind
15 No reply from Rosa Lind
16 Trying Theo Marsh
22 Theo Marsh on the line
75 Theo Marsh put the phone down
= Ana Rey (caller): flow 0-1, waiting 1-15, flow 15-16, waiting 16-22, talking 22-75
= Rosa Lind (agent): ringing 1-15 no answer
= Theo Marsh (agent): ringing 16-22 answered, talking 22-75 hung up
! Theo Marsh

# everyday English: passive voice | in 66 | +18145550100~Ana Rey*, Rosa Lind | answeredByName=Rosa Lind
2 Rosa Lind was called
9 The call was answered by Rosa Lind
30 The caller was put on hold
42 The caller was taken off hold
66 The call was ended by the caller
= Ana Rey (caller): flow 0-2, waiting 2-9, talking 9-30, hold 30-42, talking 42-66 hung up
= Rosa Lind (agent): ringing 2-9 answered, talking 9-66
! Ana Rey

# German, further words | in 60 | +4930123456~Ana Rey*, Rosa Lind | answeredByName=Rosa Lind
1 Rosa Lind wird angerufen
8 Rosa Lind hat den Anruf angenommen
60 Anrufer hat aufgelegt
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-60 hung up
= Rosa Lind (agent): ringing 1-8 answered, talking 8-60
! Ana Rey

# Finnish, which nobody reads | in 50 | +35891234567~Ana Rey*, Rosa Lind | answeredByName=Rosa Lind
1 Soitetaan: Rosa Lind
7 Rosa Lind vastasi
50 Puhelu päättyi
= Ana Rey (caller): flow 0-1, waiting 1-7, talking 7-50
= Rosa Lind (agent): ringing 1-7 answered, talking 7-50

# live, ringing the second | in - | +18145550100~Ana Rey*, Rosa Lind, Theo Marsh:Ringing | callState=Ringing
1 Ringing Rosa Lind
12 Rosa Lind did not answer
13 Ringing Theo Marsh
= Ana Rey (caller): flow 0-1, waiting 1-12, flow 12-13, waiting 13-
= Rosa Lind (agent): ringing 1-12 no answer
= Theo Marsh (agent): ringing 13-

# live, in the menu | in - | +18145550100~Ana Rey* | callState=Connected
1 Playing greeting
8 Main menu played
= Ana Rey (caller): flow 0-

# no names, only extensions | in 58 | +18145550100~Ana Rey*, sip:401@pbx.example~401 |
1 Ringing extension 401
8 Extension 401 answered
58 Extension 401 disconnected
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-58
= 401 (agent): ringing 1-8 answered, talking 8-58 hung up
! 401

# shuffled, two entries undated | in 70 | +18145550100~Ana Rey*, Rosa Lind | answeredByName=Rosa Lind
40 Rosa Lind put the caller on hold
- Caller hung up
55 Rosa Lind resumed the call
8 Rosa Lind answered
1 Ringing Rosa Lind
- Welcome message played
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-40, hold 40-55, talking 55-70 hung up
= Rosa Lind (agent): ringing 1-8 answered, talking 8-70
! Ana Rey

# outgoing by an agent with a transfer | out 120 | Rosa Lind*, Theo Marsh | outcome=Completed
1 Calling +18145550199
10 +18145550199 answered
60 Rosa Lind blind transferred the call to Theo Marsh
61 Theo Marsh ringing
66 Theo Marsh answered
120 Theo Marsh hung up
= Rosa Lind (caller): flow 0-1, waiting 1-10, talking 10-60 transferred
= Theo Marsh (agent): ringing 61-66 answered, talking 66-120 hung up
= +18145550199 (external): ringing 1-10 answered, talking 10-120
! Theo Marsh

# machine answers an outgoing call | out 30 | Rosa Lind* | outcome=Voicemail
1 Calling +18145550199
12 Answered by machine
30 Rosa Lind hung up
= Rosa Lind (caller): flow 0-1, waiting 1-12, flow 12-30 hung up
= +18145550199 (external): ringing 1-12
! Rosa Lind
`);
