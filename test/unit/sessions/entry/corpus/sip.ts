import { corpus } from "./corpus.ts";

/** SIP messages as proxies, trunks and captures write them. */
export const sip = corpus(
  "SIP",
  String.raw`
SIP/2.0 100 Trying
SIP/2.0 180 Ringing → ringing
SIP/2.0 183 Session Progress
SIP/2.0 200 OK
SIP/2.0 202 Accepted
SIP/2.0 401 Unauthorized
SIP/2.0 407 Proxy Authentication Required
SIP/2.0 403 Forbidden → failed
SIP/2.0 404 Not Found → failed
SIP/2.0 408 Request Timeout → failed
SIP/2.0 480 Temporarily Unavailable → failed
SIP/2.0 481 Call/Transaction Does Not Exist → failed
SIP/2.0 486 Busy Here → busy
SIP/2.0 487 Request Terminated → cancelled
SIP/2.0 488 Not Acceptable Here → failed
SIP/2.0 500 Server Internal Error → failed
SIP/2.0 503 Service Unavailable → failed
SIP/2.0 600 Busy Everywhere → busy
SIP/2.0 603 Decline → declined
SIP 603 received → declined
SIP response 486 "Busy Here" back from 192.0.2.7 → busy
INVITE sip:1001@pbx.example.com SIP/2.0
BYE sip:1001@192.0.2.4:5060 SIP/2.0 → hung up
CANCEL sip:1001@192.0.2.4 SIP/2.0 → cancelled
ACK sip:1001@192.0.2.4 SIP/2.0
OPTIONS sip:busy@192.0.2.4 SIP/2.0
REGISTER sip:pbx.example.com SIP/2.0
Received BYE from 192.0.2.4 → hung up
Sending CANCEL to 192.0.2.4 → cancelled
Sent INVITE to sip:1001@192.0.2.4
Received 200 OK for INVITE → answered
Received 200 OK for REGISTER
Received 200 OK (BYE)
Received 180 Ringing from sip:1001@192.0.2.4 → ringing
Got SIP response 603 "Decline" back from 192.0.2.9 → declined
Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY
Supported: replaces, timer, 100rel
Reason: Q.850;cause=16;text="Normal call clearing"
Reason: Q.850;cause=17;text="User busy" → busy
Reason: SIP;cause=200;text="Call completed elsewhere" → ring stopped
Reason: Q.850;cause=19 → not answered
Reason: Q.850;cause=21 → declined
Reason: Q.850;cause=38 → failed
Warning: 399 pbx.example.com "peer is fine"
REFER sip:1002@pbx.example.com SIP/2.0 → transferring
Refer-To: <sip:1002@pbx.example.com>
NOTIFY refer: SIP/2.0 100 Trying
Contact: <sip:missed@192.0.2.4:5060>
User-Agent: Held-Phone 5.1.8
From: "Busy Bee" <sip:bee@pbx.example.com>;tag=486
To: "Transfer Desk" <sip:desk@pbx.example.com>
CSeq: 486 INVITE
Call-ID: 503-486-404@192.0.2.4
Content-Length: 480
Max-Forwards: 70
Session-Expires: 600
Retry-After: 503
a=sendonly
a=inactive
a=sendrecv
m=audio 10486 RTP/AVP 0 8 101
Set telephone-event payload to 101@8000
RTP port 10404 allocated
sip_status=200
sip_status=486 → busy
"sip_status":503 → failed
sip_code: 404 → failed
response code 500 → problem
Final response 487 after 12 s → cancelled
Final response: 200
Final response 480 Temporarily Unavailable → failed
Dialog 486 established → answered
Dialog terminated → ended
Subscription terminated
Transaction terminated
Registration failed for sip:1001@pbx.example.com: 403 Forbidden → problem
Registration of 1001 succeeded
Registration of 1001 expired
Registration recovered after 3 failed attempts
Gateway west is down → problem
Gateway west is up again
Gateway west no longer unreachable
OPTIONS ping to 192.0.2.9 timed out → problem
OPTIONS ping to 192.0.2.9 ok, 0 lost
No response to INVITE within 32 s → problem
No ACK received, retransmitting → problem
Retransmission limit reached → problem
TLS handshake failed with 192.0.2.9 → problem
TLS connection closed by 192.0.2.9
TCP connection to 192.0.2.9:5060 lost → problem
TCP connection accepted from 192.0.2.9:41204
Connection refused by 192.0.2.9 → problem
Call rejected: too many calls in progress → declined
Call leg established with sip:1001@192.0.2.4 → answered
One-way audio detected → problem
No RTP received for 30 s → problem
RTP timeout on leg B, hanging up → problem, hung up
Packets lost: 0
0 packets lost, jitter 2 ms
Codec PCMU accepted
Codec G.729 rejected → problem
Hold timer set to 30 s
Session timer refreshed
`,
);
