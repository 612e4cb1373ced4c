import { readWrittenCalls } from "./written-call.ts";

/** Calls as webhooks, status callbacks and console lines of Twilio tell them. */
export const twilioCalls = readWrittenCalls(String.raw`
# status callbacks of a dialed client | in 75 | +18145550100~Ana*, client:bo~Bo | answeredByName=Bo
0 POST /voice CallSid=CA00000000000000000000000000000001&CallStatus=ringing&Direction=inbound&From=%2B18145550100
1.6 POST /status CallSid=CA00000000000000000000000000000002&CallStatus=initiated&To=client%3Abo&Direction=outbound-dial
2 POST /status CallSid=CA00000000000000000000000000000002&CallStatus=ringing&To=client%3Abo&Direction=outbound-dial
10 POST /status CallSid=CA00000000000000000000000000000002&CallStatus=in-progress&To=client%3Abo&Direction=outbound-dial
75 POST /status CallSid=CA00000000000000000000000000000002&CallStatus=completed&CallDuration=65&To=client%3Abo&Direction=outbound-dial
= Ana (caller): flow 0-2, waiting 2-10, talking 10-75
= Bo (agent): ringing 2-10 answered, talking 10-75

# two clients one after the other, JSON events | in 58 | +18145550100~Ana*, client:bo~Bo, client:cy~Cy | answeredByName=Cy
0 {"event":"call.inbound","CallStatus":"ringing","From":"+18145550100"}
2 {"event":"leg.status","CallStatus":"ringing","To":"client:bo"}
17 {"event":"leg.status","CallStatus":"no-answer","To":"client:bo"}
18 {"event":"leg.status","CallStatus":"ringing","To":"client:cy"}
26 {"event":"leg.status","CallStatus":"in-progress","To":"client:cy"}
58 {"event":"leg.status","CallStatus":"completed","To":"client:cy","CallDuration":"32"}
= Ana (caller): flow 0-2, waiting 2-17, flow 17-18, waiting 18-26, talking 26-58
= Bo (agent): ringing 2-17 no answer
= Cy (agent): ringing 18-26 answered, talking 26-58

# outgoing, busy | out 7 | client:bo~Bo* | outcome=busy
0 REST API: calls.create to=+18145550199 from=+18145550101
1 CallStatus=initiated
2.5 CallStatus=ringing
7 CallStatus=busy CallDuration=0
= Bo (caller): flow 0-2.5, waiting 2.5-7
= +18145550199 (external): ringing 2.5-7 busy

# outgoing, failed with a SIP code | out 3 | client:bo~Bo* | outcome=failed
1 CallStatus=initiated To=+18145550199
3 CallStatus=failed SipResponseCode=404 To=+18145550199
= Bo (caller): flow 0-3
= +18145550199 (external): ringing -3 failed

# menu only | in 40 | +18145550100~Ana* | outcome=completed
0 Incoming phone call from +18145550100
1 <Gather input="dtmf" numDigits="1"><Say>For opening hours press 1</Say></Gather>
9 Gather finished: Digits=1
10 <Say>We are open from nine to five</Say>
38 <Hangup/>
40 CallStatus=completed
= Ana (caller): flow 0-40

# enqueued and taken by a worker | in 130 | +18145550100~Ana*, client:bo~Bo | answeredByName=Bo, queueState=Disconnected
1 <Enqueue workflowSid="WW1">support</Enqueue>
2 task.created queue=support
61 reservation.created worker=Bo
68 reservation.accepted worker=Bo
69 conference participant-join: Bo
130 participant-leave: Ana
130 conference-end
= Ana (caller): flow 0-1, queue 1-61, waiting 61-68, talking 68-130 left
= Bo (agent): ringing 61-68 answered, talking 68-130

# reservation rejected, then timed out, then abandoned | in 90 | +18145550100~Ana*, client:bo~Bo, client:cy~Cy | wasMissed, queueState=Disconnected
1 QueueResult: enqueued into sales
20 reservation.created worker=Bo
24 reservation.rejected worker=Bo
30 reservation.created worker=Cy
45 reservation.timeout worker=Cy
90 QueueResult=hangup QueueTime=89
90 task.canceled reason="Customer hung up"
= Ana (caller): flow 0-1, queue 1-20, waiting 20-24, queue 24-30, waiting 30-45, queue 45-90 hung up
= Bo (agent): ringing 20-24 declined
= Cy (agent): ringing 30-45 no answer
! Ana

# hold and unhold of a conference | in 100 | +18145550100~Ana*, client:bo~Bo | answeredByName=Bo
2 Dialing client:bo
8 participant-join label=Bo
40 participant-hold label=Ana
65 participant-unhold label=Ana
100 participant-leave label=Bo
= Ana (caller): flow 0-2, waiting 2-8, talking 8-40, hold 40-65, talking 65-100
= Bo (agent): ringing 2-8 answered, talking 8-100 left

# voicemail after no answer | in 52 | +18145550100~Ana*, client:bo~Bo | outcome=Voicemail
2 Dial client:bo timeout=15
17 DialCallStatus=no-answer
18 <Say>Please leave a message after the tone</Say><Record maxLength="60"/>
50 RecordingStatus=completed RecordingDuration=30
52 CallStatus=completed
= Ana (caller): flow 0-2, waiting 2-17, flow 17-52
= Bo (agent): ringing 2-17 no answer
`);
