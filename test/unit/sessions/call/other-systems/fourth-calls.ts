import { readWrittenCalls } from "./written-call.ts";

/** Calls in further words again, written after the third ones had been read and mended. */
export const fourthCalls = readWrittenCalls(String.raw`
# Twilio: status of the child call by its number | in 50 | +18145550100~Ana*, +18145550188~Vera Holt | answeredByName=Vera Holt
1 Dialing +18145550188
2 Child call to +18145550188 is ringing
11 Child call to +18145550188 was answered
50 Child call to +18145550188 completed
= Ana (caller): flow 0-1, waiting 1-11, talking 11-50
= Vera Holt (agent): ringing 1-11 answered, talking 11-50

# Twilio: flow with a say and a gather, then dial, busy | in 40 | +18145550100~Ana*, client:vera~Vera Holt | wasMissed
1 <Say>Thank you for calling</Say>
6 <Gather numDigits="1">
10 Digits=2
11 Dialing client:vera
13 DialCallStatus=busy
14 <Say>All lines are busy</Say>
40 CallStatus=completed
= Ana (caller): flow 0-11, waiting 11-13, flow 13-40
= Vera Holt (agent): ringing 11-13 busy

# Twilio: outgoing cancelled by the agent | out 12 | client:vera~Vera Holt* | outcome=canceled
1 CallStatus=initiated
3 CallStatus=ringing
12 CallStatus=canceled
= Vera Holt (caller): flow 0-3, waiting 3-12
= +18145550199 (external): ringing 3-12 cancelled

# SIP: early media, then busy | out 14 | sip:501@pbx.example~Vera Holt* | outcome=busy
0 INVITE sip:+18145550199@carrier.example
2 SIP/2.0 183 Session Progress
4 SIP/2.0 180 Ringing
14 SIP/2.0 486 Busy Here
= Vera Holt (caller): flow 0-4, waiting 4-14
= +18145550199 (external): ringing 4-14 busy

# SIP: caller cancels a fork | in 18 | sip:+18145550100@carrier.example~Ana*, sip:501@pbx.example~Vera Holt, sip:502@pbx.example~Nils Roth | wasMissed
1 SIP/2.0 180 Ringing from <sip:501@pbx.example>
1 SIP/2.0 180 Ringing from <sip:502@pbx.example>
18 CANCEL received from <sip:+18145550100@carrier.example>
= Ana (caller): flow 0-1, waiting 1-18 hung up
= Vera Holt (agent): ringing 1-18 cancelled
= Nils Roth (agent): ringing 1-18 cancelled
! Ana

# Asterisk: queue, all unreachable, abandoned | in 70 | +18145550100~Ana*, PJSIP/501~Vera Holt | wasMissed, queueState=Disconnected
2 1764000002|1764000000.71|info|NONE|ENTERQUEUE||+18145550100|1
70 1764000070|1764000000.71|info|NONE|ABANDON|1|1|68
= Ana (caller): flow 0-2, queue 2-70 hung up
! Ana

# Asterisk: dial with two technologies | in 61 | +18145550100~Ana*, PJSIP/501~Vera Holt, IAX2/502~Nils Roth | answeredByName=Nils Roth
1 -- Called PJSIP/501
1 -- Called IAX2/502
1.5 -- PJSIP/501-00000071 is ringing
1.6 -- IAX2/502-2211 is ringing
8 -- IAX2/502-2211 answered PJSIP/trunk-00000070
61 -- Hungup 'IAX2/502-2211'
= Ana (caller): flow 0-1, waiting 1-8, talking 8-61
= Vera Holt (agent): ringing 1-8 cancelled
= Nils Roth (agent): ringing 1-8 answered, talking 8-61

# FreeSWITCH: no user response | in 30 | +18145550100~Ana*, user/501~Vera Holt | wasMissed
1 Ring-Ready user/501!
26 Hangup user/501 [CS_CONSUME_MEDIA] [NO_USER_RESPONSE]
30 Hangup sofia/external/+18145550100@192.0.2.9 [CS_EXECUTE] [NORMAL_CLEARING]
= Ana (caller): flow 0-1, waiting 1-26, flow 26-30
= Vera Holt (agent): ringing 1-26 no answer

# FreeSWITCH: originator cancels | in 15 | +18145550100~Ana*, user/501~Vera Holt | wasMissed
1 Ring-Ready user/501!
15 Hangup sofia/external/+18145550100@192.0.2.9 [CS_EXECUTE] [ORIGINATOR_CANCEL]
15 Hangup user/501 [CS_CONSUME_MEDIA] [ORIGINATOR_CANCEL]
= Ana (caller): flow 0-1, waiting 1-15
= Vera Holt (agent): ringing 1-15 cancelled

# ACD: agent states in words | in 90 | +18145550100~Ana*, Vera Holt | answeredByName=Vera Holt, queueState=Disconnected
2 Caller waiting in queue Claims
30 Vera Holt is being alerted
36 Vera Holt connected to caller
60 Vera Holt held the call
75 Vera Holt unheld the call
90 Vera Holt released
= Ana (caller): flow 0-2, queue 2-30, waiting 30-36, talking 36-60, hold 60-75, talking 75-90
= Vera Holt (agent): ringing 30-36 answered, talking 36-90

# ACD: conference of three, the first agent leaves | in 160 | +18145550100~Ana*, Vera Holt, Nils Roth | answeredByName=Vera Holt
1 Alerting Vera Holt
5 Vera Holt answered
60 Vera Holt invited Nils Roth to the conference
61 Alerting Nils Roth
66 Nils Roth joined the conference
100 Vera Holt left the conference
160 Caller left the conference
= Ana (caller): flow 0-1, waiting 1-5, talking 5-160 left
= Vera Holt (agent): ringing 1-5 answered, talking 5-100 left
= Nils Roth (agent): ringing 61-66 answered, talking 66-160

# ACD: answered, then voicemail of another by transfer | in 110 | +18145550100~Ana*, Vera Holt | answeredByName=Vera Holt
1 Alerting Vera Holt
5 Vera Holt answered
50 Vera Holt transferred the call to voicemail
52 Voicemail greeting played
110 Caller hung up
= Ana (caller): flow 0-1, waiting 1-5, talking 5-50, flow 50-110 hung up
= Vera Holt (agent): ringing 1-5 answered, talking 5-50 transferred
! Ana

# phone system in the cloud: ring group with device names | in 48 | +18145550100~Ana*, Vera Holt, Nils Roth | answeredByName=Nils Roth
2 Ring group Sales: ringing Vera Holt's desk phone
2 Ring group Sales: ringing Nils Roth's mobile
11 Nils Roth answered on mobile
11 Vera Holt's desk phone stopped ringing
48 Nils Roth hung up
= Ana (caller): flow 0-2, waiting 2-11, talking 11-48
= Vera Holt (agent): ringing 2-11 cancelled
= Nils Roth (agent): ringing 2-11 answered, talking 11-48 hung up
! Nils Roth

# phone system in the cloud: do not disturb, forwarded to voicemail | in 35 | +18145550100~Ana*, Vera Holt | outcome=Voicemail
1 Ringing Vera Holt
2 Vera Holt declined (do not disturb)
3 Forwarding call to voicemail
6 Voicemail greeting started
33 Voicemail recorded
35 Call ended
= Ana (caller): flow 0-1, waiting 1-2, flow 2-35
= Vera Holt (agent): ringing 1-2 declined

# everyday English: both sides | in 70 | +18145550100~Ana Rey*, Vera Holt | answeredByName=Vera Holt
0 Ana Rey calls
3 Vera Holt's phone rings
9 Vera Holt picks up
40 Vera Holt puts Ana Rey on hold
50 Vera Holt is back with Ana Rey
70 Ana Rey hangs up
= Ana Rey (caller): flow 0-3, waiting 3-9, talking 9-40, hold 40-50, talking 50-70 hung up
= Vera Holt (agent): ringing 3-9 answered, talking 9-70
! Ana Rey

# everyday English: nobody could be reached | in 50 | +18145550100~Ana Rey*, Vera Holt, Nils Roth | wasMissed
1 Rang Vera Holt
20 Vera Holt didn't answer
21 Rang Nils Roth
40 Nils Roth didn't answer
45 Nobody answered, caller gave up
= Ana Rey (caller): flow 0-1, waiting 1-20, flow 20-21, waiting 21-40, flow 40-45 hung up
= Vera Holt (agent): ringing 1-20 no answer
= Nils Roth (agent): ringing 21-40 no answer
! Ana Rey

# Italian, which nobody reads | in 60 | +390612345678~Ana Rey*, Vera Holt | answeredByName=Vera Holt
1 Squilla il telefono di Vera Holt
8 Vera Holt ha risposto
60 Ana Rey ha riagganciato
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-60 hung up
= Vera Holt (agent): ringing 1-8 answered, talking 8-60
! Ana Rey

# Polish, half of it read | in 60 | +48221234567~Ana Rey*, Vera Holt | answeredByName=Vera Holt
1 Dzwoni telefon: Vera Holt
8 Vera Holt answered
60 Ana Rey rozłączyła się
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-60 hung up
= Vera Holt (agent): ringing 1-8 answered, talking 8-60
! Ana Rey

# live, in the queue after one attempt | in - | +18145550100~Ana Rey*, Vera Holt | callState=Connected, queueState=Queued
2 Caller joined the queue Claims
10 Ringing Vera Holt
25 Vera Holt did not answer
= Ana Rey (caller): flow 0-2, queue 2-10, waiting 10-25, queue 25-
= Vera Holt (agent): ringing 10-25 no answer

# live, in a conference | in - | +18145550100~Ana Rey*, Vera Holt:Connected, Nils Roth:Connected | callState=Connected
1 Ringing Vera Holt
4 Vera Holt answered
15 Nils Roth joined the call
= Ana Rey (caller): flow 0-1, waiting 1-4, talking 4-
= Vera Holt (agent): ringing 1-4 answered, talking 4-
= Nils Roth (agent): talking 15-

# clock an hour ahead in the log | in 60 | +18145550100~Ana Rey*, Vera Holt | answeredByName=Vera Holt
3601 Ringing Vera Holt
3608 Vera Holt answered
3660 Vera Holt hung up
= Ana Rey (caller): unknown 0-60
= Vera Holt (agent): -

# settings and conditions only | in 40 | +18145550100~Ana Rey*, Vera Holt | outcome=completed
1 Ring timeout set to 20 seconds
2 If Vera Holt does not answer, send the call to voicemail
3 Hold music: Calm piano
40 Call completed
= Ana Rey (caller): unknown 0-40
= Vera Holt (agent): -

# webhook noise between | in 60 | +18145550100~Ana Rey*, Vera Holt | answeredByName=Vera Holt
1 Ringing Vera Holt
3 POST https://hooks.example.com/ringing 200
8 Vera Holt answered
9 POST https://hooks.example.com/answered 200
30 POST https://hooks.example.com/hold 500
60 Caller hung up
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-60 hung up
= Vera Holt (agent): ringing 1-8 answered, talking 8-60
! Ana Rey

# outgoing, called party on hold | out 70 | Vera Holt* | outcome=Completed
1 Calling +18145550199
9 +18145550199 answered
30 Vera Holt put +18145550199 on hold
45 Vera Holt resumed the call
70 Vera Holt hung up
= Vera Holt (caller): flow 0-1, waiting 1-9, talking 9-70 hung up
= +18145550199 (external): ringing 1-9 answered, talking 9-30, hold 30-45, talking 45-70
! Vera Holt

# names that are numbers of the log | in 44 | +18145550100~Ana Rey*, sip:604@pbx.example~Vera Holt, sip:200@pbx.example~Nils Roth | answeredByName=Nils Roth
1 INVITE sent to sip:604@pbx.example
1.3 180 Ringing from sip:604@pbx.example
12 604 did not answer
13 INVITE sent to sip:200@pbx.example
13.3 180 Ringing from sip:200@pbx.example
20 200 OK from sip:200@pbx.example
44 BYE from sip:+18145550100@carrier.example
= Ana Rey (caller): flow 0-1, waiting 1-12, flow 12-13, waiting 13-20, talking 20-44 hung up
= Vera Holt (agent): ringing 1-12 no answer
= Nils Roth (agent): ringing 13-20 answered, talking 20-44
! Ana Rey
`);
