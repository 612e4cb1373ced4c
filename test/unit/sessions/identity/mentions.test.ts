import assert from "node:assert/strict";
import * as fc from "fast-check";
import { mentions } from "../../../../src/sessions/identity/mentions.ts";

type Case = readonly [text: string, party: { readonly name?: string; readonly address?: string }];

const number = "+18145550133";

const mentioned: readonly Case[] = [
  ["From (814) 555-0133", { address: number }],
  ["sip:+18145550133@pbx.example", { address: number }],
  ["whatsapp:+18145550133", { address: number }],
  ["814-555-0133 x123", { address: number }],
  ["SIP/1001-00000003 answered", { address: "sip:1001@192.0.2.4" }],
  ["from 8145550133.", { address: number }],
  ["25 18145550133", { address: number }],
  ["(814) 555-0133", { address: "(814) 555-0133" }],
  ["+1 (814) 555-0133 rang", { address: "814.555.0133" }],
  ["0044 20 7946 0018", { address: "020 7946 0018" }],
  ["+44 (0)20 7946 0018", { address: "+442079460018" }],
  ["call from 020 7946 0018 ended", { address: "+442079460018" }],
  ["From ８１４５５５０１３３", { address: number }],
  ["From ٨١٤٥٥٥٠١٣٣", { address: number }],
  ["+1 814\u2011555\u20110133", { address: number }],
  ["Ringing \u202A+18145550133\u202C", { address: number }],
  ["김철이 전화를 받음", { name: "김철" }],
  ["김철님 응답", { name: "김철" }],
  ["已接通王小明的分机", { name: "王小明" }],
  ["转接给王明的电话", { name: "王明" }],
  ["田中さんが応答", { name: "田中" }],
  ["Bo answered", { name: "Bo" }],
  ["Ringing Bo", { name: "Bo" }],
  ["Zoe\u0308 left", { name: "Zoë" }],
  ["IBRAHIM answered", { name: "İbrahim" }],
  ["ibrahim answered", { name: "İbrahim" }],
  ["Ringing 101", { address: "101" }],
  ["Ringing 101", { name: "101" }],
  ["101 answered", { address: "101" }],
  ["Call transferred to 101", { address: "101" }],
  ["SIP/101-00000003 is ringing", { address: "101" }],
  ["Will answered", { name: "Will" }],
  ["Ringing Mark", { name: "Mark" }],
  ["Call transferred to May", { name: "May" }],
  ["May hung up", { name: "May" }],
  ["dial client:mia.tran failed", { address: "client:mia.tran" }],
  ["mia.tran joined", { address: "client:mia.tran" }],
  ["转接Bob的分机", { name: "Bob" }],
  ["Ada Example answered", { name: "Ada Example" }],
  ["Mia  Tran", { name: "Mia Tran" }],
  ["O’Brien joined", { name: "O'Brien" }],
  ["sip:ada@pbx.example", { address: "ada@pbx.example" }],
  ["Dialing extension 101", { address: "101" }],
  ["sip:101@10.0.0.1", { address: "101" }],
  ["caller=101", { address: "101" }],
  ["Agent 101 accepted the call", { address: "101" }],
  ["Stevenson, Ann left", { name: "Ann" }],
  ["Ringing Will (101)", { name: "Will" }],
  ["Call from +1 814 555 0133 to +1 814 555 0100", { address: number }],
  ["+18145550100 8145550133", { address: number }],
  ["SIP/18145550133-00000003", { address: number }],
  ["Jim's phone", { name: "Jim" }],
  ["Bridged with Will.", { name: "Will" }],
  ["tel:+1-814-555-0133", { address: number }],
  ["张伟 已接听", { name: "张伟" }],
  ["โอนสายไปสมชายแล้ว", { name: "สมชาย" }],
  ["Ringing Ann Lee", { name: "Ann" }],
  ["911 was dialed; called 911", { address: "911" }],
  ["Müller nahm ab", { name: "MÜLLER" }],
  ["محمد answered", { name: "محمد" }],
  ["МАРИЯ ответила", { name: "Мария" }],
  ["x 王小明", { name: "王小明" }],
];

