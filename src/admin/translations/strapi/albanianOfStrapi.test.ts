import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import admin from './admin.sq.json';
import contentManager from './content-manager.sq.json';
import i18n from './i18n.sq.json';
import unlistedEnglish from './unlisted.en.json';
import unlisted from './unlisted.sq.json';
import upload from './upload.sq.json';

type Messages = Record<string, string>;

const load = createRequire(__filename);
const PACKAGES = path.resolve('node_modules', '@strapi');

/** Returns Strapi's English texts: its packages export no path to them. */
const english = (file: string): Messages => {
  const loaded = load(path.join(PACKAGES, file)) as Messages | { default: Messages };
  return typeof loaded.default === 'object' ? loaded.default : (loaded as Messages);
};

/** An argument such as `{count, plural, …}`, not a branch such as `one {word}`; or a tag such as `<b>`. */
const PART = /(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*(\w+)\s*[,}]|<(\w+)[ />]/g;

/** Names of the arguments and tags of a message, each once. */
const partsOf = (message: string): string[] => {
  const parts = [...message.matchAll(PART)].map(([whole]) => whole.replaceAll(/[\s{},>/]/g, ''));
  return [...new Set(parts)].sort();
};

const complete: [string, Messages, Messages][] = [
  [
    'content-manager',
    contentManager,
    english('content-manager/dist/admin/translations/en.json.js'),
  ],
  ['i18n', i18n, english('i18n/dist/admin/translations/en.json.js')],
  ['upload', upload, english('upload/dist/admin/translations/en.json.js')],
];
const all: typeof complete = [
  ...complete,
  ['admin', admin, english('admin/dist/admin/admin/src/translations/en.json.js')],
  ['unlisted', unlisted, unlistedEnglish],
];

/** Ids of the texts in Strapi's lists, as its panel looks for them. */
const listed = [...complete, ...all.filter(([name]) => name === 'admin')].flatMap(
  ([name, , source]) => Object.keys(source).map((id) => (name === 'admin' ? id : `${name}.${id}`)),
);

/** The code of Strapi's panel, without its lists of texts. */
const code = [
  'admin/dist/admin/admin',
  'content-manager/dist/admin',
  'i18n/dist/admin',
  'upload/dist/admin',
]
  .flatMap((folder) => {
    const files = readdirSync(path.join(PACKAGES, folder), { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.mjs') && !file.includes('translations'))
      .map((file) => readFileSync(path.join(PACKAGES, folder, file), 'utf8'));
  })
  .join('\n');

describe('Strapi’s texts in Albanian', () => {
  it.each(complete)('%s: has all of them', (_, albanian, source) => {
    expect(Object.keys(source).filter((id) => !(id in albanian))).toEqual([]);
  });

  it.each(all)('%s: has none that Strapi doesn’t have', (_, albanian, source) => {
    expect(Object.keys(albanian).filter((id) => !(id in source))).toEqual([]);
  });

  it.each(Object.entries(unlistedEnglish))('%s is in Strapi’s code alone, as “%s”', (id, text) => {
    expect(listed).not.toContain(id);
    const bare = id.replace(/^(content-manager|i18n|upload)\./, '');
    const ids = [id, bare].map((one) => one.replaceAll('.', '\\.')).join('|');
    const said = text.replaceAll(/[.?{}]/g, '\\$&').replaceAll("'", ".?'");
    const found = new RegExp(`['"\`.](?:${ids})['"\`]\\)?,\\s*defaultMessage: ['"\`]${said}['"\`]`);
    expect(code).toMatch(found);
  });

  it.each(all)('%s: keeps arguments and tags, and leaves nothing empty', (_, albanian, source) => {
    const wrong = Object.entries(albanian).filter(
      ([id, text]) =>
        partsOf(text).join() !== partsOf(source[id] ?? '').join() ||
        (text.trim() === '') !== ((source[id] ?? '').trim() === ''),
    );
    expect(wrong).toEqual([]);
  });
});
