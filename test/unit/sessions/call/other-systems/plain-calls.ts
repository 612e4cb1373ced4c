import { readWrittenCalls } from "./written-call.ts";

/** Calls in the words of queue logs, plain English and others, and such as nobody can read; written before the model was tuned on them. */
export const plainCalls = readWrittenCalls(String.raw`
# queue log: connected | in 130 | Ana*, Agent/1001~Bo | answeredByName=Bo
2 1795000000|1795000000.1|support|NONE|ENTERQUEUE||8145550133|1 → queued
30 RINGING Agent/1001 → ringing:Agent/1001
40 1795000000|1795000000.1|support|Agent/1001|CONNECT|38|1795000000.2|10 → answered:Agent/1001
130 1795000000|1795000000.1|support|Agent/1001|COMPLETEAGENT|38|90|1 → hung up:Agent/1001
= Ana (caller): flow 0-2, queue 2-30, waiting 30-40, talking 40-130
= Bo (agent): ringing 30-40 answered, talking 40-130 hung up

# queue log: ring no answer, then another | in 130 | Ana*, Bo, Cy | answeredByName=Cy
2 1795000000|1795000000.1|support|NONE|ENTERQUEUE||8145550133|1 → queued:support
10 Ringing Bo → ringing:Bo
25 1795000000|1795000000.1|support|Bo|RINGNOANSWER|15000 → not answered:Bo
30 Ringing Cy → ringing:Cy
40 1795000000|1795000000.1|support|Cy|CONNECT|38|1795000000.2|10 → answered:Cy
130 1795000000|1795000000.1|support|Cy|COMPLETECALLER|38|90|1 → hung up:Caller
= Ana (caller): flow 0-2, queue 2-10, waiting 10-25, queue 25-30, waiting 30-40, talking 40-130 hung up
= Bo (agent): ringing 10-25 no answer
= Cy (agent): ringing 30-40 answered, talking 40-130

# queue log: abandoned | in 48 | Ana* | outcome=Abandoned
2 1795000000|1795000000.1|support|NONE|ENTERQUEUE||8145550133|1 → queued:support
20 position 1 → position:support
48 1795000000|1795000000.1|support|NONE|ABANDON|1|1|46 → abandoned
= Ana (caller): flow 0-2, queue 2-48 hung up

# queue log: time runs out, voicemail | in 100 | Ana* | outcome=Voicemail
2 1795000000|1795000000.1|support|NONE|ENTERQUEUE||8145550133|1 → queued:support
62 1795000000|1795000000.1|support|NONE|EXITWITHTIMEOUT|1|1|60 → left queue, not answered
64 Voicemail for support → voicemail
100 hangup → ended
= Ana (caller): flow 0-2, queue 2-62, flow 62-100

# music on hold in a queue is the queue | in 60 | Ana* | outcome=Abandoned
2 Joined queue Support → queued:Support
3 Started music on hold → held
60 Caller hung up → hung up:Caller
= Ana (caller): flow 0-2, queue 2-60 hung up

# plain English: hold and resume | in 100 | Ana*, Bo | answeredByName=Bo
3 Bo's phone is ringing → ringing:Bo
8 Bo picked up → answered:Bo
40 Call on hold → held
60 Call taken off hold → resumed
100 Bo ended the call → hung up:Bo
= Ana (caller): flow 0-3, waiting 3-8, talking 8-40, hold 40-60, talking 60-100
= Bo (agent): ringing 3-8 answered, talking 8-100 hung up

# plain English: the agent is held by the caller | in 100 | Ana*, Bo | answeredByName=Bo
3 Bo's phone is ringing → ringing:Bo
8 Bo picked up → answered:Bo
40 Ana put Bo on hold → held:Bo>Ana
60 Ana took Bo off hold → resumed:Bo>Ana
100 Ana hung up → hung up:Ana
= Ana (caller): flow 0-3, waiting 3-8, talking 8-100 hung up
= Bo (agent): ringing 3-8 answered, talking 8-40, hold 40-60, talking 60-100

# plain English: outgoing, the customer is held | out 100 | Bo* | answeredByName=Ana
1 Dialing +18145550199 → ringing:+18145550199
8 +18145550199 answered → answered:+18145550199
40 Bo put the customer on hold → held:the customer>Bo
60 Bo resumed the customer → resumed:the customer>Bo
100 The customer hung up → hung up:the customer
= Bo (caller): flow 0-1, waiting 1-8, talking 8-100
= Ana (external): ringing 1-8 answered, talking 8-40, hold 40-60, talking 60-100 hung up

# answered in words nobody knows | in 100 | Ana*, Bo | answeredByName=Bo
3 Ringing Bo → ringing:Bo
9 Bo tok samtalen
100 Caller hung up → hung up:Caller
= Ana (caller): flow 0-3, unknown 3-100 hung up
= Bo (agent): ringing 3-3~

# answered in words nobody knows, and no field says so | in 100 | Ana*, Bo |
3 Ringing Bo → ringing:Bo
9 Bo tok samtalen
100 Caller hung up → hung up:Caller
= Ana (caller): flow 0-3, waiting 3-9~, unknown 9-100 hung up
= Bo (agent): ringing 3-9~

# nothing can be read | in 100 | Ana*, Bo | answeredByName=Bo
3 Det ringer hos Bo
9 Bo tok samtalen
= Ana (caller): unknown 0-100
= Bo (agent): -

# no log, answered | in 100 | Ana*, Bo | answeredByName=Bo
= Ana (caller): unknown 0-100
= Bo (agent): -

# answered by somebody whom no member is | in 60 | Ana* |
5 Ringing Zoe → ringing:Zoe
9 Zoe answered → answered:Zoe
60 Caller hung up → hung up:Caller
= Ana (caller): flow 0-5, waiting 5-9, talking 9-60 hung up
= Zoe (agent): ringing 5-9 answered, talking 9-60

# an answer without a name, of the only phone | in 60 | Ana*, Bo |
5 Call status ringing → ringing
9 Call status answered → answered
60 Call status completed → ended
= Ana (caller): flow 0-5, waiting 5-9, talking 9-60
= Bo (agent): ringing 5-9 answered, talking 9-60

# an answer without a name, of two phones | in 60 | Ana*, Bo, Cy |
5 Ringing Bo → ringing:Bo
5 Ringing Cy → ringing:Cy
9 Call status answered → answered
60 Call status completed → ended
= Ana (caller): flow 0-5, waiting 5-9, talking 9-60
= Bo (agent): ringing 5-9
= Cy (agent): ringing 5-9

# the flow answers | in 30 | Ana* |
0 Call answered → answered
1 Playing greeting → prompt
20 Digits 1 → digits
30 Call completed → ended
= Ana (caller): flow 0-30

# one agent on two devices | in 60 | Ana*, client:bo~Bo, sip:bo@desk~Bo | answeredByName=Bo
5 Ringing client:bo → ringing:client:bo
5.2 Ringing sip:bo@desk → ringing:sip:bo@desk
9 Bo answered → answered:Bo
60 Caller hung up → hung up:Caller
= Ana (caller): flow 0-5, waiting 5-9, talking 9-60 hung up
= Bo (agent): ringing 5-9 answered, talking 9-60

# one after the other, without saying how each ended | in 90 | Ana*, Bo, Cy | answeredByName=Cy
5 Ringing Bo → ringing:Bo
25 Ringing Cy → ringing:Cy
30 Cy answered → answered:Cy
90 Caller hung up → hung up:Caller
= Ana (caller): flow 0-5, waiting 5-30, talking 30-90 hung up
= Bo (agent): ringing 5-25~
= Cy (agent): ringing 25-30 answered, talking 30-90

# conference | in 120 | Ana*, Bo, Cy | answeredByName=Bo
5 Ringing Bo → ringing:Bo
9 Bo answered → answered:Bo
40 Ringing Cy → ringing:Cy
45 Cy joined the conference → joined:Cy
100 Cy left → left:Cy
120 Conference ended → ended
= Ana (caller): flow 0-5, waiting 5-9, talking 9-120
= Bo (agent): ringing 5-9 answered, talking 9-120
= Cy (agent): ringing 40-45 answered, talking 45-100 left

# the agent hangs up, a survey follows | in 90 | Ana*, Bo | answeredByName=Bo
5 Ringing Bo → ringing:Bo
9 Bo answered → answered:Bo
60 Bo hung up → hung up:Bo
61 Playing survey → prompt
90 Caller hung up → hung up:Caller
= Ana (caller): flow 0-5, waiting 5-9, talking 9-60, unknown 60-61, flow 61-90 hung up
= Bo (agent): ringing 5-9 answered, talking 9-60 hung up

# German words, read by rules of people | in 70 | Ana*, Bo | answeredByName=Bo
4 Es klingelt bei Bo → ringing:Bo
12 Bo hat abgenommen → answered:Bo
70 Anrufer hat aufgelegt → hung up:Anrufer
= Ana (caller): flow 0-4, waiting 4-12, talking 12-70 hung up
= Bo (agent): ringing 4-12 answered, talking 12-70

# live: ringing | in - | Ana*, Bo:Ringing | callState=Ringing
5 Ringing Bo → ringing:Bo
= Ana (caller): flow 0-5, waiting 5-
= Bo (agent): ringing 5-

# live: on hold, which only the fields say | in - | Ana*, Bo:Connected | callState=Hold
5 Ringing Bo → ringing:Bo
9 Bo answered → answered:Bo
= Ana (caller): flow 0-5, waiting 5-9, talking 9-9~, hold -
= Bo (agent): ringing 5-9 answered, talking 9-

# live, no log | in - | Ana*, Bo:Connected | callState=Connected
= Ana (caller): unknown 0-0~, talking -
= Bo (agent): talking -
`);
