import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { FeedItem } from '../../../shared/contracts/feed';

/** Who is quoted, with the other spellings of the name. */
export interface Speaker {
  name: string;
  alternateNames: string[];
}

export interface StoryQuote {
  text: string;
  /** Null where nobody is named, or only by the words of `attributedAs`. */
  speaker: Speaker | null;
  /** The name as it was printed. */
  attributedAs: string | null;
}

/** A version as the formats tell it: the item of the feed, and what only some of them show. */
export interface Story {
  item: FeedItem;
  byline: string | null;
  /** As HTML and as plain text; null where the type names no body, or it is empty. */
  body: { html: string; text: string } | null;
  /** Oldest first. */
  corrections: PublicCorrection[];
  quotes: StoryQuote[];
  /** The languages (BCP 47) in which readers see it, its own included, where they have an address. */
  translations: { locale: string; url: string }[];
}

/** What a page of the feed is part of. All addresses are absolute. */
export interface Channel {
  title: string;
  /** Who publishes it. */
  publisher: string;
  /** BCP 47. */
  language: string;
  /** The address of this very answer. */
  self: string;
  /** The next page in the same format; null on the last. */
  next: string | null;
  /** The site that it is of. */
  home: string;
  /** What relative addresses, such as those of pictures, are relative to. */
  base: string;
  stories: Story[];
}

/** One format. The same channel gives the same text: there is no clock in a renderer. */
export type Render = (channel: Channel) => string;
