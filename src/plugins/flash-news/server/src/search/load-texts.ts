import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { BodyFormat, FeedFields, OptIn } from '../../../shared/opt-in';
import type { Texts } from './indexed-row';
import { loadValues } from './store/load-values';

/** Returns the plain text of a body in a format; empty if there is none. */
export type TextOf = (body: unknown, format: BodyFormat | null) => string;

type Names = (keyof FeedFields)[];

/** The fields that readers and the desk search. The desk's heads are titles: some staff may read nothing else. */
const READERS: { head: Names; rest: Names } = { head: ['title', 'summary'], rest: ['body'] };
const DESK: { head: Names; rest: Names } = {
  head: ['title'],
  rest: ['summary', 'byline', 'slug', 'body'],
};

/** The fields, besides the title, by which the desk searches. */
export const DESK_TEXTS: readonly (keyof FeedFields)[] = DESK.rest;

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Loads the texts of rows, by row id. */
export const loadTexts = async (
  db: Database,
  { uid, fields, bodyFormat }: OptIn,
  ids: number[],
  { textOf, isDraft }: { textOf: TextOf; isDraft: boolean },
): Promise<Map<number, Texts>> => {
  const { head, rest } = isDraft ? DESK : READERS;
  const paths = [...head, ...rest].flatMap((name) => fields[name] ?? []);
  const values = await loadValues(db, uid, [...new Set(paths)], ids);
  const textOfField = (id: number, name: Names[number]): string => {
    const value = values.get(fields[name] ?? '')?.get(id);
    return name === 'body' ? textOf(value, bodyFormat) : asText(value);
  };
  const textsOf = (id: number, names: Names): string[] =>
    names.map((name) => textOfField(id, name)).filter((text) => text !== '');
  return new Map(ids.map((id) => [id, { head: textsOf(id, head), rest: textsOf(id, rest) }]));
};
