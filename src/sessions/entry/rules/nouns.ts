/** Classes of nouns in a log, so that rules can say which ones their phrases apply to. */

/**
 * `call`: a call, channel or conference. `person`: a party or its phone. `name`: a party by name or address. `number`: digits, which may be an
 * extension. `machine`: something that
 * answers without a person. `queue`, `message`, `transfer`, `service`: a system that calls rely on. `hold`, `thing`: anything
 * else. `none`: not a noun.
 */
export type NounClass =
  | "call"
  | "person"
  | "name"
  | "number"
  | "machine"
  | "queue"
  | "message"
  | "transfer"
  | "service"
  | "thing"
  | "none";

const nouns: Readonly<Record<Exclude<NounClass, "name" | "number" | "none">, string>> = {
  call:
    "call calls leg legs conversation conversations session interaction interactions contact conference conferences chat chats " +
    "channel bridge dialog consult consultation dial originate forward invite bleg aleg voice " +
    "huddle talk intercom page",
  person:
    "caller callers callee agent agents customer client visitor user participant participants member members operator operators " +
    "supervisor guest party parties extension extensions ext phone phones handset endpoint destination target device devices " +
    "consumer staff colleague colleagues everyone everybody anyone anybody someone somebody nobody one person people he she they " +
    "patient tenant employee receptionist technician engineer doctor nurse manager representative rep representatives advisor advisors driver drivers recipient parent teacher principal guest pupil student dispatcher " +
    "subscriber recipient attendee attendees moderator host line number group team desk deskphone softphone " +
    "station originator lead mobile cell landline dn consultant specialist human assignee teammate teammates bdr " +
    "room flat apartment suite side them him her us i me we you side myself ourselves secretary boss reception sip-user crew worker",
  machine:
    "flow ivr bot system voicemail machine menu attendant autoattendant assistant answerphone mailbox application app dialplan " +
    "script robot chatbot workflow studio lambda server gateway proxy pbx announcement prompt voicebot greeting service modem",
  queue: "queue queues acd skillgroup hunt",
  message: "message messages sms mms text fax faxes notification notice page document",
  transfer: "transfer transfers xfer handover handoff",
  service:
    "webhook webhooks api request requests registration gateway trunk trunks server database crm lookup connection link peer carrier " +
    "step node action function script http https tls ssl tcp udp rtp sip ice stun turn dtls srtp websocket socket media stream codec " +
    "audio video sound recording playback transcription transcript upload download storage bucket lambda license token certificate " +
    "cert authentication auth login credentials password permission access profile module service services host provider network " +
    "dns route routes routing transaction packet packets negotiation handshake invite options ping reinvite subscription " +
    "integration sync job task import export backup email emails e-mail disk memory process daemon worker delivery validation parsing " +
    "parser file config configuration schema retrieval query t38 fetch callback callbacks heartbeat keepalive websocket",
  thing:
    "photo address addresses incident incidents change lead leads parcel parcels shipment package headset microphone speaker bluetooth vpn wifi browser tab laptop computer monitor screen camera keyboard cable power printer usb tablet feature question questions form survey surveys ticket tickets case cases order orders payment payments card cards offer offers quote " +
    "appointment appointments account accounts terms invitation invitations answer answers response note notes code codes pin hours " +
    "office door reason order rule rules setting settings music tone ringtone timer time duration rate count list field value " +
    "variable property event events report data page pages document invoice booking refund contract " +
    "trial period shift break room meeting campaign contactlist record records skill skills tag wrap work wrapup policy version " +
    "update upgrade deployment maintenance window day week month year lunch loan claim proposal feature consent " +
    "cookie cookies cart subscription plan audit backup test tests check training course lesson game project store shop sale import",
};

const classes = new Map<string, NounClass>();
for (const [name, words] of Object.entries(nouns)) {
  for (const word of words.split(" ")) {
    if (!classes.has(word)) {
      classes.set(word, name as NounClass);
    }
  }
}

/** The class of a noun; undefined if it is not a known noun. */
export function nounClass(word: string): NounClass | undefined {
  return classes.get(word);
}

export const knownNouns: readonly string[] = [...classes.keys()];
