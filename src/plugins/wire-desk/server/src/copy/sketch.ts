import { shinglesOf, wordsOf } from './shingles';

/** Hashes of a sketch. Two texts with a third of their shingles in common share some with a chance above 0.999. */
const SIZE = 24;

/** FNV-1a, 32 bits, mixed once more so that texts that differ in one letter are far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) | 0;
}

/** The sketch of a text: the smallest hashes of its shingles, as signed 32-bit integers. Texts alike share many. */
export function sketchOf(text: string): number[] {
  const hashes = new Set(shinglesOf(wordsOf(text)).map(hashOf));
  return [...hashes].sort((one, other) => one - other).slice(0, SIZE);
}
