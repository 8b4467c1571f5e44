import type { QuoteKind } from '../proposal/proposal';
import type { Setting } from './term';
import { isAttributing } from '../text/verbs';

/**
 * A whole utterance is direct: it begins with a capital, after a stop, a comma, a colon or the
 * verb itself, or goes on with one that was interrupted. A piece of somebody else's sentence is
 * partial. Nothing between quotation marks is a paraphrase.
 */
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

/** A quote as it is kept: without the comma that belongs to the sentence around it. */
export function trimmed(text: string, kind: QuoteKind): string {
  const bare = text.trim().replace(/\s*[,;:]$/u, '');
  return kind === 'partial' ? bare.replace(/\s*(?<!\.\.)(?<!\p{Lu})\.$/u, '') : bare;
}
