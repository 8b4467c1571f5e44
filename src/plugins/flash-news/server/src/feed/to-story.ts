import type { FeedItem, PublicCorrection } from '../../../shared/contract';
import type { OptIn } from '../../../shared/opt-in';
import { bodyOf } from '../formats/body';
import type { Speaker, Story, StoryQuote } from '../formats/story';
import { at, isRecord, list, text, type PublishedRow } from './item';

/** What a story is told from: its item, its row with what `storySelectionOf` asks for, and what stands elsewhere. */
export interface ToldFrom {
  optIn: OptIn;
  item: FeedItem;
  row: PublishedRow;
  corrections: PublicCorrection[];
  translations: Story['translations'];
}

/** A version with all that formats show of it. The same row gives the same story. */
export const tell = ({ optIn, item, row, corrections, translations }: ToldFrom): Story => ({
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
