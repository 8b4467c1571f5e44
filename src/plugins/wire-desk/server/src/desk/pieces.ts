import type { DeskPiece, DeskPieces, KnownStory } from '../../../shared/contracts/desk';
import type { ContentTypeUids } from '../config';
import type { Incoming, IncomingItem } from '../formats/incoming-item';
import { plainParagraphs } from '../formats/paragraphs';
import { fingerprintOf } from '../services/fingerprint';
import type { Takes } from '../services/takes';
import { loadImport } from '../store/imports';
import { loadTitle, type Database } from '../store/newsroom';
import type { Embargoes } from './embargo';

export interface PiecesPeers {
  db: Database;
  uids: () => ContentTypeUids;
  takes: Pick<Takes, 'find'>;
  embargoes: Pick<Embargoes, 'ahead'>;
}

/** Whether an editor has to choose: a piece that can't be read counts, so that it isn't passed over in silence. */
export const isChoice = ({ items, refused }: Incoming): boolean =>
  items.length + refused.length > 1;

/** Creates what tells the pieces of a feed or message apart, and which of them the newsroom has. Writes nothing. */
export const createPieces = ({ db, uids, takes, embargoes }: PiecesPeers) => {
  const duplicateOf = async (copy: string, locale: string): Promise<KnownStory | null> => {
    const made = await loadImport(db, fingerprintOf(copy, locale));
    const documentId = made?.articleDocumentId ?? '';
    const title = documentId === '' ? null : await loadTitle(db, uids(), documentId);
    return title === null ? null : { documentId, title, locale };
  };

  /** By its paragraphs as they are: parsing hundreds of pieces would take long, and a take has most of the words. */
  const takeOf = async (copy: string, locale: string): Promise<KnownStory | null> => {
    const [title = '', ...body] = plainParagraphs(copy);
    const found = await takes.find({ title, lead: null, body });
    return found && { documentId: found.documentId, title: found.title, locale };
  };

  const toPiece = async (item: IncomingItem, place: number, locale: string): Promise<DeskPiece> => {
    const { copy, headline, creditLine, publishedAt, status, embargoedUntil } = item;
    const hasText = copy.trim() !== '';
    const duplicate = hasText ? await duplicateOf(copy, locale) : null;
    return {
      ...{ place, headline, agency: creditLine, publishedAt, locale, status, duplicate },
      embargoedUntil: embargoes.ahead(embargoedUntil),
      takeOf: hasText && duplicate === null ? await takeOf(copy, locale) : null,
    };
  };

  /** Returns the pieces in their order. @param localeOf returns the locale of each (BCP 47) */
  return async (
    { items, refused }: Incoming,
    localeOf: (item: IncomingItem) => Promise<string>,
  ): Promise<DeskPieces> => {
    const pieces: DeskPiece[] = [];
    for (const [place, item] of items.entries()) {
      pieces.push(await toPiece(item, place, await localeOf(item)));
    }
    return { pieces, refused };
  };
};

export type Pieces = ReturnType<typeof createPieces>;
