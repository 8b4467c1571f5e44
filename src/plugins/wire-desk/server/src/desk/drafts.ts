import type { Core } from '@strapi/strapi';
import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { DraftEmbargo } from '../../../shared/contracts/desk';
import type { ContentTypeUids } from '../config';
import { fold } from '../parse/language/fold';
import { createArticle, createQuotes, updateArticle } from '../services/articles';
import { requireCategoryIn } from '../services/resolve-category';
import type { FreshPerson, RefuseKnown } from '../people/refuse-known';
import { savePersons } from '../services/save-persons';
import type { Takes } from '../services/takes';
import { claimImport, loadImport, type StoredImport } from '../store/imports';
import { isUniqueViolation } from '../store/conflict';
import { loadPersons, loadTitle, type Database } from '../store/newsroom';
import { loadDraft, loadPeopleOf, loadQuoteTexts } from '../store/stories';
import type { ChangeNews } from '../strapi/change-news';
import type { Embargoes } from './embargo';
import type { DeskIngest } from './from-ingest';
import { updatedBodyOf, updatedFieldsOf } from './updated-fields';
import type { DraftBody } from './validation';

export interface DraftPeers {
  strapi: Core.Strapi;
  db: Database;
  uids: () => ContentTypeUids;
  changeNews: ChangeNews;
  takes: Takes;
  /** Checks and marks the item that the copy came as. */
  ingest: Pick<DeskIngest, 'use' | 'requireWaiting'>;
  embargoes: Embargoes;
  refuseKnown: RefuseKnown;
}

/** Who makes a draft, and whether they may add spellings to known people. */
export interface DraftAuthor {
  id: number;
  name: string;
  mayUpdatePeople: boolean;
}

/** `wasKnown`: the same request had made it before. */
export interface MadeDraft {
  documentId: string;
  wasKnown: boolean;
  /** Of the agency; null without one ahead. */
  embargo: DraftEmbargo | null;
}

/** Returns the new people. Known ones of the draft are somebody else: the editor saw them beside each other. */
const freshOf = ({ people }: DraftBody): FreshPerson[] => {
  const beside = people.flatMap(({ documentId }) => documentId ?? []);
  return people.flatMap(({ name, documentId, otherThan = [] }, place) =>
    documentId === null ? [{ place, name, otherThan: [...beside, ...otherThan] }] : [],
  );
};

/** `stale`: the import of a copy whose article is gone. */
type FoundDraft = { draft: MadeDraft } | { draft: null; stale: StoredImport | null };

/** Makes drafts of what editors decided at the Wire desk, each in one transaction. Publishes nothing. */
export const createDrafts = (peers: DraftPeers) => {
  const { strapi, db, uids, changeNews, takes, ingest, embargoes, refuseKnown } = peers;

  /** Returns the draft that a copy has been made into, else what is left of one. @throws 409 where another request made it. */
  const madeOf = async ({ fingerprint, requestKey }: DraftBody): Promise<FoundDraft> => {
    const made = await loadImport(db, fingerprint);
    const title = made && (await loadTitle(db, uids(), made.articleDocumentId));
    if (made === null || title === null) return { draft: null, stale: made };
    const documentId = made.articleDocumentId;
    if (made.requestKey === requestKey)
      return { draft: { documentId, wasKnown: true, embargo: null } };
    throw conflict(`This copy is a story already: “${title}”. Open that one.`, 'duplicate', {
      ...{ documentId, title },
    });
  };

  const save = async (draft: DraftBody, author: DraftAuthor): Promise<string> => {
    const { locale, category } = draft;
    if (category !== null) await requireCategoryIn(db, uids(), category, locale);
    const stored = await loadPersons(db, uids());
    draft.people.forEach(({ documentId }, index) => {
      if (documentId === null || stored.some((one) => one.documentId === documentId)) return;
      throw invalidField(
        `people.${index}.documentId`,
        'is nobody whom the newsroom knows any more',
      );
    });
    await refuseKnown(freshOf(draft), locale, (place) => `people.${place}.name`);
    const people = await savePersons(strapi, uids(), draft.people, stored, {
      ...{ locale, createdBy: author.id },
      addsAliases: author.mayUpdatePeople,
    });
    const references = { category, people, locale, createdBy: author.id };
    if (draft.update) return update(draft, draft.update, references);
    const article = await createArticle(strapi, uids(), draft, references);
    await createQuotes(strapi, uids(), draft.quotes, { ...references, article });
    return article;
  };

  /** Gives a draft the body and people of a later take, its title and lead if they are taken, and the quotes that it hasn't. */
  const update = async (
    draft: DraftBody,
    { documentId, updatedAt, takes: taken }: NonNullable<DraftBody['update']>,
    references: { people: string[]; locale: string; createdBy: number },
  ): Promise<string> => {
    const { locale } = references;
    const present = await loadDraft(db, uids(), documentId, locale);
    if (present?.updatedAt !== updatedAt) {
      const message = 'The story has changed since you saw the difference. Read the copy again.';
      throw conflict(message, 'changed', { documentId });
    }
    const people = [...(await loadPeopleOf(db, uids(), documentId, locale)), ...references.people];
    const body = updatedBodyOf(draft, taken, present);
    const change = { ...updatedFieldsOf(draft, taken), body };
    await updateArticle(strapi, uids(), documentId, change, { ...references, people });
    const told = (await loadQuoteTexts(db, uids(), documentId, locale)).map(fold);
    const fresh = draft.quotes.filter(({ text }) => !told.includes(fold(text)));
    await createQuotes(strapi, uids(), fresh, { ...references, article: documentId });
    return documentId;
  };

  /**
   * Makes the draft of a request, or finds the one that it made before.
   * @throws ValidationError (400) naming the field; 409 where the copy is another story already, the story has changed, or somebody
   * new is known by now
   */
  return async (draft: DraftBody, author: DraftAuthor): Promise<MadeDraft> => {
    try {
      return await changeNews(async () => {
        const found = await madeOf(draft);
        if (found.draft) return found.draft;
        const { item, locale } = draft;
        const came = item === undefined ? null : await ingest.requireWaiting(item, draft);
        await claimImport(db, draft.fingerprint, found.stale);
        const documentId = await save(draft, author);
        await takes.save(draft.fingerprint, documentId, draft, draft.requestKey);
        if (item !== undefined) await ingest.use(item, documentId, locale);
        // Of an item, what the agency said counts, whatever the request says.
        const until = embargoes.ahead(came?.fields.embargoedUntil ?? draft.embargoedUntil ?? null);
        const embargo =
          until === null ? null : await embargoes.keep({ documentId, locale }, until, author);
        return { documentId, wasKnown: false, embargo };
      });
    } catch (error) {
      // Of two clicks at once, the second fails to claim the copy: the first has been committed by then.
      if (!isUniqueViolation(error)) throw error;
      const { draft: first } = await madeOf(draft);
      if (first) return first;
      throw error;
    }
  };
};

export type Drafts = ReturnType<typeof createDrafts>;
