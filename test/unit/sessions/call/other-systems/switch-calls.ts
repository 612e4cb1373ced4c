import { readWrittenCalls } from "./written-call.ts";

/** Calls in the words of Twilio, SIP, Asterisk and FreeSWITCH, written before the model was tuned on them. */
export const switchCalls = readWrittenCalls(String.raw`
# Twilio: answered | in 95 | Ana*, Bo | answeredByName=Bo
0 CallStatus=ringing&Direction=inbound → flow
1 TwiML fetched
4 Dialing client:bo → ringing:Bo
12 DialCallStatus=answered CalledVia=client:bo → answered:Bo
95 CallStatus=completed → ended
= Ana (caller): flow 0-4, waiting 4-12, talking 12-95
= Bo (agent): ringing 4-12 answered, talking 12-95

# Twilio: no answer, voicemail | in 60 | Ana*, Bo | outcome=Voicemail
3 Dialing client:bo → ringing:Bo
23 DialCallStatus=no-answer → not answered
24 Record verb started → voicemail
60 CallStatus=completed → ended
= Ana (caller): flow 0-3, waiting 3-23, flow 23-60
= Bo (agent): ringing 3-23 no answer

# Twilio: outgoing busy | out 9 | Bo* | outcome=Busy
1 CallStatus=initiated To=+18145550199
2 CallStatus=ringing → ringing
8 CallStatus=busy → busy
= Bo (caller): flow 0-2, waiting 2-8, flow 8-9
= +18145550199 (external): ringing 2-8 busy

# Twilio: outgoing no answer, told by the outcome only | out 40 | Bo* | outcome=no-answer
2 CallStatus=ringing → ringing
= Bo (caller): flow 0-2, waiting 2-40
= +18145550199 (external): ringing 2-40 no answer

# Twilio: the same in a word for the end | out 40 | Bo* | outcome=NoAnswer
1 CallStatus=ringing → ringing
40 CallStatus=no-answer → not answered
= Bo (caller): flow 0-1, waiting 1-40
= +18145550199 (external): ringing 1-40 no answer

# SIP: outgoing declined | out 12 | Bo* | outcome=Declined
1 INVITE sip:+18145550199@carrier
2 SIP/2.0 180 Ringing → ringing
11.8 SIP/2.0 603 Decline → declined
= Bo (caller): flow 0-2, waiting 2-12
= +18145550199 (external): ringing 2-11.8 declined

# SIP: outgoing failed | out 4 | Bo* | outcome=Failed
1 Calling +18145550199 → ringing:+18145550199
4 SIP/2.0 503 Service Unavailable → failed
= Bo (caller): flow 0-1, waiting 1-4
= +18145550199 (external): ringing 1-4 failed

# SIP: the caller gives up | in 20 | Ana*, Bo, Cy | wasMissed
2 180 Ringing from sip:bo@pbx → ringing:Bo
2 180 Ringing from sip:cy@pbx → ringing:Cy
20 CANCEL received → cancelled
20 Caller hung up → hung up:Caller
= Ana (caller): flow 0-2, waiting 2-20 hung up
= Bo (agent): ringing 2-20 cancelled
= Cy (agent): ringing 2-20 cancelled

# SIP: rings all, one answers | in 50 | Ana*, Bo, Cy, Di | answeredByName=Cy
2 180 Ringing → ringing:Bo
2 180 Ringing → ringing:Cy
2.1 180 Ringing → ringing:Di
9 200 OK from Cy → answered:Cy
9.1 Reason: SIP;cause=200;text="Call completed elsewhere" → ring stopped:Bo
9.1 Reason: SIP;cause=200;text="Call completed elsewhere" → ring stopped:Di
50 BYE → hung up:Cy
= Ana (caller): flow 0-2, waiting 2-9, talking 9-50
= Bo (agent): ringing 2-9 cancelled
= Cy (agent): ringing 2-9 answered, talking 9-50 hung up
= Di (agent): ringing 2.1-9 cancelled

# SIP: busy, then another answers | in 50 | Ana*, Bo, Cy | answeredByName=Cy
2 Trying Bo → ringing:Bo
3 486 Busy Here → busy:Bo
5 Trying Cy → ringing:Cy
9 200 OK → answered:Cy
50 BYE → hung up
= Ana (caller): flow 0-2, waiting 2-3, flow 3-5, waiting 5-9, talking 9-50
= Bo (agent): ringing 2-3 busy
= Cy (agent): ringing 5-9 answered, talking 9-50

# Asterisk: dial and answer | in 65 | Ana*, sip:1001@pbx~Bo | answeredByName=Bo
1 -- Called SIP/1001 → ringing:SIP/1001
2 -- SIP/1001-00000003 is ringing → ringing:SIP/1001-00000003
9 -- SIP/1001-00000003 answered SIP/trunk-00000002 → answered:SIP/1001-00000003
65 -- Hungup 'SIP/1001-00000003' → hung up:SIP/1001-00000003
= Ana (caller): flow 0-1, waiting 1-9, talking 9-65
= Bo (agent): ringing 1-9 answered, talking 9-65

# Asterisk: nobody picked up | in 30 | Ana*, sip:1001@pbx~Bo | wasMissed
1 -- Called SIP/1001 → ringing:SIP/1001
21 -- Nobody picked up in 20000 ms → not answered
30 == Auto fallthrough
= Ana (caller): flow 0-1, waiting 1-21, flow 21-30
= Bo (agent): ringing 1-21 no answer

# Asterisk: parked and retrieved by another | in 100 | Ana*, Bo, Cy | answeredByName=Bo
1 Called Bo → ringing:Bo
5 Bo answered → answered:Bo
40 Parked SIP/trunk-2 on 701 → parked
70 Cy retrieved parked call → resumed:Cy
100 Caller hung up → hung up:caller
= Ana (caller): flow 0-1, waiting 1-5, talking 5-40, hold 40-70, talking 70-100 hung up
= Bo (agent): ringing 1-5 answered, talking 5-40
= Cy (agent): talking 70-100

# Asterisk: blind transfer | in 90 | Ana*, Bo, Cy | answeredByName=Bo
1 Called Bo → ringing:Bo
5 Bo answered → answered:Bo
30 Bo blind transferring the call to Cy → transferring:Cy>Bo
30.5 Called Cy → ringing:Cy
38 Cy answered → answered:Cy
90 Cy hung up → hung up:Cy
= Ana (caller): flow 0-1, waiting 1-5, talking 5-30, waiting 30-38, talking 38-90
= Bo (agent): ringing 1-5 answered, talking 5-30 transferred
= Cy (agent): ringing 30.5-38 answered, talking 38-90 hung up

# attended transfer with a consultation | in 120 | Ana*, Bo, Cy | answeredByName=Bo
1 Ringing Bo → ringing:Bo
5 Bo answered → answered:Bo
30 Bo put the caller on hold → held:the caller>Bo
32 Ringing Cy → ringing:Cy
40 Cy answered → answered:Cy
60 Attended transfer by Bo to Cy completed → transferred:Cy>Bo
120 Cy hung up → hung up:Cy
= Ana (caller): flow 0-1, waiting 1-5, talking 5-30, hold 30-60, talking 60-120
= Bo (agent): ringing 1-5 answered, talking 5-60 transferred
= Cy (agent): ringing 32-40 answered, talking 40-120 hung up

# attended transfer that the target declines | in 90 | Ana*, Bo, Cy | answeredByName=Bo
1 Ringing Bo → ringing:Bo
5 Bo answered → answered:Bo
30 Bo asked to transfer to Cy → transferring:Cy>Bo
31 Ringing Cy → ringing:Cy
40 Transfer was declined by Cy → declined:Cy
41 Bo took the caller off hold → resumed:the caller>Bo
90 Caller hung up → hung up:Caller
= Ana (caller): flow 0-1, waiting 1-5, talking 5-30, hold 30-41, talking 41-90 hung up
= Bo (agent): ringing 1-5 answered, talking 5-90
= Cy (agent): ringing 31-40 declined

# FreeSWITCH: answered | in 44 | Ana*, sofia/internal/1001@pbx~Bo | answeredByName=Bo
1 Ring-Ready sofia/internal/1001@pbx! → ringing:sofia/internal/1001@pbx
7 Channel [sofia/internal/1001@pbx] has been answered → answered:sofia/internal/1001@pbx
44 Hangup sofia/internal/1001@pbx [CS_EXCHANGE_MEDIA] [NORMAL_CLEARING] → hung up:sofia/internal/1001@pbx
= Ana (caller): flow 0-1, waiting 1-7, talking 7-44
= Bo (agent): ringing 1-7 answered, talking 7-44 hung up

# FreeSWITCH: busy | in 12 | Ana*, sofia/internal/1001@pbx~Bo | outcome=Busy
1 Ring-Ready → ringing:sofia/internal/1001@pbx
8 Hangup sofia/internal/1001@pbx [CS_CONSUME_MEDIA] [USER_BUSY] → hung up:sofia/internal/1001@pbx, busy
= Ana (caller): flow 0-1, waiting 1-8, flow 8-12
= Bo (agent): ringing 1-8 busy

# FreeSWITCH: the originator cancels | in 15 | Ana*, sofia/internal/1001@pbx~Bo | wasMissed
1 Ring-Ready → ringing:sofia/internal/1001@pbx
15 Hangup sofia/external/ana [CS_ROUTING] [ORIGINATOR_CANCEL] → cancelled
= Ana (caller): flow 0-1, waiting 1-15
= Bo (agent): ringing 1-15 cancelled
`);
