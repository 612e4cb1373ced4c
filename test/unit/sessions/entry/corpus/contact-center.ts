import { corpus } from "./corpus.ts";

/** Contact events of call centers: automatic call distribution, routing and agents' states. */
export const contactCenter = corpus(
  "contact center",
  String.raw`
{"eventType":"INITIATED","channel":"VOICE"}
{"eventType":"CONNECTED_TO_SYSTEM","channel":"VOICE"}
{"eventType":"QUEUED","queueInfo":{"queueName":"Support"}} → queued
{"eventType":"CONNECTED_TO_AGENT","agentInfo":{"agentArn":"agent-7"}} → answered
{"eventType":"DISCONNECTED","disconnectReason":"CUSTOMER_DISCONNECT"} → ended
{"eventType":"DISCONNECTED","disconnectReason":"TELECOM_PROBLEM"} → ended, problem
{"eventType":"CONTACT_DATA_UPDATED"}
{"answered":false,"hold":false,"error":null,"errors":[]}
{"answered":true,"agent":"Ada"} → answered
{"transferred":false,"abandoned":true} → abandoned
{"abandoned":false,"wait":12}
{"error":"timeout","step":"lookup"} → problem
{"error":null,"result":"ok"}
{"failed":0,"succeeded":3}
{"state":"ringing","agent":"Ada Agent"} → ringing
{"state":"connected","agent":"Ada Agent"} → answered
{"status":"on-hold"} → held
{"status":"available","skills":["transfer","billing"]}
{"skill":"hold","priority":4}
{"disposition":"NO_ANSWER"} → not answered
{"disposition":"Answered"} → answered
{"event":"call.transferred","to":"102"} → transferred
{"event":"call.ended"} → ended
{"event":"agent.state_changed","state":"busy"}
{"type":"queue.updated","waiting":3}
{"hold_time":0,"ring_time":12,"talk_time":121}
ContactState: QUEUED → queued
ContactState: CONNECTED → answered
ContactState: ENDED → ended
ContactState: MISSED → not answered
ContactState: REJECTED → declined
ContactState=CONNECTED_ONHOLD → held
AgentState: AfterCallWork
AgentState: Busy
AgentState: Not Ready
AgentStatus=Available
DisconnectReason=AGENT_DISCONNECT → ended
DisconnectReason: CUSTOMER_DISCONNECT → ended
DisconnectReason=
EventEstablished ThisDN=7001 OtherDN=8145550133 → answered
EventRinging ThisDN=7001 → ringing
EventReleased ThisDN=7001 → ended
EventAbandoned ThisQueue=9001 → abandoned
EventQueued ThisQueue=9001 → queued
EventHeld ThisDN=7001 → held
EventRetrieved ThisDN=7001 → resumed
EventAgentReady ThisDN=7001
EventAgentLogout ThisDN=7001
EventUserEvent AttributeReason=none
ACD: call queued to skill group Billing → queued
ACD: offered to agent Ada Agent → ringing:Ada Agent
ACD: agent Ada Agent accepted the interaction → answered
ACD: agent Ada Agent rejected the interaction → declined
ACD: agent Ada Agent did not respond, alert timed out → not answered
ACD: interaction abandoned in queue after 41 s → abandoned
ACD: interaction transferred to queue Billing → transferred
ACD: interaction ended by customer → ended
ACD: estimated wait time 120 s
ACD: no agents logged in → problem
ACD: 0 calls waiting
ACD: 4 calls in queue, longest wait 61 s
ACD: queue Billing opened
ACD: queue Billing closed for the day
ACD: routing on skill "call transfer"
Agent Ada Agent is now on break
Agent Ada Agent is available
Agent Ada Agent went not ready: lunch
Agent Ada Agent logged in
Agent Ada Agent logged out
Agent Ada Agent was assigned the call
Agent connected → answered
Caller and agent joined → joined
Agent Ada Agent placed the customer on hold → held:customer
Agent Ada Agent retrieved the customer from hold → resumed:customer
Customer disconnected → hung up:Customer
Agent disconnected → hung up:Agent
Consult call to Billing started
Consult call to Billing completed → ended
Conference started by Ada Agent
Warm transfer to Billing completed → transferred
Warm transfer to Billing initiated → transferring
Blind transfer to 102 → transferring
Transfer to Billing cancelled → cancelled
Attended transfer failed: target busy → busy
Contact dequeued after 12 s → left queue
Contact removed from queue Support → left queue
Contact left queue Support → left queue
Contact moved to position 2 in queue Support → position
Queue Support: 3 waiting
Queue Support: service level 80 %
Queue Support: wrap-up time 30 s
Queue Support is full, call rejected → declined
Queue Support is closed
Queue timeout after 300 s → problem
Queue callback scheduled for 15:30
Ring group 600: ringing 101, 102, 103 → ringing
Ring group 600: answered by 102 → answered:102
Ring group 600: no member answered → not answered
Ring group strategy set to ring all
Ring time set to 20 s
Hold reason code 4 selected
Hold time 12 s, talk time 121 s
Wrap-up code "Transferred to billing" selected
Wrap-up code: No answer
Disposition code "Busy" set by Ada Agent
Script page "Customer on hold" shown
Note added: "customer hung up last time"
Skill "Escalation: abandoned carts" assigned
Campaign "Missed calls" started
Campaign record 486 loaded
Dialer: preview of record 12 declined by agent
Dialer: 3 abandoned of 120 calls today
Dialer: dialing +18145550133 → ringing:+18145550133
Dialer: call progress busy → busy
Dialer: call progress no answer → not answered
Dialer: call progress fax tone
Dialer: call progress connect → answered
Supervisor Sam started monitoring
Supervisor Sam joined the call → joined:Sam
Screen recording failed to start → problem
Screen recording completed
Survey offered
Survey completed
Survey answers saved
Callback abandoned by customer → abandoned
Interaction disconnected: system error → ended, problem
Chat session ended by visitor → ended
Visitor left the chat → left:Visitor
Visitor is typing
Bot handed over to agent → transferred
Bot answered "We are open until six"
Bot could not understand the request → problem
`,
);
