import assert from "node:assert/strict";
import { sessionFile, transcriptMessage } from "../../../../src/editor/panel/related/related-rows.ts";

const session = { id: "s1", customerBreadcrumb: [], log: [], members: [] };

/** The URLs that the panel may open, of a file and of a message's media. */
function opened(uri: string, service: string): (string | undefined)[] {
  const url = new URL(service);
  return [
    sessionFile({ uri }, url).uri,
    transcriptMessage({ body: "", mediaUri: uri }, session, url).mediaUri,
  ];
}

describe("the addresses of recordings and pictures", () => {
  const local = "http://127.0.0.1:8080";
  for (const [uri, service] of [
    ["https://files.example.com/a.mp3", "https://evovoice.io"],
    ["https://files.example.com/a.mp3", local],
    ["http://127.0.0.1:8080/media/1/recording-1.wav", local],
  ] as const) {
    it(`are opened: ${uri} of ${service}`, () => {
      assert.deepEqual(opened(uri, service), [uri, uri]);
    });
  }

  for (const [uri, service] of [
    ["http://files.example.com/a.mp3", "https://evovoice.io"],
    ["http://evovoice.io/a.mp3", "https://evovoice.io"],
    ["http://127.0.0.1:9090/a.wav", local],
    ["http://localhost:8080/a.wav", local],
    ["http://127.0.0.1:8080@example.com/a.wav", local],
    ["file:///etc/passwd", local],
    ["javascript:alert(1)", local],
    ["command:workbench.action.quit", local],
    ["/media/1/recording-1.wav", local],
    ["", local],
  ] as const) {
    it(`are not opened: ${uri || "nothing"} of ${service}`, () => {
      assert.deepEqual(opened(uri, service), [undefined, undefined]);
    });
  }
});
