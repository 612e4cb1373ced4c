import { corpus } from "../corpus/corpus.ts";

/** Fourteen short vocabularies at once, written down before any of their messages was read. */
export const mixed = [
  corpus(
    "hosted exchange log",
    String.raw`
Inbound call from +12065550101 to +12065550199
User 301 is ringing → ringing
User 301 accepted the call → answered
User 301 declined, next user 302 → declined
User 302 did not respond → not answered
User 302 is offline
User 303 is busy → busy
User 303 put the call on hold → held
User 303 resumed the call → resumed
User 303 started a blind transfer to 304 → transferring
User 303 transferred the call to 304 → transferred
User 304 hung up → hung up
User 304 changed the ring tone
Call ended after 00:03:12 → ended
Call recording saved
Call summary sent to user 304
Voicemail box of 301 has 2 new messages
Ring rule "Everyone at once" used
Hold music changed by admin
Forwarding for 305 switched off
`,
  ),
  corpus(
    "insurance hotline json",
    String.raw`
{"event":"call.ringing","agent":"A12"} → ringing
{"event":"call.accepted","agent":"A12"} → answered
{"event":"call.ended","by":"customer"} → ended
{"event":"call.held","agent":"A12"} → held
{"event":"call.missed","agent":"A12"} → not answered
{"event":"call.created","channel":"voice"}
{"event":"call.updated","tags":["hold","vip"]}
{"event":"call.failed","reason":"carrier_error"} → failed
{"event":"queue.joined","queue":"claims"} → queued
{"event":"queue.left","queue":"claims"} → left queue
{"event":"queue.abandoned","queue":"claims"} → abandoned
{"event":"agent.login","agent":"A12"}
{"event":"agent.missed","agent":"A12"} → not answered
{"event":"transfer.started","target":"A13"} → transferring
{"event":"transfer.completed","target":"A13"} → transferred
{"event":"transfer.failed","target":"A13"} → failed
{"event":"recording.failed","reason":"quota"} → problem
{"event":"survey.declined"}
{"level":"error","msg":"could not reach CRM"} → problem
{"level":"info","msg":"all good"}
`,
  ),
  corpus(
    "key value log",
    String.raw`
call=41 state=ringing ext=204 → ringing
call=41 state=answered ext=204 → answered
call=41 state=held ext=204 → held
call=41 state=talking ext=204 → answered
call=41 state=released cause=normal → ended
call=42 state=failed cause=no_route → failed
call=43 state=busy ext=204 → busy
call=44 state=transferred to=205 → transferred
call=44 action=transfer allowed=true
trunk=west state=down → problem
trunk=west state=up
queue=claims waiting=4 longest=120
queue=claims event=abandon wait=61 → abandoned
agent=A12 state=available
agent=A12 state=busy
agent=A12 event=ringnoanswer → not answered
disk=ok cpu=busy
result=ok errors=0
result=error code=E42 → problem
timeout=30 retries=3
`,
  ),
  corpus(
    "voice bot transcript log",
    String.raw`
Bot: "Welcome to the clinic"
Caller: "I want to cancel my appointment"
Caller: "you hung up on me yesterday"
Bot: "Please hold while I transfer you"
Transferring to the front desk → transferring
Front desk picked up → answered
Front desk did not pick up, back to the bot → not answered
Bot asked for the date of birth
Bot could not match the date of birth
Bot repeated the question
Caller did not say anything
Caller hung up while the bot was talking → hung up
Bot ended the call after three silent turns → ended
Speech service unavailable, using keypad → problem
Keypad input 1 2 3
Confidence 0.42 below threshold
`,
  ),
  corpus(
    "school office notes",
    String.raw`
Parent called about the bus
Parent was on hold for a while → held
Parent hung up before we could help → hung up
Called parent back, no answer → not answered
Called parent back, left voicemail
Called parent back, number no longer in service → failed
Teacher did not answer the intercom → not answered
Teacher answered and took a note → answered
Principal is on a call until noon
Principal took the call → answered
Principal asked us not to transfer calls
Phone in room 12 keeps ringing → ringing
Phone in room 12 is dead → problem
Line was cut off in the middle → ended
Fax from the district came in
Fax to the district did not go through → failed
Bell rings at eight
Field trip cancelled
Attendance call system failed to start → problem
Please answer the front door
`,
  ),
  corpus(
    "bank contact center",
    String.raw`
Customer authenticated, routed to Cards
Customer failed authentication
Customer entered queue Cards → queued
Customer at position 5 in queue Cards → position
Customer chose callback, left queue Cards → left queue
Customer answered the callback → answered
Customer did not answer the callback → not answered
Customer dropped off while waiting → hung up
Advisor Noor accepted → answered
Advisor Noor let it ring
Advisor Noor conferenced in Sander → joined
Sander joined, Noor left → joined, left
Sander dropped from the conference → left
Card payment declined by issuer
Card blocked at the customer's request
Transfer of 200 EUR to savings completed
Transfer limit raised
Account on hold until verified
Call reason: transfer failed
Call driver: missed payment
`,
  ),
  corpus(
    "monitoring alerts",
    String.raw`
ALERT: no registered agents in queue Support → problem
ALERT: trunk west unreachable for 60 s → problem
ALERT: answer rate below 70 %
ALERT: 5 consecutive failed calls on trunk west → problem
ALERT: call volume above forecast
RESOLVED: trunk west unreachable
OK: trunk west reachable
WARNING: certificate expires in 7 days
CRITICAL: database connection lost → problem
INFO: 0 failed calls in the last hour
INFO: 3 calls on hold for more than 5 min
INFO: probe call answered in 2 s → answered
CRITICAL: probe call not answered → not answered
CRITICAL: one-way audio on probe call → problem
INFO: maintenance mode on
`,
  ),
  corpus(
    "settings and help",
    String.raw`
When a call is missed, send an email
Calls that are not answered go to voicemail
Choose what happens when the line is busy
Hang up the call by pressing End
You can transfer a call to any user
Hold: places the caller on hold
Answered: the call was picked up by a person
Busy: the number was in use
Ring time before voicemail: 20 s
Missed call email: on
Allow callers to leave the queue: yes
Reject calls without a number: no
Auto answer: off
Play a tone when a call is transferred: on
Maximum time on hold: 10 min
Users who may end calls: admins
Notify me about failed faxes
Skip users who are on a call
No calls are recorded in this queue
Do not ring more than 3 phones
`,
  ),
  corpus(
    "courier dispatch notes",
    String.raw`
Driver called, could not find the address
Driver's phone switched off
Driver not picking up → not answered
Driver picked up on the third try → answered
Driver picked up the parcel
Recipient did not answer the door
Recipient did not answer his phone → not answered
Recipient refused the parcel
Recipient refused the call → declined
Recipient hung up straight away → hung up
Parcel on hold at the depot
Parcel transferred to hub 4
Delivery missed, second attempt tomorrow
Delivery failed, nobody at home → problem
Depot line engaged → busy
Depot put me on hold for 8 minutes → held
Depot transferred me to claims → transferred
Claims never answered → not answered
Got cut off, rang again → ended, ringing
Queue at the loading dock
`,
  ),
];