const notMentioned: readonly Case[] = [
  ["Bob answered", { name: "Bo" }],
  ["Set telephone-event payload to 101@8000", { address: "101" }],
  ["This call will be recorded", { name: "Will" }],
  ["You may hang up", { name: "May" }],
  ["Mark as read", { name: "Mark" }],
  ["This call will be recorded", { name: "will" }],
  ["id 918145550133", { address: number }],
  ["181455501334", { address: number }],
  ["+448145550133", { address: number }],
  ["+44 814 555 0133", { address: number }],
  ["2026-11-25T10:00:18.8145550133", { address: number }],
  ["a8145550133", { address: number }],
  ["8145550133abc", { address: number }],
  ["ref 123-814-555-0133", { address: number }],
  ["814-555-0133-99", { address: number }],
  ["HTTP 101 Switching", { address: "101" }],
  ["took 101 ms", { address: "101" }],
  ["Ringing 101 agents", { address: "101" }],
  ["Ringing 1010", { address: "101" }],
  ["Ringing 101.5", { address: "101" }],
  ["Anonymous called", { name: "Anonymous" }],
  ["agent joined", { name: "Agent" }],
  ["from 7378742833", { address: "+7378742833" }],
  ["x", { name: "" }],
  ["", { name: "Bo" }],
  ["", { address: "" }],
  ["Ann-Marie joined", { name: "Ann" }],
  ["王小明明", { name: "王明" }],
  ["国王明天来", { name: "王明" }],
  ["김철수 응답", { name: "김철" }],
  ["ボブスレー", { name: "ボブ" }],
  ["sip:1001@b.example", { address: "sip:1001@a.example" }],
  ["mia@other.example", { name: "mia" }],
  ["May 5 10:00", { name: "May" }],
  ["call from May 5", { name: "May" }],
  ["from May to June", { name: "May" }],
  ["Will the caller wait?", { name: "Will" }],
  ["550e8400-e29b-41d4-a716-181455501330", { address: number }],
  ["CA18145550133", { address: number }],
  ["status 101", { address: "101" }],
  ["WILL BE RECORDED", { name: "Will" }],
  ["port 5060: 101 answered requests", { address: "5060" }],
  ["192.0.2.101 answered", { address: "101" }],
  ["payload=101", { address: "101" }],
  ["answered in 101 seconds", { address: "101" }],
  ["Transferred to 101 of 200", { address: "101" }],
  ["ts=1764076800000", { address: "764076800000" }],
  ["SIP/2.0 180 Ringing", { address: "180" }],
  ["CSeq: 102 INVITE", { address: "102" }],
  ["Got 486 busy", { address: "486" }],
  ["Received 183 ringing", { address: "183" }],
  ["180 Ringing", { address: "180" }],
  ["486 busy here", { address: "486" }],
];

describe("a text mentions a party", () => {
  it("by a name, number or address, in any spelling", () => {
    for (const [text, party] of mentioned) {
      assert.equal(mentions(text, party), true, `${text} | ${JSON.stringify(party)}`);
    }
  });

  it("only where it can mean nothing else", () => {
    for (const [text, party] of notMentioned) {
      assert.equal(mentions(text, party), false, `${text} | ${JSON.stringify(party)}`);
    }
  });

  it("in any normal form", () => {
    for (const name of ["Zoë Müller", "김철수", "Ngọc Ánh", "İbrahim Çelik", "Štěpán Novák"]) {
      for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) {
        assert.equal(mentions(`Ringing ${name.normalize(form)}`, { name }), true, `${name} ${form}`);
        assert.equal(mentions(`Ringing ${name}`, { name: name.normalize(form) }), true, `${name} ${form}`);
      }
    }
  });

  it("and never throws, on any text and party", () => {
    const anything = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(anything, anything, anything, (text, name, address) => {
        mentions(text, { name, address });
        mentions(`${text} ${name} ${address}`, { name, address });
      }),
      { numRuns: 200 },
    );
  });
});
