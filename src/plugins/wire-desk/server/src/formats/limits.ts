import { MAX_TEXT } from '../../../shared/limits';
import { IncomingRefusal } from './refusal';

/** Largest document, in bytes. A feed of 100 full stories has about one million. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** Longest copy of one piece, in UTF-16 units. */
export const MAX_COPY = MAX_TEXT;

/** Longest guid, headline, byline, note or another field. */
export const MAX_FIELD = 2000;

/** Most pieces of one feed or message. */
export const MAX_ITEMS = 500;

/** @throws IncomingRefusal (413) if `bytes` are more than `most` */
export const checkSize = (bytes: number, most = MAX_BYTES): void => {
  if (bytes <= most) return;
  throw new IncomingRefusal(`The document has more than ${most} bytes, which is the most.`, 413);
};

/** Most tags of a document over all its pieces, also those of escaped HTML. Each costs up to 20 µs. */
const MAX_TAGS = 100_000;

/** @throws IncomingRefusal if the document has more tags than any feed */
export const checkTags = (text: string): void => {
  const tags = text.match(/<|&lt;|&#0*60;|&#x0*3c;|\\u003c/gi)?.length ?? 0;
  if (tags <= MAX_TAGS) return;
  throw new IncomingRefusal(`The document has more than ${MAX_TAGS} tags, which is the most.`);
};
