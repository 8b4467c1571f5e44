import { isRelation, isSame, isTouched, overTheirs, toFormValue } from './content';
import type { OpenForm, Values } from './forms';

export type Side = 'mine' | 'theirs';
export type Choices = Record<string, Side | undefined>;

/** A field to choose a side for. */
export interface Row {
  field: string;
  label: string;
  /** Whether I changed it as well. */
  isMineToo: boolean;
}

const isChanged = ({ base, values }: OpenForm, field: string): boolean =>
  isRelation(values[field]) ? isTouched(values[field]) : !isSame(values[field], base[field]);

/** Returns the values of a form that differ from those it was filled with. */
export const changedValues = (form: OpenForm): Values =>
  Object.fromEntries(Object.entries(form.values).filter(([field]) => isChanged(form, field)));

/**
 * Returns the fields that others changed and whose values differ from mine. Of a form that was filled before the language had a
 * version, only those that I changed: the others never had a value of mine.
 */
export const conflictRows = (
  form: OpenForm,
  theirs: Values,
  changed: { name: string; label: string }[],
): Row[] =>
  changed
    .filter(({ name }) =>
      isRelation(form.values[name])
        ? isTouched(form.values[name])
        : name in theirs && !isSame(form.values[name], theirs[name]),
    )
    .map(({ name, label }) => ({ field: name, label, isMineToo: isChanged(form, name) }))
    .filter(({ isMineToo }) => isMineToo || form.version !== null);

/** Preselects theirs for fields that I didn't change; the user decides the others. */
export const firstChoices = (rows: Row[]): Choices =>
  Object.fromEntries(
    rows.filter(({ isMineToo }) => !isMineToo).map(({ field }) => [field, 'theirs' as const]),
  );

/** Chooses one side for all fields; of what I never touched, there is only theirs. */
export const choicesOfAll = (rows: Row[], side: Side): Choices =>
  Object.fromEntries(rows.map(({ field, isMineToo }) => [field, isMineToo ? side : 'theirs']));

export const isDecided = (rows: Row[], choices: Choices): boolean =>
  rows.every(({ field }) => choices[field] !== undefined);

const UNTOUCHED = { connect: [], disconnect: [] };

/** Returns the merged values: theirs, except fields that I changed and keep. */
export const chosenValues = (
  { base, values }: OpenForm,
  theirs: Values,
  choices: Choices,
): Values => {
  const merged = Object.keys(values).map((field): [string, unknown] => {
    const mine = values[field];
    const isMine =
      choices[field] === 'mine' || (choices[field] === undefined && !isSame(mine, base[field]));
    if (isRelation(mine)) return [field, choices[field] === 'theirs' ? UNTOUCHED : mine];
    if (!(field in theirs)) return [field, mine];
    return [field, isMine ? overTheirs(mine, theirs[field]) : toFormValue(theirs[field])];
  });
  return { ...values, ...Object.fromEntries(merged) };
};
