import { fold } from './fold';

/** Ways to write one sound that transliterations choose between. */
const soundsAlike: [RegExp, string][] = [
  [/sch|sh|sz/g, 's'],
  [/tch|ch|tsch|cz/g, 'c'],
  [/kh|ck|q|x/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/zh|dzh/g, 'z'],
  [/yy|iy|yi|ij|ii|ie|ey|ei|y|j/g, 'i'],
  [/w/g, 'v'],
  [/ou|oe|u/g, 'o'],
  [/ae/g, 'e'],
  [/h/g, ''],
  [/[^a-z]/g, ''],
  [/(.)\1+/g, '$1'],
];

function soundOf(word: string): string {
  return soundsAlike.reduce((text, [pattern, sound]) => text.replace(pattern, sound), fold(word));
}

/** Whether one slip of the pen makes one word of the other: a letter more, less, other, or swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [restShort, restLong] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return restShort === restLong.slice(1);
  const swapped = restLong.slice(1, 2) + restLong.slice(0, 1) + restLong.slice(2);
  return restShort.slice(1) === restLong.slice(1) || restShort === swapped;
}

/**
 * Whether two words are spellings of one name: Zelenskyy and Zelensky, Netanyahu and Netanjahu,
 * Freidrich and Friedrich. Short names are told apart by every letter.
 */
export function areSpellingsOfOne(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || one.charAt(0) !== other.charAt(0)) return false;
  if (one === `${other}s` || other === `${one}s`) return false;
  const sound = soundOf(one);
  if (sound.length >= 4 && sound === soundOf(other)) return true;
  return Math.min(one.length, other.length) >= 7 && isOneSlipAway(one, other);
}
