const rate = 8000;
const headerBytes = 44;
/** Two alternating tones in hertz, one second each, so that playback and seeking can be heard. */
const tones = [330, 440] as const;

/** The length of a recording in bytes. */
export function wavBytes(seconds: number): number {
  return headerBytes + seconds * rate;
}

/** The bytes of a recording (8-bit mono PCM, 8 kHz) from `start` (inclusive) to `end` (exclusive). */
export function wavPiece(seconds: number, start: number, end: number): Buffer {
  const piece = Buffer.alloc(end - start);
  const header = wavHeader(seconds * rate);
  for (let index = start; index < end; index += 1) {
    piece[index - start] = index < headerBytes ? (header[index] ?? 0) : sampleAt(index - headerBytes);
  }
  return piece;
}

function wavHeader(samples: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(headerBytes - 8 + samples, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  // PCM, one channel.
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  // Block alignment in bytes, then bits per sample.
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples, 40);
  return header;
}

function sampleAt(index: number): number {
  const tone = tones[Math.floor(index / rate) % tones.length] ?? 0;
  // Each tone fades in and out to avoid clicks.
  const loudness = 24 * Math.sin((Math.PI * (index % rate)) / rate);
  return Math.round(128 + loudness * Math.sin((2 * Math.PI * tone * index) / rate));
}
