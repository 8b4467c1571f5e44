import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentTypeUids } from '../config';
import { normalise } from '../parse/layout/normalise';
import { parseCopy } from '../parse/parse-copy';
import type { PrintedProposal, Proposal } from '../parse/proposal/proposal';
import {
  loadCategories,
  loadPersons,
  loadTitle,
  inTransaction,
  type Database,
} from '../store/newsroom';
import { loadImport, saveImport } from '../store/imports';
import { createArticle, createQuotes } from './articles';
import { resolveCategory } from './resolve-category';
import { findOrCreatePersons } from './find-or-create-persons';

/** `locale`: BCP 47, one of Strapi's. `flash` needs `publish`. */
export interface ImportOptions {
  locale: string;
  publish: boolean;
  flash: boolean;
  createCategory: boolean;
}

export interface ImportActor {
  id: number | null;
  name: string;
}

/** `known`: this copy was imported before, and its article still exists; nothing is written. */
export type ImportOutcome =
  | { kind: 'known'; documentId: string; title: string }
  | { kind: 'imported'; documentId: string; proposal: PrintedProposal };

interface FlashService {
  raise(request: object, actor: ImportActor): Promise<unknown>;
}

interface I18n {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

/** SHA-256 in hexadecimal of the locale and the copy. Line ends don't change it. */
export const fingerprintOf = (copy: string, locale: string): string =>
  createHash('sha256')
    .update(`${locale}\n${normalise(copy)}`)
    .digest('hex');

export const createImporter = (strapi: Core.Strapi, db: Database, uids: () => ContentTypeUids) => {
  const parse = async (copy: string, locale: string) => {
    const categories = await loadCategories(db, uids());
    const persons = await loadPersons(db, uids());
    const proposal = parseCopy(copy, { categories, persons, locale });
    return { categories, persons, proposal };
  };

  const localeOrDefault = async (given: string | undefined): Promise<string> => {
    const i18n = strapi.plugin('i18n').service<I18n>('locales');
    if (given === undefined) return i18n.getDefaultLocale();
    const codes = (await i18n.find()).map(({ code }) => code).sort();
    if (codes.includes(given)) return given;
    throw new errors.ValidationError(
      `--locale: "${given}" is not a configured locale; accepted are ${codes.join(', ')}`,
    );
  };

  const write = async (copy: string, options: ImportOptions): Promise<[string, Proposal]> => {
    const { locale, createCategory } = options;
    const { categories, persons: stored, proposal } = await parse(copy, locale);
    if (proposal.article.title === null) {
      throw new errors.ValidationError('The copy has no headline, so there is nothing to import.');
    }
    const category = await resolveCategory(strapi, db, uids(), proposal, categories, {
      locale,
      createCategory,
    });
    const persons = await findOrCreatePersons(strapi, uids(), proposal, stored, locale);
    const references = { category, persons, locale };
    const article = await createArticle(strapi, uids(), proposal, references);
    await createQuotes(strapi, uids(), proposal, { article, persons, locale });
    return [article, proposal];
  };

  const publishAndFlash = async (
    documentId: string,
    { locale, publish, flash }: ImportOptions,
    actor: ImportActor,
  ): Promise<void> => {
    const contentType = uids().article;
    if (publish) {
      await strapi.documents(contentType as never).publish({ documentId, locale } as never);
    }
    if (flash) {
      const service = strapi.plugin('flash-news').service<FlashService>('flash');
      await service.raise({ contentType, documentId, level: 'flash' }, actor);
    }
  };

  return {
    localeOrDefault,

    /** Returns what the copy says: article, quotes, and persons, known ones too. Writes nothing. */
    async propose(copy: string, locale: string): Promise<PrintedProposal> {
      const { article, persons, quotes } = (await parse(copy, locale)).proposal;
      return { article, persons, quotes };
    },

    /**
     * Creates the article of a copy with its quotes, persons and category, and publishes and flashes it if asked, in one
     * transaction.
     * @throws ValidationError for an invalid copy, option or category; errors of Strapi and flash-news.
     */
    importCopy: (
      copy: string,
      options: ImportOptions,
      actor: ImportActor,
    ): Promise<ImportOutcome> => {
      const fingerprint = fingerprintOf(copy, options.locale);
      return inTransaction(db, async (): Promise<ImportOutcome> => {
        if (options.flash && !options.publish) {
          throw new errors.ValidationError(
            'A flash needs a published article: readers must see it.',
          );
        }
        const before = await loadImport(db, fingerprint);
        const title = before === null ? null : await loadTitle(db, uids(), before);
        if (before !== null && title !== null) return { kind: 'known', documentId: before, title };
        const [documentId, { article, persons, quotes }] = await write(copy, options);
        await saveImport(db, fingerprint, documentId);
        await publishAndFlash(documentId, options, actor);
        return { kind: 'imported', documentId, proposal: { article, persons, quotes } };
      });
    },
  };
};

export type Importer = ReturnType<typeof createImporter>;
