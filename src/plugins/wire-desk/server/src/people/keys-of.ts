import { foldName } from './fold-name';

/** `name`: all words of a name; `full` and `initial`: its surname and first letter, of a given name in full or in letters alone. */
export type KeyKind = 'name' | 'full' | 'initial';

/** A form by which likely doubles are found. */
export interface NameKey {
  kind: KeyKind;
  form: string;
}

/** Longest form that is stored, in characters. */
const LONGEST = 200;

/** Returns the forms of one name. One word alone is a form of many people, so it has none but itself. */
const keysOfName = (name: string): NameKey[] => {
  const words = foldName(name);
  const long = words.filter((word) => word.length > 1);
  const surname = long.at(-1);
  if (surname === undefined) return [];
  // A middle initial is often left out.
  const form = [...(long.length > 1 ? long : words)].sort().join(' ').slice(0, LONGEST);
  const [first = ''] = words;
  if (words.length < 2 || first === surname) return [{ kind: 'name', form }];
  const short = `${surname} ${first.charAt(0)}`.slice(0, LONGEST);
  return [
    { kind: 'name', form },
    { kind: first.length === 1 ? 'initial' : 'full', form: short },
  ];
};

/** Returns the form of all words of a name; undefined for one without letters. */
export const nameFormOf = (name: string): string | undefined =>
  keysOfName(name).find(({ kind }) => kind === 'name')?.form;

/** Returns the forms of a person's name and aliases, each once. */
export const keysOf = (names: readonly string[]): NameKey[] => {
  const keys = names.flatMap(keysOfName);
  const once = new Map(keys.map((key) => [`${key.kind} ${key.form}`, key]));
  return [...once.values()];
};
