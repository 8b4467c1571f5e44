import type { Core, UID } from '@strapi/strapi';
import type { ContentTypeUids } from './config';
import { createRefuseMerged } from './people/refuse-merged';
import { createMerges } from './people/store/merges';
import { createNameKeys } from './people/store/name-keys';
import { createPersons } from './people/store/persons';
import { createAnswers } from './public/answers';
import { createPublicControllers } from './public/controller';
import { createFindPerson } from './public/find-person';
import { createFollowWrites } from './public/follow-writes';
import { guestRows } from './public/guest-rows';
import { createPlainReading } from './public/plain-reading';
import { createQuotesPage } from './public/quotes-page';
import { createSayings } from './public/store/sayings';
import { createPlaceQuotes } from './story/store/place-quotes';
import { flashNewsOf } from './strapi/flash-news';
import { localesOf } from './strapi/locales';

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const uids = strapi.config.get<ContentTypeUids>('plugin::wire-desk');
  const flashNews = flashNewsOf(strapi, uids.article);
  const quotes = strapi.contentType(uids.quote as Parameters<Core.Strapi['contentType']>[0]);
  const { i18n } = (quotes.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  const statements = { db, uids, isLocalized: i18n?.localized === true };
  const plainReading = createPlainReading({
    ...{ db, uids },
    locales: localesOf(strapi),
    base: () => strapi.config.get<string>('server.absoluteUrl'),
  });
  const answers = createAnswers({
    findPerson: createFindPerson(db, uids),
    quotesPage: createQuotesPage(statements),
  });
  const isPublic = async (documentId: string): Promise<boolean> =>
    flashNews === null
      ? (await plainReading({})).isPublic(documentId)
      : flashNews.guests().isPublic(uids.person, documentId);
  const sayings = createSayings({
    ...statements,
    visible: (row) =>
      flashNews?.guests().visible(uids.article, row) ?? {
        ...{ join: '', release: `${row}.published_at`, bound: [] },
        where: `${row}.published_at is not null`,
      },
  });
  const nameKeys = createNameKeys(db, uids);
  const persons = createPersons(
    db,
    uids,
    () => strapi.contentType(uids.person as UID.ContentType).attributes,
  );
  const merges = createMerges(db);
  const placeQuotes = createPlaceQuotes(db, uids);
  const refuseMerged = createRefuseMerged({ persons, merges });
  return {
    ...{ nameKeys, persons, merges, placeQuotes, db, uids, flashNews, sayings, isPublic },
    followWrites: createFollowWrites({
      db,
      uids,
      sayings,
      isPublic,
      now: Date.now,
      onQuote: placeQuotes.place,
      beforePerson: refuseMerged.waitAndRefuse,
      onPerson: nameKeys.recompute,
      onMissingPerson: refuseMerged.refuse,
      isWriteRequest: () =>
        ['POST', 'PUT'].includes(strapi.requestContext.get()?.request.method ?? ''),
    }),
    controllers: createPublicControllers({
      ...{ answers, plainReading, personUid: uids.person },
      prefix: () => strapi.config.get<string>('api.rest.prefix', '/api'),
      serve: flashNews && ((ctx) => flashNews.guests().serve(ctx)),
    }),
    /** Lets flash-news answer the public endpoints from its response cache, where it is installed. */
    addEndpoints(): void {
      for (const row of guestRows(answers, uids)) flashNews?.guests().add(row);
    },
  };
};

export type PublicServices = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, PublicServices>();

/** Returns what the public endpoints use of a Strapi, created once. */
export const publicServicesOf = (strapi: Core.Strapi): PublicServices => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};
