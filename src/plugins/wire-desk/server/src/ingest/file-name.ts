import { createHash } from 'node:crypto';
import path from 'node:path';

/** Most bytes of a file's name on the usual file systems. */
const MOST_BYTES = 255;

/** Longest extension that a shortened name keeps, in bytes. */
const LONGEST_EXTENSION = 10;

const hashOf = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 8);

/** Returns a name with what goes before and after it; one that a file system would refuse is shortened, still told from others. */
export const fittingName = (before: string, name: string, after = ''): string => {
  const whole = `${before}${name}${after}`;
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  const extension = path.extname(name);
  const kept = Buffer.byteLength(extension) <= LONGEST_EXTENSION ? extension : '';
  const ending = `~${hashOf(name)}${kept}${after}`;
  let room = MOST_BYTES - Buffer.byteLength(before) - Buffer.byteLength(ending);
  let beginning = '';
  // By whole characters: half of one is no name.
  for (const character of name) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    beginning += character;
  }
  return `${before}${beginning}${ending}`;
};
