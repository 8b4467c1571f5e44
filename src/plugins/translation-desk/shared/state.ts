/**
 * The states of a document in a locale, most urgent first:
 * `correction-pending`: the source was corrected since; `stale`: fields of the source have changed since; `missing`: no
 * version; `ready`: handed in, unpublished; `draft`: begun, unpublished; `current`: readers have the translation of what
 * the source says; `not-needed`: staff decided so; `source`: the locale that the others are translated from.
 */
export const STATES = [
  'correction-pending',
  'stale',
  'missing',
  'ready',
  'draft',
  'current',
  'not-needed',
  'source',
] as const;

export type TranslationState = (typeof STATES)[number];

/** The states with work for translators. */
export const OPEN_STATES = ['correction-pending', 'stale', 'missing', 'draft'] as const;

/** The rank by which the desk orders states; 0 is the most urgent. */
export const rankOf = (state: TranslationState): number => STATES.indexOf(state);

/** How large a change of a text is: `none`, only `formatting`, only `punctuation`, a few letters (`spelling`), or `words`. */
export const CHANGE_KINDS = ['none', 'formatting', 'punctuation', 'spelling', 'words'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];
