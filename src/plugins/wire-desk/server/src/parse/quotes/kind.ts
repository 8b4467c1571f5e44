import type { QuoteKind } from '../proposal/proposal';
import type { QuotedSpan } from './stretch';

const wholeStart = /^["“”„«'’‘]*[\p{Lu}\p{N}…¿¡([]/u;

/** Returns `direct` if a whole sentence of the speaker's stands between the marks, else `partial`; never `paraphrase`. */
export function kindOf({ text, opens, before, begin, span }: QuotedSpan): QuoteKind {
  if (span.by === 'dash') return 'direct';
  if (!wholeStart.test(text)) return 'partial';
  if (opens || /[.!?…]\s+\p{Lu}/u.test(text)) return 'direct';
  const previous = begin.sentence.codes[begin.at - 1] ?? '';
  if (/[:,-]/.test(previous)) return 'direct';
  const judged = before[0]?.pattern.name === 'verb-quote' && previous === 'J';
  return /[VMGHNYA]/.test(previous) && !judged && !/C/.test(previous) ? 'direct' : 'partial';
}

/** A stretch without the comma of its attribution; other final punctuation stays as printed. */
export function withoutComma(text: string): string {
  return text.trim().replace(/\s*[,;:]$/u, '');
}
