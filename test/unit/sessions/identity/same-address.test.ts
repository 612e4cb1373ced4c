import assert from "node:assert/strict";
import * as fc from "fast-check";
import { sameAddress } from "../../../../src/sessions/identity/same-address.ts";
import { isWithheld } from "../../../../src/sessions/identity/withheld.ts";

const same: readonly (readonly [string, string])[] = [
  ["+18145550133", "(814) 555-0133"],
  ["+18145550133", "sip:+18145550133@pbx.example"],
  ["+18145550133", "whatsapp:+18145550133"],
  ["+18145550133", "814-555-0133 x123"],
  ["sip:1001@192.0.2.4", "SIP/1001-00000003"],
  ["tel:+1-814-555-0100", "814/555/0100"],
  ["Tel. 814 555 0100", "001 814 555 0100"],
  ["+44 (0)20 7946 0018", "020 7946 0018"],
  ["+442079460018", "442079460018"],
  ["442079460018", "020 7946 0018"],
  ["+18145550133", "+1 814\u2011555\u20110133"],
  ["\u202A+18145550133\u202C", "+1814555\u200B0133"],
  ["+１８１４５５５０１３３", "٨١٤٥٥٥٠١٣٣"],
  ["+18145550133 ext. 5", "+18145550133"],
  ["İbrahim", "ibrahim"],
  ["Zoë", "Zoe\u0308"],
  ["client:aiko.mori", "aiko.mori"],
  ["tel:+18145550133;ext=12", "+1 (814) 555-0133 x12"],
  ["sip:%2B18145550133@a;user=phone", "8145550133"],
  ["0018145550133", "+1 814 555 0133"],
  ["011442079460018", "+442079460018"],
  ["sofia/internal/1001@192.0.2.4", "1001"],
  ["sofia/gateway/gw/18145550133", "8145550133"],
  ["PJSIP/1001-0000001a", "1001"],
  ['"Ada" <sip:+18145550133@pbx>;tag=abc', "+18145550133"],
  ["+52 1 55 1234 5678", "+525512345678"],
  ["13812345678", "+1 381 234 5678"],
  ["138 1234 5678", "+86 138 1234 5678"],
  ["Local/1001@from-internal-0000001a;2", "1001"],
  ["sip:1001@192.0.2.4:5060;transport=udp", "1001"],
  ["1 (814) 555 0133", "+18145550133"],
  ["1-814-555-0133", "+18145550133"],
  ["+1 (814) 555-0133", "8145550133"],
  ["(1) 814-555-0100", "+18145550100"],
  ["ext. 5", "5"],
];

const different: readonly (readonly [string, string])[] = [
  ["+18145550133", "+448145550133"],
  ["814 555 0133", "+44 8145550133"],
  ["911", "+1911"],
  ["1001", "+11001"],
  ["1001", "11001"],
  ["101", "1010"],
  ["555-0133", "+18145550133"],
  ["anonymous", "anonymous"],
  ["+7378742833", "+7378742833"],
  ["", ""],
  ["sip:1001@a.example", "sip:1001@b.example"],
  ["+18145550133 x1", "+18145550133 x2"],
  ["ada", "ada@example.com"],
  ["sip:anonymous@anonymous.invalid", "Anonymous"],
];

const withheld: readonly string[] = [
  "anonymous",
  "Restricted",
  "PRIVATE",
  "unavailable",
  "Unknown",
  "blocked",
  "withheld",
  "No Caller ID",
  "7378742833",
  "+7378742833",
  "+17378742833",
  "+2562533",
  "+8656696",
  "+86282452253",
  "+266696687",
  "+1266696687",
  "x@anonymous.invalid",
  "sip:anonymous@anonymous.invalid",
  "sip:anonymous@10.0.0.1",
  "Anonymous <sip:anonymous@anonymous.invalid>",
  "A N O N Y M O U S",
  "anonymous\u200B",
  "ＡＮＯＮＹＭＯＵＳ",
  "Private Number",
  "PrivateNumber",
  "Unknown caller",
  "caller unavailable",
  "Number withheld",
  "Not available",
  "Out of area",
  "",
  "  ",
  "-",
  "<unknown>",
  "client:anonymous",
  "Caller ID blocked",
  "No number",
  "withheld by caller",
  "ANONYMOUS.INVALID",
  "UNAVAIL",
  "Numéro masqué",
  "非通知",
  "+1 737 874 2833",
  "sip:+17378742833@pbx.example",
  "n/a",
  "unknown@unknown.invalid",
];

