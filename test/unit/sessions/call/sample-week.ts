/**
 * Sessions of the sample week with the legs that a person would draw, written by hand from the script of each (`src/demo/data/scenarios`)
 * and the times of its log: seed 1, 120 sessions, the week ends on 2026-11-24 at 15:00 UTC. Times in seconds since the start; what
 * lasts less than half a second at either end is no state of its own.
 */
export interface SampleLegs {
  readonly session: number;
  readonly legs: readonly string[];
  /** Read together with its children. */
  readonly children?: readonly number[];
}

export const sampleLegs: readonly SampleLegs[] = [
  {
    session: 0,
    legs: [
      "Hana Kaur (caller): flow 0-15.6, waiting 15.6-27.5, talking 27.5-193.5 hung up",
      "Oliver Brandt (agent): ringing 15.6-27.5 answered, talking 27.5-193.5",
    ],
  },
  {
    session: 1,
    legs: [
      "Noah Larsen (caller): flow 0-5.9, waiting 5.9-68.5, flow 68.5-72.2 hung up",
      "Marcus Webb (agent): ringing 5.9-27.1 declined",
      "Aiko Mori (agent): ringing 27.1-47.8 no answer",
      "Maya Torres (agent): ringing 47.9-68.5 no answer",
    ],
  },
  {
    session: 2,
    legs: [
      "Felix Weber (caller): flow 0-10.7, waiting 10.7-22.1, talking 22.1-",
      "Oliver Brandt (agent): ringing 10.7-22.1 answered, talking 22.1-",
    ],
  },
  {
    session: 3,
    legs: [
      "Bianca Wójcik (caller): flow 0-21.5, waiting 21.5-24.7, talking 24.7-175.7, hold 175.7-191.2, talking 191.2-393.1 hung up",
      "Maya Torres (agent): ringing 21.5-24.7 answered, talking 24.7-191.2 transferred",
      "Oliver Brandt (transfer): ringing 176.1-191.1 answered, talking 191.1-393.1",
    ],
  },
  {
    session: 3,
    children: [4],
    legs: [
      "Bianca Wójcik (caller): flow 0-21.5, waiting 21.5-24.7, talking 24.7-175.7, hold 175.7-191.2, talking 191.2-393.1 hung up",
      "Maya Torres (agent): ringing 21.5-24.7 answered, talking 24.7-191.2 transferred",
      "Oliver Brandt (transfer): ringing 176.1-191.1 answered, talking 191.1-393.1",
    ],
  },
  {
    session: 4,
    legs: [
      "Lakeside Pediatrics night line (caller): waiting 0-14.9, talking 14.9-217.1",
      "Oliver Brandt (transfer): ringing 0.3-14.9 answered, talking 14.9-217.1",
    ],
  },
  { session: 7, legs: ["Ravi Larsen (caller): flow 0-14.5, queue 14.5-"] },
  {
    session: 8,
    legs: [
      "Amir Alvarez (caller): flow 0-16, waiting 16-26.5, talking 26.5-66.6, hold 66.6-",
      "Nora Lindqvist (agent): ringing 16-26.5 answered, talking 26.5-",
    ],
  },
  {
    session: 9,
    legs: ["Sven Chen (caller): flow 0-10.2, waiting 10.2-", "Samuel Adeyemi (agent): ringing 10.2-"],
  },
  {
    session: 10,
    legs: ["Jonah Price (caller): waiting 0.1-", "Farah Alvarez (external): ringing 0.1-"],
  },
  {
    session: 11,
    legs: [
      "Sara Keller (caller): flow 0-14.4, waiting 14.4-19.3, talking 19.3-149.7, hold 149.7-",
      "Elif Demir (agent): ringing 14.4-19.3 answered, talking 19.3-",
      "Victor Chan (transfer): ringing 150.1-",
    ],
  },
  {
    session: 13,
    legs: [
      "Mei Haddad (caller): flow 0-5.3, waiting 5.3-8.5, talking 8.5-",
      "Lena Kowalski (agent): ringing 5.3-8.5 answered, talking 8.5-",
      "Marcus Webb (transfer): ringing 90.1-96 answered, talking 96-",
      "Aiko Mori (agent): ringing 140.1-146.1 answered, talking 146.1-",
      "Supervisor (unknown): -",
    ],
  },
  { session: 18, legs: ["Yara Gray (caller): flow 0-16.7, queue 16.7-"] },
  { session: 19, legs: ["Sara Weber (caller): flow 0-5855"] },
  {
    session: 20,
    legs: ["Priya Nair (caller): waiting 0.1-1.1", "+15125550145 (external): ringing 0.1-1.1 failed"],
  },
  {
    session: 21,
    legs: [
      "Ivan Santos (caller): flow 0-9.2, waiting 9.2-16.7",
      "sip:trunk.northgate.example.org (external): ringing 9.2-11.3 failed, ringing 11.3-16.4 failed",
    ],
  },
  {
    session: 22,
    legs: [
      "Felix Young (caller): flow 0-9.8, waiting 9.8-11",
      "sip:reception@harbor.example.com (external): ringing 9.8-11 busy",
    ],
  },
  { session: 23, legs: ["Marta Young (caller): flow 0-21.2"] },
  {
    session: 24,
    legs: [
      "Noah Wójcik (caller): flow 0-28.8, waiting 28.8-35.4, talking 35.4-125.6 hung up",
      "Priya Nair (agent): ringing 28.8-35.4 answered, talking 35.4-125.6",
    ],
  },
  {
    session: 25,
    legs: [
      "Carlos Wójcik (caller): flow 0-9.2, waiting 9.2-18.9, talking 18.9-305.1",
      "Tomas Rivera (agent): ringing 9.2-18.9 answered, talking 18.9-305.1",
      "Nora Lindqvist (transfer): ringing 104.1-110 answered, talking 110-305.1",
      "Samuel Adeyemi (agent): ringing 139.1-145 answered, talking 145-305.1",
      "Supervisor (unknown): -",
    ],
  },
  {
    session: 28,
    legs: [
      "Bianca Baker (caller): flow 0-27.1, waiting 27.1-49, flow 49-51, waiting 51-58.1, talking 58.1-242.1 hung up",
      "Tomas Rivera (agent): ringing 27.1-49 no answer",
      "Nora Lindqvist (agent): ringing 51-58.1 answered, talking 58.1-242.1",
    ],
  },
  {
    session: 29,
    legs: ["Cardiology (caller): waiting 0-21.9", "Tomas Rivera (transfer): ringing 0.2-21.9 no answer"],
  },
  {
    session: 31,
    legs: [
      "Chloe Quist (caller): flow 0-7.1, waiting 7.1-67.7, flow 67.7-111.9 hung up",
      "Oliver Brandt (agent): ringing 7.1-29.1 busy",
      "Priya Nair (agent): ringing 29.2-47.3 no answer",
      "Lena Kowalski (agent): ringing 47.3-67.7 no answer",
    ],
  },
  { session: 32, legs: ["Diego Novak (caller): flow 0-16.1, queue 16.1-38.5 hung up"] },
  {
    session: 33,
    legs: [
      "Farah Nakamura (caller): flow 0-7.1, queue 7.1-156.2, waiting 156.2-185.5, talking 185.5-296.1",
      "Aiko Mori (agent): ringing 156.2-177.6 no answer",
      "Marcus Webb (agent): ringing 177.6-185.5 answered, talking 185.5-296.1 hung up",
    ],
  },
  {
    session: 36,
    legs: [
      '<b>Bobby</b> "Tables" <script>alert(1)</script> (caller): flow 0-16, waiting 16-23.4, talking 23.4-138.6 hung up',
      "Marcus Webb (agent): ringing 16-23.4 answered, talking 23.4-138.6",
    ],
  },
  {
    session: 52,
    legs: [
      "Walter Chen (caller): flow 0-9.6, waiting 9.6-70.5, flow 70.5-72.9 hung up",
      "Lena Kowalski (agent): ringing 9.6-27.9 no answer",
      "Marcus Webb (agent): ringing 27.9-49.6 no answer",
      "Aiko Mori (agent): ringing 49.7-70.5 no answer",
    ],
  },
  {
    session: 60,
    legs: [
      "Vera Patel (caller): flow 0-11.8, queue 11.8-80.9, waiting 80.9-126.2, talking 126.2-312.1",
      "Jonah Price (agent): ringing 80.9-101.7 declined",
      "Elif Demir (agent): ringing 101.8-119.9 declined",
      "Victor Chan (agent): ringing 120-126.2 answered, talking 126.2-312.1 hung up",
    ],
  },
  {
    session: 61,
    legs: [
      "Gil Arnesen (caller): waiting 0.1-5.8, talking 5.8-214.3 hung up",
      "Omar Kaur (external): ringing 0.1-5.8 answered, talking 5.8-214.3",
    ],
  },
  {
    session: 62,
    legs: [
      "Lena Kowalski (caller): waiting 0.1-12, talking 12-81 hung up",
      "Grace Cole (external): ringing 0.1-12 answered, talking 12-81",
    ],
  },
  {
    session: 72,
    legs: [
      "Theo Castillo (caller): flow 0-28.7, waiting 28.7-49.9 hung up",
      "Nora Lindqvist (agent): ringing 28.7-49.9 no answer",
    ],
  },
  {
    session: 5,
    legs: ["Lucia Hughes (caller): flow 0-286.5", "Samuel Adeyemi (agent): flow 40.9-286.5"],
  },
  { session: 49, legs: ["Felix O'Brien (caller): flow 0-90.8"] },
  { session: 6, legs: ["Noah Tanaka (caller): flow 0-103.5"] },
];
