import type { Term } from '../../../shared/contracts/translation';

/** A term as it is edited. */
export type TermDraft = Record<
  'sourceLocale' | 'targetLocale' | 'term' | 'translation' | 'note',
  string
>;

/** Returns a term to begin with. */
export const emptyDraft = (sourceLocale: string, targetLocale: string): TermDraft => ({
  ...{ sourceLocale, targetLocale },
  ...{ term: '', translation: '', note: '' },
});

export const toDraft = ({ note, ...term }: Term): TermDraft => ({ ...term, note: note ?? '' });

/** Whether a draft can be saved: words in two languages. */
export const isComplete = ({ sourceLocale, targetLocale, term, translation }: TermDraft): boolean =>
  sourceLocale !== targetLocale && term.trim() !== '' && translation.trim() !== '';

/** Returns what the server is sent. */
export const toRequest = (draft: TermDraft): Omit<Term, 'id'> => ({
  sourceLocale: draft.sourceLocale,
  targetLocale: draft.targetLocale,
  term: draft.term.trim(),
  translation: draft.translation.trim(),
  note: draft.note.trim() || null,
});

/** Terms that are shown: more are searched for. */
const MOST_TERMS = 100;

/** Returns the query of the route that lists terms. */
export const toTermsQuery = (sourceLocale: string, targetLocale: string, words: string): string => {
  const query = new URLSearchParams({ sourceLocale, targetLocale, limit: String(MOST_TERMS) });
  if (words.trim() !== '') query.set('q', words.trim());
  return query.toString();
};
