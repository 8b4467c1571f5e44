import { takeCredit } from './credit';
import { splitDateline } from './dateline';
import { markByline } from './byline';
import { markBlockBeneath, markFurniture } from './furniture';
import { markHeadline, markRepeats } from './headline';
import { paragraphsOf } from './paragraphs';
import type { Dateline, KnownCategory } from '../proposal/proposal';
import { markSection, type FoundCategory } from './section';
import { undecidedIndexes, textsOf, type Piece } from './piece';
import { splitStandfirst } from './standfirst';

/** A copy by fields of an article: `title` is its headline, `lead` its standfirst. */
export interface Layout {
  pieces: Piece[];
  title: string | null;
  lead: string | null;
  body: string[];
  byline: string | null;
  category: FoundCategory | null;
  credit: string | null;
  dateline: Dateline | null;
}

interface Dated {
  pieces: Piece[];
  dateline: Dateline | null;
  agency: string | null;
}

/** Splits the dateline off the first paragraph, or, after a standfirst, off the second. */
function takeDateline(pieces: Piece[]): Dated {
  for (const index of undecidedIndexes(pieces).slice(0, 2)) {
    const dated = splitDateline(pieces[index]?.text ?? '');
    if (dated) {
      const parts: Piece[] = [
        { text: dated.printed, part: 'dateline' },
        { text: dated.text, part: 'undecided' },
      ];
      const { dateline, agency } = dated;
      return { pieces: pieces.toSpliced(index, 1, ...parts), dateline, agency };
    }
  }
  return { pieces, dateline: null, agency: null };
}

/** A copy that begins with its dateline has no headline. */
function headed(pieces: Piece[]): Piece[] {
  const first = undecidedIndexes(pieces)[0];
  const begins = first !== undefined && splitDateline(pieces[first]?.text ?? '') !== null;
  return begins ? pieces : markRepeats(markHeadline(pieces));
}

function fillIn(pieces: Piece[]): Piece[] {
  const [first] = undecidedIndexes(pieces);
  return pieces
    .toSpliced(
      first ?? pieces.length,
      first === undefined ? 0 : 1,
      ...splitStandfirst(pieces, first),
    )
    .map((piece) => (piece.part === 'undecided' ? { ...piece, part: 'body' } : piece));
}

/** Lays normalised copy out. Every letter of it is in one piece, in its order. */
export function layOut(text: string, known: KnownCategory[]): Layout {
  const lines = paragraphsOf(text).map((line): Piece => ({ text: line, part: 'undecided' }));
  const story = markFurniture(markBlockBeneath(lines));
  const { pieces: filed, category } = markSection(story, known);
  const credited = takeCredit(markByline(headed(filed)));
  const dated = takeDateline(credited.pieces);
  const pieces = fillIn(dated.pieces).filter((piece) => piece.text !== '');
  return {
    pieces,
    title: textsOf(pieces, 'headline')[0] ?? null,
    lead: textsOf(pieces, 'standfirst')[0] ?? null,
    body: textsOf(pieces, 'body'),
    byline: textsOf(pieces, 'byline')[0] ?? null,
    category,
    credit: credited.credit ?? dated.agency,
    dateline: dated.dateline,
  };
}
