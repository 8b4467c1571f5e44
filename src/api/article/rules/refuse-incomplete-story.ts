import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { DocumentWrite, Rule } from '../../../document-rules/document-write';
import { languageName } from '../../../document-rules/locale';
import { flashService } from '../../../flash-news-services';
import { bulkPublishWrites } from './bulk-publish-writes';
import {
  missingTranslations,
  missingTranslationMessage,
  type MissingTranslation,
} from './refuse-untranslated-category';
import {
  fieldErrors,
  missingFields,
  incompleteMessage,
  type IncompleteVersion,
} from './missing-fields';
import { versionsToPublish, type VersionToPublish } from './versions-to-publish';

const ARTICLE = 'api::article.article';

/** Why an article can't be published: the message, and errors by field for the panel. */
interface Refusal {
  words: string;
  errors: ReturnType<typeof fieldErrors>;
}

const MAX_NAMED = 10;

/** Refuses (400) to publish incomplete stories; names everything missing, in every article of a bulk publish. */
export const refuseIncompleteStory: Rule = async (strapi, write, next) => {
  const own = await check(strapi, write);
  if (!own) return next();
  const refusals = await checkBulk(strapi, write, own);
  const rest = refusals.length - MAX_NAMED;
  const words = refusals.slice(0, MAX_NAMED).map((one) => one.words);
  if (rest > 0) words.push(`${rest} more lack something too.`);
  throw new errors.ValidationError(words.join(' '), {
    errors: refusals.flatMap((one) => one.errors),
  });
};

/** The publishes of a bulk request share one check. */
const bulkChecks = new WeakMap<object, Promise<Refusal[]>>();

const checkBulk = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  own: Refusal,
): Promise<Refusal[]> => {
  const bulk = bulkPublishWrites(strapi, write);
  if (!bulk) return [own];
  const checkAll = async (): Promise<Refusal[]> => {
    const refusals: Refusal[] = [];
    for (const each of bulk.writes) {
      const refusal = await check(strapi, each);
      if (refusal) refusals.push(refusal);
    }
    return refusals;
  };
  const refusals = bulkChecks.get(bulk.request) ?? checkAll();
  bulkChecks.set(bulk.request, refusals);
  return refusals;
};

const check = async (strapi: Core.Strapi, write: DocumentWrite): Promise<Refusal | null> => {
  const versions = await versionsToPublish(strapi, write);
  if (versions.length === 0) return null;
  const untranslated = await missingTranslations(strapi, write);
  const incomplete = await incompleteVersions(strapi, write, versions, untranslated);
  if (incomplete.length === 0) return null;
  const title = versions.find((version) => version.title)?.title ?? 'Untitled';
  const words = [
    incompleteMessage(title, incomplete),
    ...(untranslated.length > 0 ? [missingTranslationMessage(untranslated)] : []),
  ];
  return { words: words.join(' '), errors: fieldErrors(incomplete) };
};

const incompleteVersions = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  versions: VersionToPublish[],
  untranslated: MissingTranslation[],
): Promise<IncompleteVersion[]> => {
  const isOneLine = await isFlashOn(strapi, write.params.documentId);
  const incomplete: IncompleteVersion[] = [];
  for (const { locale, ...version } of versions) {
    const hasCategory = version.hasCategory || untranslated.some((one) => one.locale === locale);
    const { title, lead, byline, credit, hasAuthors } = version;
    const story = { title, lead, byline, credit, hasAuthors, hasCategory };
    const missing = missingFields(story, isOneLine);
    if (missing.length > 0)
      incomplete.push({ language: await languageName(strapi, locale), missing });
  }
  return incomplete;
};

const isFlashOn = async (strapi: Core.Strapi, documentId: string | undefined): Promise<boolean> => {
  if (documentId === undefined) return false;
  // Without the plugin no flash runs.
  if (!('flash-news' in strapi.plugins)) return false;
  return flashService(strapi).hasFlash(ARTICLE, documentId);
};
