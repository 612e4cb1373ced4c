import { readWrittenCalls } from "./written-call.ts";

/** Calls as SIP messages tell them, one a line. */
export const sipCalls = readWrittenCalls(String.raw`
# ladder of an answered call, the callee hangs up | in 64 | sip:+18145550100@carrier.example~Ana*, sip:201@pbx.example~Bo | answeredByName=Bo
0 recv INVITE sip:+18145550101@pbx.example SIP/2.0 From: <sip:+18145550100@carrier.example>
0.1 send SIP/2.0 100 Trying
1 send INVITE sip:201@pbx.example SIP/2.0
1.4 recv SIP/2.0 180 Ringing To: <sip:201@pbx.example>
9 recv SIP/2.0 200 OK CSeq: 1 INVITE To: <sip:201@pbx.example>
9.1 send ACK sip:201@pbx.example
64 recv BYE From: <sip:201@pbx.example>
64.1 send SIP/2.0 200 OK CSeq: 2 BYE
= Ana (caller): flow 0-1.2, waiting 1.2-9, talking 9-64
= Bo (agent): ringing 1.2-9 answered, talking 9-64 hung up
! Bo

# forked to three, one declines, one answers | in 80 | sip:+18145550100@carrier.example~Ana*, sip:201@pbx.example~Bo, sip:202@pbx.example~Cy, sip:203@pbx.example~Di | answeredByName=Di
2 --> INVITE sip:201@pbx.example
2 --> INVITE sip:202@pbx.example
2 --> INVITE sip:203@pbx.example
2.3 <-- 180 Ringing (201)
2.3 <-- 180 Ringing (202)
2.4 <-- 180 Ringing (203)
6 <-- 603 Decline (202)
12 <-- 200 OK (203)
12.1 --> CANCEL sip:201@pbx.example
12.2 <-- 487 Request Terminated (201)
80 <-- BYE (caller)
= Ana (caller): flow 0-2, waiting 2-12, talking 12-80 hung up
= Bo (agent): ringing 2-12 cancelled
= Cy (agent): ringing 2-6 declined
= Di (agent): ringing 2-12 answered, talking 12-80
! Ana

# outgoing, no answer | out 33 | sip:201@pbx.example~Bo* | outcome=no-answer
0.2 INVITE sip:+18145550199@carrier.example
2 183 Session Progress
3 180 Ringing
33 408 Request Timeout
= Bo (caller): flow 0-3, waiting 3-33
= +18145550199 (external): ringing 3-33 no answer

# outgoing, unallocated number | out 2 | sip:201@pbx.example~Bo* | outcome=failed
0.5 INVITE sip:+18145550199@carrier.example
2 SIP/2.0 404 Not Found Reason: Q.850;cause=1;text="Unallocated number"
= Bo (caller): flow 0-2
= +18145550199 (external): ringing -2 failed

# hold by re-INVITE | in 90 | sip:+18145550100@carrier.example~Ana*, sip:201@pbx.example~Bo | answeredByName=Bo
1 180 Ringing from sip:201@pbx.example
6 200 OK from sip:201@pbx.example
30 re-INVITE from sip:201@pbx.example a=sendonly (hold)
55 re-INVITE from sip:201@pbx.example a=sendrecv (unhold)
90 BYE from sip:+18145550100@carrier.example
= Ana (caller): flow 0-1, waiting 1-6, talking 6-30, hold 30-55, talking 55-90 hung up
= Bo (agent): ringing 1-6 answered, talking 6-90
! Ana

# blind transfer by REFER | in 120 | sip:+18145550100@carrier.example~Ana*, sip:201@pbx.example~Bo, sip:202@pbx.example~Cy | answeredByName=Bo
1 180 Ringing from 201
5 200 OK from 201
40 REFER from 201 Refer-To: <sip:202@pbx.example>
40.2 202 Accepted
40.5 BYE from 201
41 180 Ringing from 202
48 200 OK from 202
120 BYE from 202
= Ana (caller): flow 0-1, waiting 1-5, talking 5-40, waiting 41-48, talking 48-120
= Bo (agent): ringing 1-5 answered, talking 5-40 transferred
= Cy (agent): ringing 41-48 answered, talking 48-120 hung up
! Cy

# caller cancels | in 14 | sip:+18145550100@carrier.example~Ana*, sip:201@pbx.example~Bo | wasMissed
1 180 Ringing from sip:201@pbx.example
14 CANCEL from sip:+18145550100@carrier.example
14 487 Request Terminated
= Ana (caller): flow 0-1, waiting 1-14
= Bo (agent): ringing 1-14 cancelled

# busy here | in 9 | sip:+18145550100@carrier.example~Ana*, sip:201@pbx.example~Bo | wasMissed
1 INVITE sip:201@pbx.example
1.3 180 Ringing sip:201@pbx.example
5 486 Busy Here sip:201@pbx.example
9 BYE
= Ana (caller): flow 0-1, waiting 1-5, flow 5-9
= Bo (agent): ringing 1-5 busy
`);
