import type { Core } from '@strapi/strapi';
import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { QuoteContent, StoryQuotesRequest } from '../../../shared/contracts/story';
import { CONTENT } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import type { Author as Maker } from '../desk/require-writes';
import type { RefuseKnown } from '../people/refuse-known';
import { creator, savePersons } from '../services/save-persons';
import type { Database } from '../store/newsroom';
import { hasPerson, loadDraft, loadPeopleOf } from '../store/stories';
import type { ChangeNews } from '../strapi/change-news';
import { lockStory } from './lock-story';
import { needsPlaces } from './order';
import { planOf, type Plan } from './plan';
import { loadQuotes, type PresentQuote, type StoryKey } from './quotes';
import { requireChanges } from './require-changes';

export interface SavePeers {
  strapi: Core.Strapi;
  db: Database;
  uids: () => ContentTypeUids;
  permissions: Permissions;
  changeNews: ChangeNews;
  refuseKnown: RefuseKnown;
}

/** Who saves. */
export interface Author {
  user: Maker;
  ability: Ability;
}

/** Strapi's document service; uids from configuration have no types. */
interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

const withoutRow = ({ position: _position, entry: _entry, ...quote }: PresentQuote) => quote;

/** @throws 409 with the quotes as they are now */
const refuseStale = ({ stale, gone }: Plan): void => {
  if (stale.length + gone.length === 0) return;
  const message =
    'A colleague has changed quotes of this story since you opened it. Nothing of yours was saved yet.';
  throw conflict(message, 'changed', { quotes: stale.map(withoutRow), gone });
};

