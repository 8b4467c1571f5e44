import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { FeedItem } from '../../../shared/contracts/feed';
import type {
  StoryAuthor,
  StoryCredit,
  StoryDateline,
  StoryFigure,
} from '../../../shared/contracts/story';
import type { Agency } from '../../../shared/settings';

/** The speaker of a quote, with other spellings of the name in the story's language. */
export interface Speaker {
  name: string;
  alternateNames: string[];
}

export interface StoryQuote {
  text: string;
  /** Null if there is none, or only `attributedAs`. */
  speaker: Speaker | null;
  /** The name as it was printed. */
  attributedAs: string | null;
}

/** A version with all that formats show: its item, and what only some of them use. */
export interface Story {
  item: FeedItem;
  byline: string | null;
  /** In the printed order. */
  authors: StoryAuthor[];
  credit: StoryCredit | null;
  dateline: StoryDateline | null;
  figure: StoryFigure | null;
  /** Null if it is empty, or the type has none. */
  body: { html: string; text: string } | null;
  /** Oldest first. */
  corrections: PublicCorrection[];
  quotes: StoryQuote[];
}

/** A document that was withdrawn or killed, and is not visible in the feed's languages. */
export interface TakenDown {
  contentType: string;
  documentId: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** What the desk tells readers of a killed story, in the feed's language; null for a withdrawal. */
  notice: string | null;
}

/** A page of the feed, as a renderer receives it. All URLs are absolute. */
export interface Channel {
  title: string;
  publisher: string;
  /** BCP 47. */
  language: string;
  /** Of the feed, for all its pages. */
  id: string;
  /** The URL of this page. */
  self: string;
  /** The URL of the next page; null on the last. */
  next: string | null;
  /** The URL of the site. */
  home: string;
  /** The base of relative URLs, such as those of pictures. */
  base: string;
  /** The newsroom's, to tell people and agencies of a byline apart. */
  agencies: readonly Agency[];
  /** When something last left the feed or changed its place, in ISO 8601; null for never. */
  changedAt: string | null;
  /** The latest first; on the first page only. */
  takenDown: TakenDown[];
  stories: Story[];
}

/** Renders a channel in a format. It has no clock: equal channels give equal texts. */
export type Render = (channel: Channel) => string;
