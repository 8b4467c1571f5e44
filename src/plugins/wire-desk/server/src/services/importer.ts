import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentTypeUids } from '../config';
import { repairedText } from '../copy/doubly-encoded';
import type { LeftOut, PrintedProposal } from '../parse/proposal/proposal';
import { loadTitle, type Database } from '../store/newsroom';
import { withFields, type StructuredFields } from '../formats/with-fields';
import { claimImport, loadImport } from '../store/imports';
import { createArticle, createQuotes } from './articles';
import { fingerprintOf } from './fingerprint';
import { createChooseLocale } from './choose-locale';
import type { ReadCopy, ReadCopyIn } from './read-copy';
import { resolveCategory } from './resolve-category';
import { savePersons } from './save-persons';
import { storyOf } from './story';
import { createTakes, type TakeOf } from './takes';
import type { ChangeNews } from '../strapi/change-news';
import { localesOf } from '../strapi/locales';

/** `locale`: BCP 47, one of Strapi's. `flash` needs `publish`. */
export interface ImportOptions {
  locale: string;
  publish: boolean;
  flash: boolean;
  createCategory: boolean;
  /** Creates a second article of a known story. */
  asNew?: boolean;
  /** What the copy's format says of it, which wins over what is read off the text. */
  fields?: StructuredFields;
}

export interface ImportActor {
  id: number | null;
  name: string;
}

/** `known`: this copy was imported before, and its article still exists. `take`: an earlier take was. Then nothing is written. */
export type ImportOutcome =
  | { kind: 'known'; documentId: string; title: string }
  | ({ kind: 'take' } & TakeOf)
  | { kind: 'imported'; documentId: string; proposal: PrintedProposal; warnings: string[] };

/** What a copy says, and what an editor should know of it before it is imported. */
export interface CopyProposal extends PrintedProposal {
  leftOut: LeftOut[];
  /** The article of which the copy is a later take; null if it is new. */
  takeOf: TakeOf | null;
  /** Sentences about the copy as a whole. */
  warnings: string[];
  /** The copy as it was probably meant, if it was encoded twice. It is offered, never used unasked. */
  repaired: string | null;
}

const encodedTwice =
  'The copy seems to be encoded twice ("Ã«" for "ë", "â€œ" for a quotation mark). Take the repaired text, or the copy from its source again.';

function warningsOf(copy: string): Pick<CopyProposal, 'warnings' | 'repaired'> {
  const repaired = repairedText(copy);
  return { warnings: repaired === null ? [] : [encodedTwice], repaired };
}

interface FlashService {
  raise(request: object, actor: ImportActor): Promise<unknown>;
}

export interface ImporterPeers {
  strapi: Core.Strapi;
  db: Database;
  uids: () => ContentTypeUids;
  read: ReadCopyIn;
  changeNews: ChangeNews;
  /** Epoch ms. */
  now: () => number;
}

export const createImporter = (peers: ImporterPeers) => {
  const { strapi, db, uids, read: readCopy, changeNews, now } = peers;
  const takes = createTakes(db, uids, now);

  const parse = async (
    copy: string,
    locale: string,
    fields?: StructuredFields,
  ): Promise<ReadCopy> => {
    const read = await readCopy(copy, locale);
    return fields === undefined ? read : { ...read, proposal: withFields(read.proposal, fields) };
  };

  const write = async (
    { categories, persons: stored, proposal }: ReadCopy,
    { locale, createCategory }: ImportOptions,
  ): Promise<string> => {
    if (proposal.article.title === null) {
      throw new errors.ValidationError('The copy has no headline, so there is nothing to import.');
    }
    const category = await resolveCategory(strapi, db, uids(), proposal, categories, {
      locale,
      createCategory,
    });
    const story = storyOf(proposal, proposal.article.title);
    const createdBy = null;
    const people = await savePersons(strapi, uids(), story.people, stored, {
      ...{ locale, createdBy },
      addsAliases: true,
    });
    const references = { category, people, locale, createdBy };
    const article = await createArticle(strapi, uids(), story, references);
    await createQuotes(strapi, uids(), story.quotes, { ...references, article });
    return article;
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
    /** The one rule of the language of a copy, for the endpoint, sources, the desk and the command line. */
    localeOf: createChooseLocale(localesOf(strapi)),

    /** Returns what the copy says: article, quotes, and persons, known ones too. Writes nothing. */
    async propose(copy: string, locale: string, fields?: StructuredFields): Promise<CopyProposal> {
      const { article, persons, quotes, leftOut } = (await parse(copy, locale, fields)).proposal;
      const takeOf = await takes.find(article);
      return { article, persons, quotes, leftOut, takeOf, ...warningsOf(copy) };
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
      return changeNews(async (): Promise<ImportOutcome> => {
        if (options.flash && !options.publish) {
          throw new errors.ValidationError(
            'A flash needs a published article: readers must see it.',
          );
        }
        const before = await loadImport(db, fingerprint);
        const earlier = before?.articleDocumentId ?? '';
        const title = before === null ? null : await loadTitle(db, uids(), earlier);
        if (title !== null) return { kind: 'known', documentId: earlier, title };
        const parsed = await parse(copy, options.locale, options.fields);
        const { article, persons, quotes } = parsed.proposal;
        const takeOf = options.asNew === true ? null : await takes.find(article);
        if (takeOf) return { kind: 'take', ...takeOf };
        await claimImport(db, fingerprint, before);
        const documentId = await write(parsed, options);
        await takes.save(fingerprint, documentId, article);
        await publishAndFlash(documentId, options, actor);
        const proposal = { article, persons, quotes };
        const { warnings } = warningsOf(copy);
        return { kind: 'imported', documentId, proposal, warnings };
      });
    },
  };
};

export type Importer = ReturnType<typeof createImporter>;
