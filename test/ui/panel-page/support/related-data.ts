import type { RelatedData } from "../../../../src/panel-protocol/related-data.ts";

const at = (time: string): { readonly date: string; readonly at: number } => ({
  date: time,
  at: Date.parse(time),
});

/** Related data as the editor sends it, with all parts. */
export const related: readonly RelatedData[] = [
  {
    part: "children",
    state: {
      kind: "ready",
      items: [
        {
          sessionId: "665f0c1ab7d2e94410a7c0c1",
          title: "Dr. Okafor",
          channel: "Voice",
          direction: "Outgoing",
          startAt: Date.parse("2026-11-21T20:18:39Z"),
          durationMs: 25_000,
          outcome: "No answer",
          trouble: true,
        },
        {
          sessionId: "665f0c1ab7d2e94410a7c0c2",
          title: "Priya Nair",
          channel: "Voice",
          direction: "Outgoing",
          startAt: Date.parse("2026-11-21T20:19:06Z"),
          durationMs: 174_000,
          outcome: "Completed",
          trouble: false,
        },
      ],
    },
  },
  {
    part: "related",
    state: {
      kind: "ready",
      items: [
        {
          sessionId: "665f0c1ab7d2e94410a7c0d1",
          title: "Maria Gomez",
          channel: "Chat",
          direction: "Incoming",
          startAt: Date.parse("2026-11-21T20:31:00Z"),
          durationMs: 600_000,
          outcome: "Completed",
          trouble: false,
          why: "Same parties, 9 min later",
        },
      ],
      note: "Only sessions loaded in this window were looked through.",
    },
  },
  {
    part: "transcript",
    state: {
      kind: "ready",
      items: [
        {
          ...at("2026-11-21T20:15:08Z"),
          from: "+18145550102",
          ours: false,
          body: "Hi, I was told to send a picture of my insurance card.",
        },
        {
          ...at("2026-11-21T20:15:40Z"),
          from: "+18145550102",
          ours: false,
          body: "",
          mediaUri: "https://media.example.com/card.jpg",
          mediaContentType: "image/jpeg",
        },
        {
          ...at("2026-11-21T20:16:12Z"),
          from: "Priya Nair",
          ours: true,
          body: "Thank you, Maria! I have added it to your record. Would Monday at 9:30 suit you for the cleaning?",
        },
        { ...at("2026-11-22T13:02:00Z"), from: "+18145550102", ours: false, body: "Monday is fine 👍" },
        { date: undefined, at: undefined, from: undefined, ours: undefined, body: "Chat closed" },
      ],
    },
  },
  {
    part: "files",
    state: {
      kind: "ready",
      items: [
        {
          type: "Voicemail",
          fileName: "voicemail-1.mp3",
          uri: "https://files.example.com/voicemail-1.mp3",
          contentType: "audio/mpeg",
          contentLength: 184_320,
          recordingMs: 23_000,
          transcription: "Hello, this is Maria Gomez. Please call me back about Monday.",
        },
        {
          type: "Fax",
          fileName: undefined,
          contentType: "application/pdf",
          contentLength: 1_240_000,
          recordingMs: undefined,
          transcription: undefined,
        },
      ],
    },
  },
];
