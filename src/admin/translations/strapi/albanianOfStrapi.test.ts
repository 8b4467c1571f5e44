import { createRequire } from 'node:module';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import admin from './admin.sq.json';
import contentManager from './content-manager.sq.json';
import i18n from './i18n.sq.json';
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
];

describe('Strapi’s texts in Albanian', () => {
  it.each(complete)('%s: has all of them', (_, albanian, source) => {
    expect(Object.keys(source).filter((id) => !(id in albanian))).toEqual([]);
  });

  it.each(all)('%s: has none that Strapi doesn’t have', (_, albanian, source) => {
    expect(Object.keys(albanian).filter((id) => !(id in source))).toEqual([]);
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
