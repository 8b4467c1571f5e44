import type { FramedEvent } from './event-pages';

/** Bytes that are written to a reader in one turn of the event loop, unless a single frame is longer. */
const CHUNK = 64 * 1024;

/** Frames in a row, and their bytes in one piece. */
export interface Chunk {
  frames: FramedEvent[];
  bytes: Buffer;
  /** The id of the last frame. */
  last: number;
}

const toChunk = (frames: FramedEvent[]): Chunk => {
  const [first] = frames;
  const bytes =
    frames.length === 1 && first ? first.bytes : Buffer.concat(frames.map((one) => one.bytes));
  return { frames, bytes, last: frames.at(-1)?.id ?? 0 };
};

const divide = (frames: FramedEvent[]): Chunk[] => {
  const parts: FramedEvent[][] = [];
  let size = Infinity;
  for (const frame of frames) {
    size += frame.bytes.length;
    if (size > CHUNK) {
      parts.push([]);
      size = frame.bytes.length;
    }
    parts.at(-1)?.push(frame);
  }
  return parts.map(toChunk);
};

const known = new WeakMap<FramedEvent[], Chunk[]>();

/** Divides frames into chunks, once: all readers are written the same bytes. */
export const chunksOf = (frames: FramedEvent[]): Chunk[] => {
  const chunks = known.get(frames) ?? divide(frames);
  known.set(frames, chunks);
  return chunks;
};
