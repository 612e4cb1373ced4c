/** Words that are also names. In logs they are more often the word than a person. */

/** Generic words for parties in logs, which rarely refer to a person with that name. Folded. */
export const genericNames: ReadonlySet<string> = new Set(
  (
    "admin agent agents anonymous bot bridge call callee caller client conference contact customer default destination endpoint " +
    "external extension fax flow guest hold host internal line lobby main member menu none number office operator phone private " +
    "queue reception restricted ring sales service session supervisor support system team test transfer trunk unavailable unknown " +
    "user voicemail"
  ).split(" "),
);

/** English words that are also names, function words, months and days, and common words of logs. Folded. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    "a abandoned accepted active after ai al all am amber an and angel any april are art as at august autumn back baker bar bay " +
    "be bell berry best bill bird black blue bo bond book boss bounce box brand brave bridge brown buck bud buddy busy but by " +
    "can case cash chance charity chase christian church clay clear close cliff cloud connected cook cooper copper " +
    "coral crystal daisy dawn day dean dial do done dot down drew duke early eden edge else emerald end er error even " +
    "ever every failed fair faith fan field fig fire first fish flint for forest fox frank free friday from " +
    "garnet gay gene general ginger glen go gold good grace grant gray great green guy had happy harmony harp has  " +
    "he heath heaven her here hill him his holly honor hope hunter i ice id if iris is it ivy january jasmine  " +
    " jet jewel job joy june july just justice key king kitty knight lane lark last laurel lay leaf " +
    " liberty light lily long lord lose lot love low luck march mark marine mars mason mat mate max may me " +
    "melody mill min mine miss missed mo monday moon more mr mrs ms much my new nick night no noble noon nor north not " +
    "november now oak ocean october of off olive on one only opal or order other our out over pace page park pat patience  " +
    "pay peace pearl penny pepper petal pike piper poppy porter post power price prince prudence queen quick quill rain ran randy ray " +
    "read red reed rich ring ringing river rock rod rose rosemary round royal ruby rush rusty sage  " +
    " saturday see sept september serenity shade she shell shepherd short sierra silver sky sm small smart so " +
    " south speed spring sr star start steel step sterling still stone storm strong summer sun sunday sunny sure swift tab tag " +
    " ten test thai than the then they thursday time to today too trace tray trip true trust tuesday  " +
    " up us vi via violet ward was way we wednesday well west when white wi will win winter wish " +
    "with wolf wood woody worth yes you young your"
  ).split(" "),
);
