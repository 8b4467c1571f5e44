import { isDeepStrictEqual } from 'node:util';

import type { Field, Screen } from './screen';

/** The content manager's own record of how a type is shown. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** One thing that can be set: its place in the configuration, joined by dots, and its value. */
export type Settings = Record<string, unknown>;

/** A screen as the single settings that staff could change one by one. */
export const settingsOf = ({ mainField, sort, fields, columns, rows }: Screen): Settings => ({
  'settings.mainField': mainField,
  ...(sort && { 'settings.defaultSortBy': sort.by, 'settings.defaultSortOrder': sort.order }),
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => Object.entries(settingsOfField(name, field))),
  ),
  ...(columns && { 'layouts.list': columns }),
  'layouts.edit': rows.map((row) => row.map(([name, size]) => ({ name, size }))),
});

const settingsOfField = (
  name: string,
  { label, help, readOnly, shownBy, unordered }: Field,
): Settings => ({
  [`metadatas.${name}.edit.label`]: label,
  [`metadatas.${name}.list.label`]: label,
  [`metadatas.${name}.edit.description`]: help ?? '',
  ...(readOnly && { [`metadatas.${name}.edit.editable`]: false }),
  ...(unordered && { [`metadatas.${name}.list.sortable`]: false }),
  ...(shownBy !== undefined && { [`metadatas.${name}.edit.mainField`]: shownBy }),
});

type Branch = Record<string, unknown>;

const branchAt = (configuration: Configuration, place: string): [Branch, string] => {
  const steps = place.split('.');
  const leaf = steps.pop() as string;
  const branch = steps.reduce<Branch>(
    (at, step) => {
      at[step] ??= {};
      return at[step] as Branch;
    },
    configuration as unknown as Branch,
  );
  return [branch, leaf];
};

/**
 * The configuration with our settings put in, save those that staff have changed since they were
 * last applied: theirs stay.
 * @param applied what was put in last time, empty the first time
 */
export const applySettings = (
  current: Configuration,
  applied: Settings,
  wanted: Settings,
): Configuration => {
  const result = structuredClone(current);
  for (const [place, value] of Object.entries(wanted)) {
    const [branch, leaf] = branchAt(result, place);
    const isOurs = !(place in applied) || isDeepStrictEqual(branch[leaf], applied[place]);
    if (isOurs) branch[leaf] = value;
  }
  return result;
};
