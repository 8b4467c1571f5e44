import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { DocumentWrite, Rule } from '../../../document-rules/document-write';
import { languageName } from '../../../document-rules/locale';
import { bulkPublishWrites } from './bulk-publish-writes';
import { missingFor, refusal, type Missing } from './category-in-language';
import { gapErrors, needsOf, sayGaps, type Gap } from './completeness';
import { versionsToPublish, type Draft } from './versions-to-publish';

const ARTICLE = 'api::article.article';

/** What keeps one article from appearing: the words, and the fields as the panel marks them. */
interface Refusal {
  words: string;
  errors: ReturnType<typeof gapErrors>;
}

const NAMED_AT_MOST = 10;

/**
 * Publishing says what is missing before it writes, all at once: 400 in an editor's words, for every
 * article of a bulk publish. A category that lacks the language is told of together with it.
 */
export const completeWhenPublished: Rule = async (strapi, write, next) => {
  const own = await judge(strapi, write);
  if (!own) return next();
  const refusals = await judgeTogether(strapi, write, own);
  const rest = refusals.length - NAMED_AT_MOST;
  const words = refusals.slice(0, NAMED_AT_MOST).map((one) => one.words);
  if (rest > 0) words.push(`${rest} more lack something too.`);
  throw new errors.ValidationError(words.join(' '), {
    errors: refusals.flatMap((one) => one.errors),
  });
};

/** One judgement a request: each of its calls asks for it. */
const judged = new WeakMap<object, Promise<Refusal[]>>();

const judgeTogether = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  own: Refusal,
): Promise<Refusal[]> => {
  const together = bulkPublishWrites(strapi, write);
  if (!together) return [own];
  const judgeAll = async (): Promise<Refusal[]> => {
    const refusals: Refusal[] = [];
    for (const each of together.writes) {
      const refusal = await judge(strapi, each);
      if (refusal) refusals.push(refusal);
    }
    return refusals;
  };
  const refusals = judged.get(together.request) ?? judgeAll();
  judged.set(together.request, refusals);
  return refusals;
};

const judge = async (strapi: Core.Strapi, write: DocumentWrite): Promise<Refusal | null> => {
  const versions = await versionsToPublish(strapi, write);
  if (versions.length === 0) return null;
  const untranslated = await missingFor(strapi, write);
  const gaps = await gapsIn(strapi, write, versions, untranslated);
  if (gaps.length === 0) return null;
  const title = versions.find((version) => version.title)?.title ?? 'Untitled';
  const words = [sayGaps(title, gaps), ...(untranslated.length > 0 ? [refusal(untranslated)] : [])];
  return { words: words.join(' '), errors: gapErrors(gaps) };
};

const gapsIn = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  versions: Draft[],
  untranslated: Missing[],
): Promise<Gap[]> => {
  const isOneLine = await flashes(strapi, write.params.documentId);
  const gaps: Gap[] = [];
  for (const { locale, title, lead, byline, credit, category } of versions) {
    const hasCategory = Boolean(category) || untranslated.some((one) => one.locale === locale);
    const needs = needsOf({ title, lead, byline, credit, hasCategory }, isOneLine);
    if (needs.length > 0) gaps.push({ language: await languageName(strapi, locale), needs });
  }
  return gaps;
};

/** The part of the plugin's service that is used here. */
interface Flashes {
  isOn(uid: string, documentId: string): Promise<boolean>;
}

const flashes = async (strapi: Core.Strapi, documentId: string | undefined): Promise<boolean> => {
  if (documentId === undefined) return false;
  // Without the plugin no flash runs, and articles are published all the same.
  if (!('flash-news' in strapi.plugins)) return false;
  const service = strapi.plugin('flash-news').service<Flashes>('flash');
  return service.isOn(ARTICLE, documentId);
};
