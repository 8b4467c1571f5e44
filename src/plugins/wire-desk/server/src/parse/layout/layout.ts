import type { Dateline, KnownCategory } from '../proposal/proposal';
import { bylineOf } from './byline';
import { labelsOf } from './classify';
import { creditOf, splitCredit } from './credit';
import { splitDateline, splitPlace } from './dateline';
import { evidenceOf } from './evidence/evidence';
import { splitHeadline } from './headline';
import { linesOf } from './paragraphs';
import { cut, type Part, type Piece } from './piece';
import { readLine } from './reading';
import { categoryOf, findCategory, lastStep, type FoundCategory } from './section';
import { splitStandfirst } from './standfirst';
import type { Label } from './states';

/** Where a paragraph is: UTF-16 offsets in the normalised copy. */
export interface Place {
  start: number;
  end: number;
}

/** A copy by fields of an article: `title` is its headline, `lead` its standfirst. */
export interface Layout {
  pieces: Piece[];
  title: string | null;
  lead: string | null;
  body: string[];
  /** The place of the lead, if there is one, and of each paragraph of the body. */
  places: Place[];
  byline: string | null;
  category: FoundCategory | null;
  credit: string | null;
  dateline: Dateline | null;
}

/** A line of the copy with its label. */
export interface LabelledLine {
  text: string;
  start: number;
  rows: number;
  label: Label;
}

const partOf: Partial<Record<Label, Part>> = { title: 'headline', lead: 'standfirst' };
const story: Part[] = ['standfirst', 'body', 'subhead'];

/** The lines of normalised copy, each with what it is on the page. */
export function labelLines(text: string, known: KnownCategory[]): LabelledLine[] {
  const lines = linesOf(text).map(readLine);
  const isKnown = (line: string) => findCategory(lastStep(line), known) !== null;
  const labels = labelsOf(evidenceOf(lines, isKnown));
  return lines.map(({ text: line, start, rows }, index) => {
    return { text: line, start, rows, label: labels[index] ?? 'body' };
  });
}

function piecesOf(lines: LabelledLine[]): Piece[] {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const title = bare(lines.find(({ label }) => label === 'title')?.text ?? '');
  return lines.map(({ text, start, label }) => {
    const repeats = label === 'furniture' && title !== '' && bare(text) === title;
    return { text, start, part: repeats ? 'repeat' : (partOf[label] ?? (label as Part)) };
  });
}

interface Taken<Found> {
  pieces: Piece[];
  found: Found | null;
}

/** Splits the dateline off the first paragraph, or, after a standfirst, off the second. */
function takeDateline(pieces: Piece[]): Taken<{ dateline: Dateline; agency: string | null }> {
  const first = pieces.flatMap(({ part }, index) => (story.includes(part) ? [index] : []));
  for (const index of first.slice(0, 3)) {
    const piece = pieces[index];
    const place =
      piece && index === first[0] && piece.text.length > 80 ? splitPlace(piece.text) : null;
    const dated = piece && (splitDateline(piece.text) ?? place);
    if (piece && dated) {
      const at = piece.text.length - dated.text.length;
      const [printed, text] = cut({ ...piece, part: 'dateline' }, at, piece.part);
      const split = pieces.toSpliced(
        index,
        1,
        ...[printed, text].filter((part) => part !== undefined),
      );
      return { pieces: split, found: { dateline: dated.dateline, agency: dated.agency } };
    }
  }
  return { pieces, found: null };
}

/** The credits of the page: lines of their own, and what ends the last paragraph. */
function takeCredit(pieces: Piece[]): Taken<string> {
  const lines = pieces.flatMap(({ text, part }) => (part === 'credit' ? [creditOf(text)] : []));
  const named = lines.filter((credit) => credit !== null);
  const line = named.find(({ known }) => known) ?? named[0];
  const last = pieces.findLastIndex(({ part }) => story.includes(part));
  const piece = pieces[last];
  const split = piece && splitCredit(piece.text);
  if (!piece || !split) return { pieces, found: line?.printed ?? null };
  const parted = cut(piece, split.text.length, 'credit');
  return { pieces: pieces.toSpliced(last, 1, ...parted), found: line?.printed ?? split.credit };
}

function splitPieces(pieces: Piece[]): Piece[] {
  return pieces
    .flatMap((piece) => {
      if (piece.part === 'headline') return splitHeadline(piece);
      return piece.part === 'standfirst' ? splitStandfirst(piece) : [piece];
    })
    .filter(({ text }) => text !== '');
}

/** Lays normalised copy out. Every letter of it is in one piece, in its order. */
export function layOut(text: string, known: KnownCategory[]): Layout {
  const dated = takeDateline(piecesOf(labelLines(text, known)));
  const credited = takeCredit(dated.pieces);
  const pieces = splitPieces(credited.pieces);
  const piecesIn = (...parts: Part[]) => pieces.filter(({ part }) => parts.includes(part));
  const textsOf = (...parts: Part[]) => piecesIn(...parts).map((piece) => piece.text);
  return {
    pieces,
    title: textsOf('headline')[0] ?? null,
    lead: textsOf('standfirst')[0] ?? null,
    body: textsOf('body', 'subhead'),
    places: [...piecesIn('standfirst'), ...piecesIn('body', 'subhead')].map((piece) => ({
      start: piece.start,
      end: piece.start + piece.text.length,
    })),
    byline: bylineOf(textsOf('byline')),
    category: categoryOf(pieces, known),
    credit: credited.found ?? dated.found?.agency ?? null,
    dateline: dated.found?.dateline ?? null,
  };
}
