import { isDeepStrictEqual } from 'node:util';

import type { Field, Screen } from './screen';

/** The content manager's stored configuration of a type. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** Values by their path in the configuration, joined by dots. */
export type Settings = Record<string, unknown>;

/** Returns a screen as the single settings that staff could change one by one. */
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

const branchAt = (configuration: Configuration, range: string): [Branch, string] => {
  const steps = range.split('.');
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

/** Returns the configuration with our settings, except those that staff changed since `applied`, our last ones. */
export const applySettings = (
  current: Configuration,
  applied: Settings,
  wanted: Settings,
): Configuration => {
  const result = structuredClone(current);
  for (const [range, value] of Object.entries(wanted)) {
    const [branch, leaf] = branchAt(result, range);
    const isOurs = !(range in applied) || isDeepStrictEqual(branch[leaf], applied[range]);
    if (isOurs) branch[leaf] = value;
  }
  return result;
};
