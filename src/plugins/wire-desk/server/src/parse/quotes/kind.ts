import type { QuoteKind } from '../proposal/proposal';
import type { Setting } from './term';
import { isAttributing } from '../text/verbs';

/** Returns `direct` for a whole or continued utterance, `partial` for other quoted text; never `paraphrase`. */
export function kindOf(setting: Setting, text: string, goesOn: boolean): QuoteKind {
  const { words, first } = setting;
  if (goesOn && /[,–—-]/.test(words[first]?.gap ?? '')) return 'direct';
  const begins = /^[\p{Lu}\p{N}…¿¡([.]/u.test(text.replace(/^["“”„«'’‘]+/, ''));
  if (!begins) return 'partial';
  const before = words[first - 1];
  const gap = words[first]?.gap ?? '';
  const free = before === undefined || /[.!?:,;…–—]/.test(gap) || before.span !== null;
  return free || isAttributing(words, first - 1) ? 'direct' : 'partial';
}

/** Removes the trailing comma, which belongs to the sentence around the quote. */
export function trimmed(text: string, kind: QuoteKind): string {
  const bare = text.trim().replace(/\s*[,;:]$/u, '');
  return kind === 'partial' ? bare.replace(/\s*(?<!\.\.)(?<!\p{Lu})\.$/u, '') : bare;
}
