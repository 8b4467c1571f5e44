import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Desk } from '../config';
import { normalise } from '../parse/layout/normalise';
import { parseCopy } from '../parse/parse-copy';
import type { PrintedProposal, Proposal } from '../parse/proposal/proposal';
import { readCategories, readPersons, titleOf, transact, type Database } from '../store/holdings';
import { findImport, keepImport } from '../store/imports';
import { writeArticle, writeQuotes } from './articles';
import { categoryFor } from './category';
import { writePersons } from './persons';

/** `locale` is BCP 47 and configured; `flash` needs `publish`. */
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

/** `known`: this copy was imported before, and nothing was written. */
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

/** The same copy in the same language has the same fingerprint, however its lines end. */
export const fingerprintOf = (copy: string, locale: string): string =>
  createHash('sha256')
    .update(`${locale}\n${normalise(copy)}`)
    .digest('hex');

export const createImporter = (strapi: Core.Strapi, db: Database, desk: () => Desk) => {
  const read = async (copy: string, locale: string) => {
    const categories = await readCategories(db, desk());
    const persons = await readPersons(db, desk());
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
    const { categories, persons: stored, proposal } = await read(copy, locale);
    if (proposal.article.title === null) {
      throw new errors.ValidationError('The copy has no headline, so there is nothing to import.');
    }
    const wish = { locale, createCategory };
    const category = await categoryFor(strapi, db, desk(), proposal, categories, wish);
    const persons = await writePersons(strapi, desk(), proposal, stored, locale);
    const references = { category, persons, locale };
    const article = await writeArticle(strapi, desk(), proposal, references);
    await writeQuotes(strapi, desk(), proposal, { article, persons, locale });
    return [article, proposal];
  };

  const release = async (
    documentId: string,
    { locale, publish, flash }: ImportOptions,
    actor: ImportActor,
  ): Promise<void> => {
    const contentType = desk().article;
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

    /** What would be made of the copy. Writes nothing. */
    async propose(copy: string, locale: string): Promise<PrintedProposal> {
      const { article, persons, quotes } = (await read(copy, locale)).proposal;
      return { article, persons, quotes };
    },

    /**
     * Makes the article, its quotes, persons and category: all of it, or nothing and an error.
     * @throws ValidationError where the copy or an option can't be followed; what Strapi and flash-news throw.
     */
    importCopy: (
      copy: string,
      options: ImportOptions,
      actor: ImportActor,
    ): Promise<ImportOutcome> => {
      const fingerprint = fingerprintOf(copy, options.locale);
      return transact(db, async (): Promise<ImportOutcome> => {
        if (options.flash && !options.publish) {
          throw new errors.ValidationError(
            'A flash needs a published article: readers must see it.',
          );
        }
        const before = await findImport(db, fingerprint);
        const title = before === null ? null : await titleOf(db, desk(), before);
        if (before !== null && title !== null) return { kind: 'known', documentId: before, title };
        const [documentId, { article, persons, quotes }] = await write(copy, options);
        await keepImport(db, fingerprint, documentId);
        await release(documentId, options, actor);
        return { kind: 'imported', documentId, proposal: { article, persons, quotes } };
      });
    },
  };
};

export type Importer = ReturnType<typeof createImporter>;
