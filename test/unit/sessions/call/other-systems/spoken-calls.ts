import { readWrittenCalls } from "./written-call.ts";

/** Calls in everyday English and in other languages. */
export const spokenCalls = readWrittenCalls(String.raw`
# everyday English | in 90 | +18145550100~Ana Rey*, Bo Diaz, Cy Lund | answeredByName=Cy Lund
0 New call coming in from Ana Rey
2 Trying Bo Diaz's phone
20 Bo Diaz didn't pick up
21 Trying Cy Lund's phone
27 Cy Lund picked up
90 Ana Rey hung up
= Ana Rey (caller): flow 0-2, waiting 2-20, flow 20-21, waiting 21-27, talking 27-90 hung up
= Bo Diaz (agent): ringing 2-20 no answer
= Cy Lund (agent): ringing 21-27 answered, talking 27-90
! Ana Rey

# past tense, with reasons | in 44 | +18145550100~Ana Rey*, Bo Diaz, Cy Lund | wasMissed
1 We rang Bo Diaz and Cy Lund at the same time.
14 Bo Diaz rejected the call.
31 Cy Lund's phone rang out.
44 The caller gave up and hung up.
= Ana Rey (caller): flow 0-1, waiting 1-31, flow 31-44 hung up
= Bo Diaz (agent): ringing 1-14 declined
= Cy Lund (agent): ringing 1-31 no answer
! Ana Rey

# German | in 85 | +4930123456~Ana Rey*, Bo Diaz | answeredByName=Bo Diaz
0 Eingehender Anruf von Ana Rey
2 Es klingelt bei Bo Diaz
9 Bo Diaz hat abgenommen
40 Ana Rey wird gehalten
55 Gespräch fortgesetzt
85 Bo Diaz hat aufgelegt
= Ana Rey (caller): flow 0-2, waiting 2-9, talking 9-40, hold 40-55, talking 55-85
= Bo Diaz (agent): ringing 2-9 answered, talking 9-85 hung up
! Bo Diaz

# French | in 70 | +33612345678~Ana Rey*, Bo Diaz | answeredByName=Bo Diaz
0 Appel entrant de Ana Rey
2 Ça sonne chez Bo Diaz
9 Bo Diaz a décroché
70 Ana Rey a raccroché
= Ana Rey (caller): flow 0-2, waiting 2-9, talking 9-70 hung up
= Bo Diaz (agent): ringing 2-9 answered, talking 9-70
! Ana Rey

# Spanish | in 62 | +34612345678~Ana Rey*, Bo Diaz | wasMissed
0 Llamada entrante de Ana Rey
2 Llamando a Bo Diaz
30 Bo Diaz no contesta
35 Buzón de voz
62 Ana Rey colgó
= Ana Rey (caller): flow 0-2, waiting 2-30, flow 30-62 hung up
= Bo Diaz (agent): ringing 2-30 no answer
! Ana Rey

# Danish, which nobody reads | in 60 | +4512345678~Ana Rey*, Bo Diaz | answeredByName=Bo Diaz
2 Ringer til Bo Diaz
8 Bo Diaz tog telefonen
60 Samtalen sluttede
= Ana Rey (caller): flow 0-2, waiting 2-8, talking 8-60
= Bo Diaz (agent): ringing 2-8 answered, talking 8-60

# live, ringing | in - | +18145550100~Ana Rey*, Bo Diaz:Ringing | callState=Ringing
1 Incoming call
3 Calling Bo Diaz
= Ana Rey (caller): flow 0-3, waiting 3-
= Bo Diaz (agent): ringing 3-

# live, talking, log lags behind | in - | +18145550100~Ana Rey*, Bo Diaz:Connected | callState=Connected
1 Incoming call
3 Calling Bo Diaz
= Ana Rey (caller): flow 0-3
= Bo Diaz (agent): talking -

# live, queued | in - | +18145550100~Ana Rey* | callState=Connected, queueState=Queued
1 Caller is choosing from the menu
9 Caller joins the queue Sales
= Ana Rey (caller): flow 0-9, queue 9-

# members and no log | in 80 | +18145550100~Ana Rey*, Bo Diaz, Cy Lund | answeredByName=Bo Diaz
= Ana Rey (caller): unknown 0-80
= Bo Diaz (agent): -
= Cy Lund (agent): -

# log and no members | in 50 | +18145550100~Ana Rey* |
1 Dialing extension 204
8 Extension 204 answered
50 Extension 204 hung up
= Ana Rey (caller): flow 0-1, waiting 1-8, talking 8-50
= extension 204 (agent): ringing 1-8 answered, talking 8-50 hung up
! extension 204

# undated hang-up | in 60 | +18145550100~Ana Rey*, Bo Diaz | answeredByName=Bo Diaz
1 Ringing Bo Diaz
7 Bo Diaz answered
- Bo Diaz hung up
= Ana Rey (caller): flow 0-1, waiting 1-7, talking 7-60
= Bo Diaz (agent): ringing 1-7 answered, talking 7-60 hung up
! Bo Diaz

# entries out of order | in 60 | +18145550100~Ana Rey*, Bo Diaz | answeredByName=Bo Diaz
60 Caller disconnected
7 Bo Diaz took the call
1 Call is ringing at Bo Diaz
0 Call received from Ana Rey
= Ana Rey (caller): flow 0-1, waiting 1-7, talking 7-60 hung up
= Bo Diaz (agent): ringing 1-7 answered, talking 7-60
! Ana Rey
`);
