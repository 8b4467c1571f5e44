import type { QuotedSpan } from './stretch';

/** After an attribution in the middle of a quote, nothing may speak anew before the quote goes on. */
const speaksAnew = /[VJGMSC:]/;

/** The letters between two spans of one sentence; null if they are in different ones. */
function between(a: QuotedSpan, b: QuotedSpan): string | null {
  if (a.end.sentence !== b.begin.sentence) return null;
  return a.end.sentence.codes.slice(a.end.at + 1, b.begin.at);
}

const hasOwn = (span: QuotedSpan): boolean =>
  span.after.some(({ pattern }) => pattern.near && pattern.name !== 'agent');

/** “A,” she said, “b.” */
function goesOnInSentence(codes: string, a: QuotedSpan, b: QuotedSpan): boolean {
  const attributed = a.after.find(({ pattern }) => pattern.near);
  if (!attributed && /^[^VJMGSq:;]{0,8}KC[^VJMGSq:;]{0,10}$/.test(codes)) return !hasOwn(b);
  if (!attributed)
    return !speaksAnew.test(codes) && !/[HNSIY]/.test(codes) && codes.length <= 12 && !hasOwn(b);
  const verb = codes.search(/[VMS]/);
  const rest = codes.slice(Math.max(verb, 0) + 1);
  return !speaksAnew.test(rest) && !hasOwn(b) && (a.opens || verb >= 0);
}

/** “A,” she said. “B.” */
function goesOnInParagraph(a: QuotedSpan, b: QuotedSpan): boolean {
  const [from, to] = [a.end.sentence, b.begin.sentence];
  if (from.paragraph !== to.paragraph || to.id !== from.id + 1 || !b.opens) return false;
  const begins = /^[\p{Lu}\p{N}…¿¡]/u.test(b.text);
  const whole =
    /^[\p{Lu}\p{N}…¿¡]/u.test(a.text) && (a.opens || a.before.some(({ pattern }) => pattern.near));
  return begins && whole && !hasOwn(b);
}

/** Whether a span goes on with the utterance of the one before it. */
export function continues(a: QuotedSpan, b: QuotedSpan): boolean {
  const codes = between(a, b);
  return codes === null ? goesOnInParagraph(a, b) : goesOnInSentence(codes, a, b);
}