/** Saves lists of quotes, each in one transaction. Publishes nothing: quotes are published with their story. */
export const createSaveQuotes = (peers: SavePeers) => {
  const { strapi, db, uids, permissions, changeNews, refuseKnown } = peers;
  const documents = (uid: string): Documents => strapi.documents(uid as never);

  /** Creates the people that quotes name. Returns their documentIds by place in the request; others stay out. */
  const createPeople = async (
    { people, locale }: StoryQuotesRequest,
    used: number[],
    author: Author,
  ): Promise<Map<number, string>> => {
    const fresh = used.flatMap((place) => people[place] ?? []);
    const given = fresh.map((person) => ({ ...person, documentId: null }));
    const options = { locale, createdBy: author.user.id, addsAliases: false };
    const ids = await savePersons(strapi, uids(), given, [], options);
    return new Map(used.map((place, index) => [place, ids[index] ?? '']));
  };

  /** Attaches new people to the story, if its author may. */
  const attach = async (story: StoryKey, ids: string[], author: Author): Promise<void> => {
    const draft = await loadDraft(db, uids(), story.documentId, story.locale);
    if (ids.length === 0 || !draft) return;
    const { article } = uids();
    const may = permissions.fieldsOf(author.ability, CONTENT.update, article, draft.entry);
    if (!may('people')) return;
    const people = [...(await loadPeopleOf(db, uids(), story.documentId, story.locale)), ...ids];
    await documents(article).update({ ...story, data: { people, updatedBy: author.user.id } });
  };

  const requirePeople = async ({ updates, creations }: Plan): Promise<void> => {
    for (const { content, place } of [...updates, ...creations]) {
      const { speaker } = content;
      if (!speaker || !('documentId' in speaker)) continue;
      if (await hasPerson(db, uids(), speaker.documentId)) continue;
      throw invalidField(
        `quotes.${place}.speaker`,
        'is nobody whom the newsroom knows any more; choose somebody else',
      );
    }
  };

  const requireUnknown = async (
    { updates, creations }: Plan,
    { people, locale }: StoryQuotesRequest,
  ): Promise<void> => {
    const quotes = [...updates, ...creations];
    const used = placesOf(quotes.map(({ content }) => content));
    const fresh = used.map((place) => ({
      place,
      name: people[place]?.name ?? '',
      otherThan: people[place]?.otherThan ?? [],
    }));
    const quoteOf = (person: number) =>
      quotes.find(({ content }) => placesOf([content]).includes(person));
    await refuseKnown(fresh, locale, (person) => `quotes.${quoteOf(person)?.place}.speaker`);
  };

  const remove = async (
    { documentId, status }: PresentQuote,
    locale: string,
    author: Author,
  ): Promise<void> => {
    const quotes = documents(uids().quote);
    // Readers see it until the story is published without it.
    if (status === 'draft') await quotes.delete({ documentId, locale });
    else {
      const data = { article: null, updatedBy: author.user.id };
      await quotes.update({ documentId, locale, data });
    }
  };

  const write = async (
    story: StoryKey,
    request: StoryQuotesRequest,
    { plan, moved, author }: { plan: Plan; moved: Map<string, number>; author: Author },
  ): Promise<void> => {
    const { locale } = story;
    const { updates, creations, removals } = plan;
    const contents = [...updates, ...creations].map(({ content }) => content);
    const made = await createPeople(request, placesOf(contents), author);
    const fields = ({ text, kind, attributedAs, speaker }: QuoteContent) => ({
      ...{ text, kind, attributedAs, updatedBy: author.user.id },
      speaker: speaker && ('documentId' in speaker ? speaker.documentId : made.get(speaker.person)),
    });
    const quotes = documents(uids().quote);
    for (const quote of removals) await remove(quote, locale, author);
    for (const { quote, content } of updates) {
      const { documentId } = quote;
      const position = moved.get(documentId) ?? quote.position;
      moved.delete(documentId);
      await quotes.update({ documentId, locale, data: { ...fields(content), position } });
    }
    for (const { key, content } of creations) {
      const { medium, occasion } = content;
      const data = {
        ...{ ...fields(content), medium, occasion, ...creator(author.user.id) },
        ...{ article: story.documentId, position: moved.get(key) ?? null },
      };
      moved.delete(key);
      await quotes.create({ locale, data });
    }
    for (const [documentId, position] of moved) {
      await quotes.update({ documentId, locale, data: { position, updatedBy: author.user.id } });
    }
    await attach(story, [...made.values()], author);
  };

  /**
   * Saves the quotes of a story.
   * @throws ValidationError (400) naming the field; PolicyError (403); 409 where others have changed what this would change, or
   * somebody new is known by now
   */
  return (story: StoryKey, request: StoryQuotesRequest, author: Author): Promise<void> =>
    changeNews(async () => {
      await lockStory(db, uids().article, story);
      const present = await loadQuotes(db, uids(), story);
      const plan = planOf(present, request);
      const moved = movesOf(plan, present);
      const contents = [...plan.updates, ...plan.creations].map(({ content }) => content);
      requireChanges(
        { permissions, ...author },
        uids(),
        {
          ...plan,
          moved: present.filter(({ documentId }) => moved.has(documentId)),
          makesPeople: placesOf(contents).length > 0,
        },
        story.locale,
      );
      refuseStale(plan);
      await requirePeople(plan);
      await requireUnknown(plan, request);
      await write(story, request, { plan, moved, author });
    });
};

export type SaveQuotes = ReturnType<typeof createSaveQuotes>;

/** The new people whom quotes name, by place. */
const placesOf = (contents: QuoteContent[]): number[] => [
  ...new Set(
    contents.flatMap(({ speaker }) => (speaker && 'person' in speaker ? [speaker.person] : [])),
  ),
];

/** Returns the places that a plan changes, by documentId or key. */
const movesOf = ({ order, removals }: Plan, present: PresentQuote[]): Map<string, number> => {
  const kept = present.filter((quote) => !removals.includes(quote));
  const ids = kept.map(({ documentId }) => documentId);
  if (!needsPlaces(order, ids)) return new Map();
  const placeOf = new Map(kept.map(({ documentId, position }) => [documentId, position]));
  return new Map(
    order
      .map((id, index) => [id, index] as const)
      .filter(([id, index]) => placeOf.get(id) !== index),
  );
};