const named: readonly string[] = [
  "+18145550133",
  "Ada",
  "911",
  "0",
  "Private Practice LLC",
  "Unknown Mortal Orchestra",
  "+447378742833",
  "client:ada",
  "101",
  "No",
  "Caller",
  "Will",
  "Blocked Drains Ltd",
  "1001@192.0.2.4",
  "Area 51",
];

/** A number of North America, of the United Kingdom or of Denmark, and the ways in which each is written. */
const writtenNumbers = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 1000, max: 9999 }),
    )
    .map(([area, exchange, line]) => [
      `+1${area}${exchange}${line}`,
      `1${area}${exchange}${line}`,
      `${area}${exchange}${line}`,
      `(${area}) ${exchange}-${line}`,
      `+1 (${area}) ${exchange}-${line}`,
      `1-${area}-${exchange}-${line}`,
      `${area}.${exchange}.${line}`,
      `${area}/${exchange}/${line}`,
      `001 ${area} ${exchange} ${line}`,
      `tel:+1-${area}-${exchange}-${line}`,
      `tel:+1${area}${exchange}${line};ext=12`,
      `sip:+1${area}${exchange}${line}@pbx.example;user=phone`,
      `sips:%2B1${area}${exchange}${line}@192.0.2.4:5061`,
      `"Ada" <sip:${area}${exchange}${line}@pbx.example>;tag=1`,
      `whatsapp:+1${area}${exchange}${line}`,
      `client:+1${area}${exchange}${line}`,
      `SIP/1${area}${exchange}${line}-0000001a`,
      `${area}-${exchange}-${line} x12`,
      `${area} ${exchange} ${line} ext. 12`,
      `\u202A+1${area}\u2011${exchange}\u2011${line}\u202C`,
      `+１${area}\u00A0${exchange}\u200B${line}`,
    ]),
  fc.integer({ min: 2_000_000_000, max: 2_999_999_999 }).map((number) => {
    const digits = String(number);
    const [area, exchange, line] = [digits.slice(0, 2), digits.slice(2, 6), digits.slice(6)];
    return [
      `+44${digits}`,
      `44${digits}`,
      `+44 ${area} ${exchange} ${line}`,
      `+44 (0)${area} ${exchange} ${line}`,
      `0044 ${area} ${exchange} ${line}`,
      `011 44 ${area} ${exchange} ${line}`,
      `0${digits}`,
      `0${area} ${exchange} ${line}`,
      `(0${area}) ${exchange} ${line}`,
      `sip:+44${digits}@pbx.example`,
    ];
  }),
  fc
    .integer({ min: 20_000_000, max: 99_999_999 })
    .map((number) => [`+45${number}`, `0045${number}`, `+45 ${number}`, String(number), `tel:${number}`]),
);

describe("addresses", () => {
  it("are one in every way of writing them", () => {
    for (const [one, other] of same) {
      assert.equal(sameAddress(one, other), true, `${one} | ${other}`);
      assert.equal(sameAddress(other, one), true, `${other} | ${one}`);
    }
  });

  it("are different where they are, or where it can't be known", () => {
    for (const [one, other] of different) {
      assert.equal(sameAddress(one, other), false, `${one} | ${other}`);
      assert.equal(sameAddress(other, one), false, `${other} | ${one}`);
    }
  });

  it("that name no one are withheld, and never the same", () => {
    for (const address of withheld) {
      assert.equal(isWithheld(address), true, address);
      assert.equal(sameAddress(address, address), false, address);
    }
    for (const address of named) {
      assert.equal(isWithheld(address), false, address);
      assert.equal(sameAddress(address, address), true, address);
    }
  });

  it("are one in any two ways of writing one number", () => {
    fc.assert(
      fc.property(
        writtenNumbers.chain((forms) => fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...forms))),
        ([one, other]) => isWithheld(one) || sameAddress(one, other),
      ),
      { numRuns: 500 },
    );
  });

  it("of two countries are never one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200_000_000, max: 999_999_999 }),
        fc.constantFrom("1", "33", "44", "45", "49", "81", "91", "353"),
        fc.constantFrom("1", "33", "44", "45", "49", "81", "91", "353"),
        (number, country, other) =>
          country === other || !sameAddress(`+${country}${number}`, `+${other}${number}`),
      ),
    );
  });

  it("are compared both ways alike, and never throw", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(
          "+",
          "0",
          "1",
          "5",
          "8",
          "(",
          ")",
          "-",
          ".",
          " ",
          "@",
          ":",
          ";",
          "<",
          ">",
          "/",
          "x",
          "sip:",
          "ext",
          "\u200B",
          "\uD800",
          "%2",
        ),
      }),
    );
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        assert.equal(sameAddress(one, other), sameAddress(other, one));
        assert.equal(sameAddress(one, one), !isWithheld(one));
      }),
      { numRuns: 500 },
    );
  });
});
