import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { FeedItem } from '../../../shared/contracts/feed';
import type { OptIn } from '../../../shared/opt-in';
import { bodyOf } from '../formats/body';
import type { Speaker, Story, StoryQuote } from '../formats/story';
import { isRecord, listAt, textAt, valueAt, type PublishedRow } from './to-item';

/** The parts of a story; `row` has the fields of `storySelectionOf`. */
export interface StorySources {
  optIn: OptIn;
  item: FeedItem;
  row: PublishedRow;
  corrections: PublicCorrection[];
  translations: Story['translations'];
}

/** Assembles a story. It has no clock: equal rows give equal stories. */
export const toStory = ({ optIn, item, row, corrections, translations }: StorySources): Story => ({
  item,
  byline: textAt(row, optIn.fields.byline),
  body: bodyOf(valueAt(row, optIn.fields.body)),
  corrections,
  quotes: listAt(row, optIn.fields.quotes)
    .filter(isRecord)
    .sort((one, other) => Number(one.id) - Number(other.id))
    .flatMap((quote) => quoteOf(quote, optIn)),
  translations,
});

const quoteOf = (quote: PublishedRow, { quotes }: OptIn): StoryQuote[] => {
  const said = textAt(quote, 'text');
  if (said === null) return [];
  const speaker = speakerOf(quote.speaker, quotes?.speaker?.name);
  return [{ text: said, speaker, attributedAs: textAt(quote, 'attributedAs') }];
};

const speakerOf = (speaker: unknown, nameField: string | undefined): Speaker | null => {
  if (!isRecord(speaker)) return null;
  const name = textAt(speaker, nameField);
  if (name === null) return null;
  const others = listAt(speaker, 'aliases').flatMap((alias) =>
    isRecord(alias) ? (textAt(alias, 'text') ?? []) : [],
  );
  const alternateNames = [...new Set(others)].filter((other) => other !== name);
  return { name, alternateNames };
};
