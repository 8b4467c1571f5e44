import type { PublicQuote } from 'flash-news-client';
import { h, type Tree } from '../tree';
import { languageName, type ItemContext } from './item';

/**
 * Describes a quote: who said it, when, and what was said before translation. `known`: the name that stands above it, which is not
 * said twice.
 */
export const quoteView = (
  quote: Omit<PublicQuote, 'speaker'> & { speaker: { name: string } | null },
  { texts }: ItemContext,
  known: string | null = null,
): Tree => {
  const { text, kind, speaker, attributedAs, occasion, original } = quote;
  const name = attributedAs ?? speaker?.name ?? null;
  const isKnown = name === null || name === known;
  return h(
    'figure',
    { class: 'quote' },
    kind === 'paraphrase' && h('p', { class: 'meta' }, texts.paraphrase),
    h('blockquote', { class: kind !== 'paraphrase' && 'words' }, h('p', {}, text)),
    (!isKnown || occasion) &&
      h('figcaption', {}, !isKnown && h('strong', {}, name), occasion && h('span', {}, occasion)),
    original &&
      h(
        'details',
        {},
        h(
          'summary',
          {},
          original.language === null
            ? texts.originalUnknown
            : texts.original(languageName(original.language, texts)),
        ),
        h('p', { lang: original.language }, original.text),
      ),
  );
};
