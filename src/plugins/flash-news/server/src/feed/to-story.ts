import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { FeedItem } from '../../../shared/contracts/feed';
import type { OptIn } from '../../../shared/opt-in';
import { bodyOf } from '../formats/body';
import type { Speaker, Story, StoryQuote } from '../formats/story';
import { at, isRecord, list, text, type PublishedRow } from './item';

/** What a story is made of: its item, its row with the fields of `storySelectionOf`, corrections and translations. */
export interface StorySources {
  optIn: OptIn;
  item: FeedItem;
  row: PublishedRow;
  corrections: PublicCorrection[];
  translations: Story['translations'];
}

/** Returns a version with all that formats show of it. The same row gives the same story. */
export const toStory = ({ optIn, item, row, corrections, translations }: StorySources): Story => ({
  item,
  byline: text(row, optIn.fields.byline),
  body: bodyOf(at(row, optIn.fields.body)),
  corrections,
  quotes: list(at(row, optIn.fields.quotes))
    .filter(isRecord)
    .sort((one, other) => Number(one.id) - Number(other.id))
    .flatMap((quote) => quoteOf(quote, optIn)),
  translations,
});

const quoteOf = (quote: PublishedRow, { quotes }: OptIn): StoryQuote[] => {
  const said = text(quote, 'text');
  if (said === null) return [];
  const speaker = speakerOf(quote.speaker, quotes?.speaker?.name);
  return [{ text: said, speaker, attributedAs: text(quote, 'attributedAs') }];
};

const speakerOf = (speaker: unknown, nameField: string | undefined): Speaker | null => {
  if (!isRecord(speaker)) return null;
  const name = text(speaker, nameField);
  if (name === null) return null;
  const others = list(speaker.aliases).flatMap((alias) =>
    isRecord(alias) ? (text(alias, 'text') ?? []) : [],
  );
  const alternateNames = [...new Set(others)].filter((other) => other !== name);
  return { name, alternateNames };
};
