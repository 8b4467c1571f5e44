import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { DocumentWrite, Rule } from '../../../rules/document-write';
import { defaultLocale, languageName, localeOf } from '../../../rules/language';
import { readRelation } from '../../../rules/relation-input';
import { missingFor, refusal, type Missing } from './category-in-language';
import { gapErrors, needsOf, sayGaps, type Gap } from './completeness';

const ARTICLE = 'api::article.article';

interface Draft {
  locale: string;
  title?: string | null;
  lead?: unknown;
  byline?: unknown;
  credit?: unknown;
  category?: { documentId: string } | null;
}

/**
 * Publishing says what is missing before it writes, all at once: 400 in an editor's words. A category
 * that lacks the language is told of together with it.
 */
export const completeWhenPublished: Rule = async (strapi, write, next) => {
  const versions = await versionsToPublish(strapi, write);
  if (versions.length === 0) return next();
  const untranslated = await missingFor(strapi, write);
  const gaps = await gapsIn(strapi, write, versions, untranslated);
  if (gaps.length === 0) return next();
  const title = versions.find((version) => version.title)?.title ?? 'Untitled';
  const words = [sayGaps(title, gaps), ...(untranslated.length > 0 ? [refusal(untranslated)] : [])];
  throw new errors.ValidationError(words.join(' '), { errors: gapErrors(gaps) });
};

const gapsIn = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  versions: Draft[],
  untranslated: Missing[],
): Promise<Gap[]> => {
  const isOneLine = await flashes(strapi, write.params.documentId);
  const gaps = versions.map(async (version): Promise<Gap> => {
    const { locale, lead, byline, credit, category } = version;
    const hasCategory = Boolean(category) || untranslated.some((one) => one.locale === locale);
    const needs = needsOf({ lead, byline, credit, hasCategory }, isOneLine);
    return { language: await languageName(strapi, locale), needs };
  });
  return (await Promise.all(gaps)).filter(({ needs }) => needs.length > 0);
};

/** The part of the plugin's service that is used here. */
interface Flashes {
  ofDocument(uid: string, documentId: string): Promise<{ running: boolean } | null>;
}

const flashes = async (strapi: Core.Strapi, documentId: string | undefined): Promise<boolean> => {
  if (documentId === undefined) return false;
  const flash = await strapi
    .plugin('flash-news')
    .service<Flashes>('flash')
    .ofDocument(ARTICLE, documentId);
  return flash?.running === true;
};

/** The versions that a call puts before readers, as they will be. */
const versionsToPublish = async (strapi: Core.Strapi, write: DocumentWrite): Promise<Draft[]> => {
  const { documentId, locale, status, data } = write.params;
  if (write.action === 'publish') {
    const asked = locale ? [locale].flat() : [await defaultLocale(strapi)];
    const drafts = await draftsOf(strapi, documentId);
    return asked.includes('*') ? drafts : drafts.filter((draft) => asked.includes(draft.locale));
  }
  if (!['create', 'update'].includes(write.action) || status !== 'published') return [];
  const code = await localeOf(strapi, locale);
  if (code === null) return [];
  const before = write.action === 'update' ? await draftsOf(strapi, documentId) : [];
  const draft = before.find((one) => one.locale === code) ?? { locale: code };
  const category = readRelation(data?.category);
  return [
    {
      ...draft,
      ...data,
      locale: code,
      category: category.given ? (category.names.length > 0 ? GIVEN : null) : draft.category,
    },
  ];
};

const GIVEN = { documentId: 'given' };

const draftsOf = async (strapi: Core.Strapi, documentId: string | undefined): Promise<Draft[]> =>
  documentId === undefined
    ? []
    : ((await strapi.db.query(ARTICLE).findMany({
        select: ['locale', 'title', 'lead', 'byline'],
        where: { documentId, publishedAt: null },
        orderBy: { id: 'asc' },
        populate: { credit: true, category: { select: ['documentId'] } },
      })) as Draft[]);
