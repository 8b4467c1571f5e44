import { createRequire } from 'node:module';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { names } from '../../src/admin/look/names';
import appEn from '../../src/admin/translations/en.json';
import helps from '../../src/admin/translations/ours/helps.sq.json';
import labels from '../../src/admin/translations/ours/labels.sq.json';
import appSq from '../../src/admin/translations/sq.json';
import strapiSq from '../../src/admin/translations/strapi/admin.sq.json';
import contentManagerSq from '../../src/admin/translations/strapi/content-manager.sq.json';
import i18nSq from '../../src/admin/translations/strapi/i18n.sq.json';
import unlistedEn from '../../src/admin/translations/strapi/unlisted.en.json';
import unlistedSq from '../../src/admin/translations/strapi/unlisted.sq.json';
import uploadSq from '../../src/admin/translations/strapi/upload.sq.json';
import { componentScreens } from '../../src/panel/screens/components';
import { screens } from '../../src/panel/screens/screens';
import flashEn from '../../src/plugins/flash-news/admin/src/translations/en.json';
import flashSq from '../../src/plugins/flash-news/admin/src/translations/sq.json';
import translationsEn from '../../src/plugins/translation-desk/admin/src/translations/en.json';
import translationsSq from '../../src/plugins/translation-desk/admin/src/translations/sq.json';
import wireEn from '../../src/plugins/wire-desk/admin/src/translations/en.json';
import wireSq from '../../src/plugins/wire-desk/admin/src/translations/sq.json';

/** The panel's languages that the newsroom has. */
export type Language = 'en' | 'sq';

type Messages = Record<string, string>;
/** What stands in a message's arguments; a pattern where the test can't know it, such as a time. */
type Values = Record<string, string | number | RegExp>;
type Known = Record<string, string | number>;

const load = createRequire(__filename);
const PACKAGES = path.resolve('node_modules', '@strapi');

/** Returns Strapi's English texts: its packages export no path to them. */
const strapiEn = (file: string): Messages => {
  const loaded = load(path.join(PACKAGES, file)) as Messages | { default: Messages };
  return typeof loaded.default === 'object' ? loaded.default : (loaded as Messages);
};

const prefixed = (plugin: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${plugin}.${id}`, text]));

/** The English labels of our fields, which the panel looks up by these ids in other languages. */
const labelsEn: Messages = Object.fromEntries(
  [...screens, ...componentScreens].flatMap(({ uid, fields }) => {
    const kind = uid.startsWith('api::') ? 'content-types' : 'components';
    return Object.entries(fields).map(([field, { label }]): [string, string] => [
      `content-manager.${kind}.${uid}.${field}`,
      label,
    ]);
  }),
);

/** Names of content types are ids themselves. */
const typeNames: Messages = Object.fromEntries(
  Object.keys(labels)
    .filter((id) => !id.includes('.'))
    .map((id) => [id, id]),
);

/** Every message of the panel by its id, in both languages; Strapi's own may have no Albanian. */
export const messages: Record<Language, Messages> = {
  en: {
    ...strapiEn('admin/dist/admin/admin/src/translations/en.json.js'),
    ...prefixed('content-manager', strapiEn('content-manager/dist/admin/translations/en.json.js')),
    ...prefixed('i18n', strapiEn('i18n/dist/admin/translations/en.json.js')),
    ...prefixed('upload', strapiEn('upload/dist/admin/translations/en.json.js')),
    ...Object.fromEntries(Object.keys(helps).map((help) => [`help: ${help}`, help])),
    ...labelsEn,
    ...typeNames,
    ...unlistedEn,
    ...appEn,
    ...names.en,
    ...prefixed('flash-news', flashEn),
    ...prefixed('translation-desk', translationsEn),
    ...prefixed('wire-desk', wireEn),
  },
  sq: {
    ...strapiSq,
    ...prefixed('content-manager', contentManagerSq),
    ...prefixed('i18n', i18nSq),
    ...prefixed('upload', uploadSq),
    ...unlistedSq,
    ...Object.fromEntries(Object.entries(helps).map(([help, text]) => [`help: ${help}`, text])),
    ...labels,
    ...appSq,
    ...names.sq,
    ...prefixed('flash-news', flashSq),
    ...prefixed('translation-desk', translationsSq),
    ...prefixed('wire-desk', wireSq),
  },
};

let spoken: Language = 'en';

/** Sets the language in which `say` gives texts from now on. */
export const speak = (language: Language): void => {
  spoken = language;
};

const isField = (id: string): boolean => id in labelsEn;

/** Ids of the messages with that English text that have an Albanian one too. */
const idsOf = new Map<string, string[]>();
for (const [id, text] of Object.entries(messages.en)) {
  if (messages.sq[id] !== undefined) idsOf.set(text, [...(idsOf.get(text) ?? []), id]);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Letters of Unicode's private use: none is in a message. */
const placeholder = (index: number): string => String.fromCodePoint(0xe000 + index);

/** Returns a message with its arguments filled in: a pattern of the whole text if an argument is one. */
function fill(message: string, values: Values): string | RegExp {
  const patterns = Object.entries(values).filter(
    (entry): entry is [string, RegExp] => entry[1] instanceof RegExp,
  );
  const holders = Object.fromEntries(patterns.map(([name], index) => [name, placeholder(index)]));
  const filled = new IntlMessageFormat(message, spoken).format({ ...values, ...holders });
  const text = String(filled);
  if (patterns.length === 0) return text;
  const source = patterns.reduce(
    (pattern, [, { source: part }], index) =>
      pattern.replaceAll(placeholder(index), () => `(?:${part})`),
    escaped(text),
  );
  return new RegExp(`^${source}$`);
}

/**
 * Returns the panel's text of a message id, in the language that is spoken.
 * @throws Error where the panel has no such message, or none in Albanian.
 */
export function sayAs(id: string, values?: Known): string;
export function sayAs(id: string, values: Values): RegExp;
export function sayAs(id: string, values: Values = {}): string | RegExp {
  const message = messages[spoken][id];
  if (message === undefined) throw new Error(`The panel has no text “${id}” in ${spoken}`);
  return fill(message, values);
}

const only = (english: string, ids: string[]): string => {
  const [id] = ids;
  if (id === undefined) throw new Error(`No message is “${english}”, or it has no Albanian`);
  if (new Set(ids.map((one) => messages.sq[one])).size === 1) return id;
  throw new Error(`“${english}” has several Albanian texts: name one of ${ids.join(', ')}`);
};

/** Returns a field's label in the language that is spoken. @throws Error as `say`. */
export const sayField = (label: string): string =>
  sayAs(only(label, (idsOf.get(label) ?? []).filter(isField)));

/**
 * Returns the panel's text for an English message such as `Line in {language}`, in the language that is spoken.
 * @throws Error for a text that the panel lacks in either language, or has several Albanian texts for.
 */
export function say(english: string, values?: Known): string;
export function say(english: string, values: Values): RegExp;
export function say(english: string, values: Values = {}): string | RegExp {
  return sayAs(
    only(
      english,
      (idsOf.get(english) ?? []).filter((id) => !isField(id)),
    ),
    values,
  );
}
