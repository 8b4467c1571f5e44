import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { FeedItem } from '../../../shared/contracts/feed';
import type { StoryCredit, StoryDateline } from '../../../shared/contracts/story';
import type { FeedFields, OptIn } from '../../../shared/opt-in';
import type { Agency } from '../../../shared/settings';
import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { agencyWithCode } from '../formats/agencies';
import { bodyOf } from '../formats/body';
import type { Place } from '../formats/body-addresses';
import type { Story } from '../formats/story';
import { validText } from '../formats/valid-text';
import { bylineOf, toAuthors } from './to-authors';
import { toFigure } from './to-figure';
import { textAt, valueAt, type PublishedRow } from './to-item';
import { toStoryQuotes } from './to-quotes';

/** The parts of a story; `row` has the fields of `storySelectionOf`. */
export interface StorySources {
  optIn: OptIn;
  item: FeedItem;
  row: PublishedRow;
  corrections: PublicCorrection[];
  place: Place;
  /** The newsroom's. */
  agencies: readonly Agency[];
  /** Of the pages of authors. */
  authorUrlPattern: string | null;
  /** Without it, `body` is null. */
  rendersBody: boolean;
}

/** Assembles a story. It has no clock: equal rows give equal stories. */
export const toStory = (sources: StorySources): Story => {
  const { optIn, item, row, corrections, place } = sources;
  const { fields, bodyFormat } = optIn;
  const authors = toAuthors(row, optIn, sources.authorUrlPattern);
  return {
    item,
    byline: bylineOf(row, optIn, authors),
    authors,
    credit: creditOf(row, fields, sources),
    dateline: datelineOf(row, fields),
    figure: toFigure(row, fields, place.base),
    body: sources.rendersBody ? bodyOf(valueAt(row, fields.body), bodyFormat, place) : null,
    corrections: corrections.map((one) => ({ ...one, text: validText(one.text) })),
    quotes: toStoryQuotes(row, optIn),
  };
};

/** Name and address are the newsroom's of the agency with that code, unless the story has its own. */
const creditOf = (
  row: PublishedRow,
  fields: FeedFields,
  { place: { home }, agencies }: StorySources,
): StoryCredit | null => {
  const code = textAt(row, fields.credit);
  const known = agencyWithCode(code, agencies);
  const name = textAt(row, fields.creditName) ?? known?.name ?? null;
  const url = absoluteUrl(textAt(row, fields.creditUrl), home) ?? known?.url ?? null;
  return code === null && name === null && url === null ? null : { code, name, url };
};

const datelineOf = (row: PublishedRow, fields: FeedFields): StoryDateline | null => {
  const place = textAt(row, fields.datelinePlace);
  const date = textAt(row, fields.datelineDate);
  return place === null && date === null ? null : { place, date };
};
