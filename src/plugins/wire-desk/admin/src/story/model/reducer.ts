import type { StoryQuote } from '../../../../shared/contracts/story';
import { afterSave } from './afterSave';
import {
  isNewPerson,
  loaded,
  rowOf,
  speakerChange,
  type Content,
  type Quotes,
  type Row,
  type SpeakerChoice,
} from './rows';
import { placeOf } from './words';

export type NewQuote = Content & Pick<Row, 'medium' | 'occasion' | 'suggested'>;

export type Action =
  | { type: 'load'; quotes: StoryQuote[]; isSeen?: boolean }
  /** `sent` is the list that was saved; it may have been changed since. */
  | { type: 'saved'; quotes: StoryQuote[]; sent: Quotes }
  | { type: 'edit'; key: string; change: Partial<Content> }
  /** `folded` is the story's text; each quote comes in at its place in it. */
  | { type: 'add'; quotes: NewQuote[]; keys: string[]; folded: string }
  /** Who may have said it. */
  | { type: 'suggest'; key: string; suggested: SpeakerChoice[] }
  | { type: 'remove'; key: string }
  /** `to` is the place in the list, from 0. */
  | { type: 'move'; key: string; to: number }
  /** The new person of a name is somebody known, or surely somebody new; `text` is the story's. */
  | { type: 'speaker'; name: string; as: SpeakerChoice; text: string }
  | { type: 'theirs'; key: string }
  | { type: 'mine'; key: string };

/** Returns where a quote comes into a list: before the first that the story has later. */
const entryOf = (rows: Row[], text: string, folded: string): number => {
  const place = placeOf(text, folded);
  if (place < 0) return rows.length;
  const later = rows.findIndex((row) => placeOf(row.text, folded) > place);
  return later < 0 ? rows.length : later;
};

const added = (rows: Row[], quote: NewQuote, key: string, folded: string): Row[] => {
  const row: Row = { ...quote, key, base: null, theirs: null };
  return rows.toSpliced(entryOf(rows, quote.text, folded), 0, row);
};

const moved = (rows: Row[], key: string, to: number): Row[] => {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(at, 1).toSpliced(to, 0, row);
};

const changeRow = (quotes: Quotes, key: string, change: (row: Row) => Row[]): Quotes => ({
  ...quotes,
  rows: quotes.rows.flatMap((row) => (row.key === key ? change(row) : [row])),
});

/** Returns the list after what an editor did, or what the server answered. */
export const reduce = (quotes: Quotes, action: Action): Quotes => {
  switch (action.type) {
    case 'load':
      return loaded(quotes, action.quotes, action.isSeen);
    case 'saved':
      return afterSave(quotes, action.sent, action.quotes);
    case 'edit':
      return changeRow(quotes, action.key, (row) => [{ ...row, ...action.change }]);
    case 'suggest':
      return changeRow(quotes, action.key, (row) => [{ ...row, suggested: action.suggested }]);
    case 'add': {
      const { keys, folded } = action;
      const add = (rows: Row[], quote: NewQuote, index: number): Row[] =>
        added(rows, quote, keys[index] ?? '', folded);
      return { ...quotes, rows: action.quotes.reduce(add, quotes.rows) };
    }
    case 'remove': {
      const row = quotes.rows.find(({ key }) => key === action.key);
      const removed = row?.base ? [...quotes.removed, row.base] : quotes.removed;
      return { ...changeRow(quotes, action.key, () => []), removed };
    }
    case 'move':
      return { ...quotes, rows: moved(quotes.rows, action.key, action.to) };
    case 'speaker': {
      const { name, as, text } = action;
      const change = (row: Row): Row =>
        isNewPerson(row.speaker, name) ? { ...row, ...speakerChange(row, as, text) } : row;
      return { ...quotes, rows: quotes.rows.map(change) };
    }
    case 'theirs':
      return changeRow(quotes, action.key, ({ theirs, key }) =>
        theirs === 'gone' || theirs === null ? [] : [rowOf(theirs, key)],
      );
    case 'mine':
      return changeRow(quotes, action.key, (row) => [
        row.theirs === 'gone'
          ? { ...row, key: `${row.key} again`, base: null, theirs: null }
          : { ...row, base: row.theirs ?? row.base, theirs: null },
      ]);
  }
};
