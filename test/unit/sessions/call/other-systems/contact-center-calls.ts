import { readWrittenCalls } from "./written-call.ts";

/** Calls as the logs of contact centers and phone systems in the cloud tell them. */
export const contactCenterCalls = readWrittenCalls(String.raw`
# ACD, three offers | in 160 | +18145550100~Ana*, Bo Diaz, Cy Lund, Di Sato | answeredByName=Di Sato, queueState=Disconnected
1 IVR: Played greeting "Welcome"
12 IVR: Customer selected option 2
13 ACD: Interaction queued to Billing, priority 5
40 ACD: Offered to agent Bo Diaz
55 ACD: Agent Bo Diaz did not respond, requeued
60 ACD: Offered to agent Cy Lund
64 ACD: Agent Cy Lund rejected the interaction
70 ACD: Offered to agent Di Sato
76 ACD: Agent Di Sato accepted the interaction
160 ACD: Customer disconnected
160.5 ACD: Wrap-up started for Di Sato
= Ana (caller): flow 0-13, queue 13-40, waiting 40-55, queue 55-60, waiting 60-64, queue 64-70, waiting 70-76, talking 76-160 hung up
= Bo Diaz (agent): ringing 40-55 no answer
= Cy Lund (agent): ringing 60-64 declined
= Di Sato (agent): ringing 70-76 answered, talking 76-160
! Ana

# agent states | in 80 | +18145550100~Ana*, Bo Diaz | answeredByName=Bo Diaz
2 Agent Bo Diaz: state RINGING
9 Agent Bo Diaz: state TALKING
35 Agent Bo Diaz: state HOLD
50 Agent Bo Diaz: state TALKING
80 Agent Bo Diaz: state WRAPUP
= Ana (caller): flow 0-2, waiting 2-9, talking 9-35, hold 35-50, talking 50-80
= Bo Diaz (agent): ringing 2-9 answered, talking 9-80

# abandoned in queue | in 75 | +18145550100~Ana* | wasMissed, queueState=Disconnected
3 Contact entered queue Support EN
30 Position in queue: 4
60 Position in queue: 2
75 Contact abandoned in queue after 72 seconds
= Ana (caller): flow 0-3, queue 3-75 hung up
! Ana

# queue overflow to voicemail | in 100 | +18145550100~Ana*, Bo Diaz | outcome=Voicemail, queueState=Disconnected
2 Call placed in queue Support
30 Ringing Bo Diaz
50 No answer from Bo Diaz
60 Maximum wait time exceeded, sending call to voicemail
64 Voicemail greeting played
95 Voicemail recorded (28 s)
100 Call ended
= Ana (caller): flow 0-2, queue 2-30, waiting 30-50, queue 50-60, flow 60-100
= Bo Diaz (agent): ringing 30-50 no answer

# warm transfer with consult | in 200 | +18145550100~Ana*, Bo Diaz, Cy Lund | answeredByName=Bo Diaz
1 Alerting Bo Diaz
6 Bo Diaz connected
60 Bo Diaz initiated consult with Cy Lund
61 Caller placed on hold
62 Alerting Cy Lund
70 Cy Lund connected
95 Consult transfer completed by Bo Diaz
200 Caller released the call
= Ana (caller): flow 0-1, waiting 1-6, talking 6-60, hold 60-95, talking 95-200 hung up
= Bo Diaz (agent): ringing 1-6 answered, talking 6-95 transferred
= Cy Lund (agent): ringing 62-70 answered, talking 70-200
! Ana

# consult that came to nothing | in 150 | +18145550100~Ana*, Bo Diaz, Cy Lund | answeredByName=Bo Diaz
1 Alerting Bo Diaz
6 Bo Diaz connected
60 Caller placed on hold by Bo Diaz
62 Bo Diaz consults Cy Lund, Cy Lund alerting
82 Cy Lund did not answer
84 Caller taken off hold by Bo Diaz
150 Bo Diaz released the call
= Ana (caller): flow 0-1, waiting 1-6, talking 6-60, hold 60-84, talking 84-150
= Bo Diaz (agent): ringing 1-6 answered, talking 6-150 hung up
= Cy Lund (agent): ringing 62-82 no answer
! Bo Diaz

# conference | in 180 | +18145550100~Ana*, Bo Diaz, Cy Lund | answeredByName=Bo Diaz
2 Bo Diaz's desk phone is ringing
2 Bo Diaz's mobile is ringing
9 Bo Diaz answered on mobile
60 Cy Lund is being called to join the conference
66 Cy Lund joined the conference
120 Cy Lund left the conference
180 Bo Diaz disconnected
= Ana (caller): flow 0-2, waiting 2-9, talking 9-180
= Bo Diaz (agent): ringing 2-9 answered, talking 9-180 hung up
= Cy Lund (agent): ringing 60-66 answered, talking 66-120 left
! Bo Diaz

# key=value events | in 73 | +18145550100~Ana*, Bo Diaz | answeredByName=Bo Diaz
1 evt=alerting party=agent name="Bo Diaz"
8 evt=established party=agent name="Bo Diaz"
30 evt=held party=caller by="Bo Diaz"
41 evt=retrieved party=caller by="Bo Diaz"
73 evt=released party=agent name="Bo Diaz" initiator=agent
= Ana (caller): flow 0-1, waiting 1-8, talking 8-30, hold 30-41, talking 41-73
= Bo Diaz (agent): ringing 1-8 answered, talking 8-73 hung up
! Bo Diaz
`);
