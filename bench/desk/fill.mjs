/** Inserts the rows of the translation desk for the articles of `feed/fill.mjs`, in four languages: 400,000 in some minutes. */
import { createHash } from 'node:crypto';
import { categoryOf, documentIdOf, textsOf } from '../feed/fill.mjs';

/** @typedef {import('knex').Knex} Knex */
/** @typedef {Record<string, string>} Hashes */

const TABLE = 'translation_desk_translations';
const LOCALES = /** @type {const} */ (['sq', 'en', 'de', 'mk']);
const SOURCE = 'sq';
/** Rows of one statement: SQLite takes 500. */
const BATCH = 400;
const MINUTE = 60_000;

/** Ids of the first two members of staff: one has a hundredth of the translations, the other those of one story. */
export const BUSY = 1;
export const IDLE = 2;

/** States by the plugin's rank (shared/state.ts). */
const STATES = {
  ...{ stale: 1, missing: 2, ready: 3, draft: 4, current: 5, 'not-needed': 6, source: 7 },
};

/** @param {unknown} value @returns {unknown} the value with its keys in order, as the plugin hashes it */
const ordered = (value) => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
};

/** @type {Map<unknown, string>} */
const known = new Map();

/** @param {unknown} value @returns {string} as the plugin's `hashOf` */
const hashOf = (value) => {
  const hash =
    known.get(value) ??
    createHash('sha256')
      .update(JSON.stringify(ordered(value)))
      .digest('base64url')
      .slice(0, 16);
  // Those of most texts are asked for once.
  if (typeof value === 'object') known.set(value, hash);
  return hash;
};

/** @param {object} texts @returns {Hashes} by path, in order */
const hashesOf = (texts) =>
  Object.fromEntries(
    Object.entries(texts)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, value]) => [path, hashOf(value)]),
  );

/**
 * Returns the state of an article in English: one of fifty is stale; a draft is handed in or begun.
 * @param {number} article @param {number} articles @returns {keyof typeof STATES}
 */
const stateInEnglish = (article, articles) => {
  if (article >= articles) return article % 5 === 0 ? 'ready' : 'draft';
  return article % 50 === 7 ? 'stale' : 'current';
};

/** @param {number} article @param {number} articles @param {typeof LOCALES[number]} locale */
const stateOf = (article, articles, locale) => {
  if (locale === SOURCE) return 'source';
  if (locale === 'en') return stateInEnglish(article, articles);
  return locale === 'mk' && article % 3 === 0 ? 'not-needed' : 'missing';
};

/** @param {number} article */
const assigneeOf = (article) => {
  if (article === 500) return IDLE;
  return article % 100 === 3 ? BUSY : null;
};

/**
 * @param {number} article @param {import('../feed/fill.mjs').Filling} filling @param {number} now epoch ms
 * @returns {object[]} the rows of an article
 */
const rowsOf = (article, { articles }, now) => {
  const source = hashesOf(textsOf(article, SOURCE));
  const english = hashesOf(textsOf(article, 'en'));
  const isPublished = article < articles;
  return LOCALES.map((locale) => {
    const state = stateOf(article, articles, locale);
    const own = locale === SOURCE ? source : english;
    const content = locale === SOURCE || locale === 'en' ? JSON.stringify(own) : null;
    // Another headline is what a stale translation was made from.
    const basis = state === 'stale' ? { ...source, title: hashOf('Titulli i parë') } : source;
    const resting = locale === 'en' ? JSON.stringify(basis) : null;
    const assignee = state === 'source' ? null : assigneeOf(article);
    return {
      content_type: 'api::article.article',
      related_document_id: documentIdOf(article),
      ...{ locale, source_locale: SOURCE, content, basis: resting },
      published_content: isPublished ? content : null,
      published_basis: isPublished ? resting : null,
      handed_in: state === 'ready' ? JSON.stringify(Object.entries(own)) : null,
      ...{ last_correction: 0, basis_correction: 0, is_not_needed: state === 'not-needed' },
      ...{ state, rank: STATES[state], stale_fields: state === 'stale' ? '["title"]' : null },
      since: now - article * MINUTE,
      category: categoryOf(article, articles),
      is_published: isPublished && content !== null,
      ...{ assignee_id: assignee, assignee_name: assignee === null ? null : 'Bench Editor' },
    };
  });
};

/**
 * @param {Knex} knex @param {import('../feed/fill.mjs').Filling} filling
 */
export async function fillTranslations(knex, filling) {
  const now = Date.now();
  await knex.transaction(async (trx) => {
    /** @type {object[]} */
    let rows = [];
    for (let article = 0; article < filling.articles + filling.drafts; article += 1) {
      rows.push(...rowsOf(article, filling, now));
      if (rows.length < BATCH) continue;
      await trx(TABLE).insert(rows);
      rows = [];
    }
    if (rows.length > 0) await trx(TABLE).insert(rows);
  });
}

/**
 * Returns a cursor after the article's row in a state, as the desk's pages have it.
 * @param {keyof typeof STATES} state @param {number} since epoch ms
 */
export const cursorAt = (state, since) =>
  Buffer.from(JSON.stringify({ rank: STATES[state], since, id: 0 })).toString('base64url');
