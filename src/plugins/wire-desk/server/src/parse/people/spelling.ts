import { fold } from '../language/fold';

/** Ways to write one sound that transliterations choose between. */
const soundsAlike: [RegExp, string][] = [
  [/q$/, 'c'],
  [/sch|sh|sz/g, 's'],
  [/tch|ch|tsch|cz/g, 'c'],
  [/dj/g, 'd'],
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

function soundOf(folded: string): string {
  return soundsAlike.reduce((text, [pattern, sound]) => text.replace(pattern, sound), folded);
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

/** Whether two words spell one name, as Zelenskyy and Zelensky do. Short names differ by any letter. */
export function areSpellingsOfOne(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || one.charAt(0) !== other.charAt(0)) return false;
  if (one === `${other}s` || other === `${one}s`) return false;
  if (Math.min(one.length, other.length) >= 7 && isOneSlipAway(one, other)) return true;
  if (
    one.slice(1, 2) !== other.slice(1, 2) &&
    !/^[a-z][hijuy]/.test(one) &&
    !/^[a-z][hijuy]/.test(other)
  )
    return false;
  const sound = soundOf(one);
  return sound.length >= 4 && sound === soundOf(other);
}

/** Lookup keys, of which two spellings of a name share one: the name, its sound, a long name less each letter. */
export function spellingKeys(name: string): string[] {
  const folded = fold(name);
  if (folded.length < 5) return [folded];
  const slips =
    folded.length < 7 || folded.length > 30
      ? []
      : Array.from(
          { length: folded.length },
          (_, index) => `-${folded.slice(0, index)}${folded.slice(index + 1)}`,
        );
  return [folded, `-${folded}`, `~${soundOf(folded)}`, ...slips];
}
