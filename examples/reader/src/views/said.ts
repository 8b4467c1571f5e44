import type { PublicQuote } from 'flash-news-client';
import { h, type Tree } from '../tree';
import type { ItemContext } from './item';
import { personLink } from './person-link';
import { quoteView } from './quote';

/** What one speaker said, in the order of the story. */
export interface Said {
  speaker: PublicQuote['speaker'];
  /** As printed, for a speaker who is no person of the newsroom's. */
  name: string | null;
  quotes: PublicQuote[];
}

/** Groups quotes by their speakers, in the order in which these speak first. */
export const bySpeaker = (quotes: readonly PublicQuote[]): Said[] => {
  const groups = new Map<string, Said>();
  for (const quote of quotes) {
    const { speaker, attributedAs } = quote;
    const key = speaker === null ? `name ${attributedAs ?? ''}` : `person ${speaker.documentId}`;
    const group = groups.get(key) ?? { speaker, name: attributedAs, quotes: [] };
    group.quotes.push(quote);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Describes who said what: each speaker once, with a link to their page. */
export const saidView = (quotes: readonly PublicQuote[], context: ItemContext): Tree[] =>
  bySpeaker(quotes).map(({ speaker, name, quotes: own }) =>
    h(
      'div',
      { class: 'said' },
      h(
        'h3',
        { class: 'speaker' },
        speaker ? personLink(speaker, context.locale) : (name ?? context.texts.nobodyNamed),
      ),
      ...own.map((quote) => quoteView(quote, context, speaker?.name ?? name)),
    ),
  );
