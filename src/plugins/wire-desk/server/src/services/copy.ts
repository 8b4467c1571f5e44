import { decodeCopy, type Decoded } from '../copy/decode-copy';
import { MAX_BYTES } from '../copy/limits';
import { refusalText } from '../copy/refusal-text';
import type { IncomingItem } from '../formats/incoming-item';
import { MAX_BYTES as MAX_DOCUMENT_BYTES } from '../formats/limits';
import { readIncoming } from '../formats/read-incoming';
import { IncomingRefusal } from '../formats/refusal';

/** Reads bytes as copy, by the same rules for files, uploads and ingest. Needs no Strapi. */
export const createCopyReader = () => ({
  maxBytes: MAX_BYTES,

  /** The text of the bytes in an encoding, UTF-8 unless one is given; or why they are refused. */
  decode: (bytes: Uint8Array, encoding?: string): Decoded => decodeCopy(bytes, encoding),

  refusalText,

  maxDocumentBytes: MAX_DOCUMENT_BYTES,

  /**
   * The one piece of a document in HTML, ninjs, NITF, NewsML-G2, RSS or Atom.
   * @throws IncomingRefusal if it can't be read, or has several
   */
  readDocument(bytes: Uint8Array, encoding?: string): IncomingItem {
    const { items } = readIncoming(bytes, encoding === undefined ? {} : { encoding });
    const [item] = items;
    if (item !== undefined && items.length === 1) return item;
    throw new IncomingRefusal(
      `It has ${items.length} pieces; one is imported at a time. Hand a feed in by the API or a watched folder.`,
    );
  },
});

export type CopyReader = ReturnType<typeof createCopyReader>;
