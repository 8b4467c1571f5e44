import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { FeedItem } from '../../../shared/contracts/feed';

/** The speaker of a quote, with other spellings of the name. */
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
  /** Null if it is empty, or the type has none. */
  body: { html: string; text: string } | null;
  /** Oldest first. */
  corrections: PublicCorrection[];
  quotes: StoryQuote[];
  /** Its visible versions that have a URL, its own included, by locale (BCP 47). */
  translations: { locale: string; url: string }[];
}

/** A page of the feed, as a renderer receives it. All URLs are absolute. */
export interface Channel {
  title: string;
  publisher: string;
  /** BCP 47. */
  language: string;
  /** The URL of this page. */
  self: string;
  /** The URL of the next page; null on the last. */
  next: string | null;
  /** The URL of the site. */
  home: string;
  /** The base of relative URLs, such as those of pictures. */
  base: string;
  stories: Story[];
}

/** Renders a channel in a format. It has no clock: equal channels give equal texts. */
export type Render = (channel: Channel) => string;
