import { errors } from '@strapi/utils';
import { decodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { PersonResponse, QuotesResponse } from '../../../shared/contracts/public';
import type { FindPerson } from './find-person';
import { aliasesOf, photoOf, rolesIn, type PersonRow } from './person-row';
import { queryMark } from './query-mark';
import type { QuotesPage } from './quotes-page';
import type { Reading } from './reading';
import { positionShape, type PersonQuery, type QuotesQuery } from './validation';

export interface AnswerPeers {
  findPerson: FindPerson;
  quotesPage: QuotesPage;
}

/** A person's answer, or the slug under which the person is now. */
export type PersonAnswer =
  { found: PersonResponse } | { moved: { documentId: string; slug: string } };

/** Makes the public answers. Call them in a snapshot. */
export const createAnswers = ({ findPerson, quotesPage }: AnswerPeers) => {
  /** @throws 404, the same for somebody of whom readers see nothing as for nobody */
  const find = async (
    parameter: string,
    wanted: string,
    reading: Reading,
  ): Promise<{ person: PersonRow; isMoved: boolean }> => {
    const found = await findPerson(wanted);
    if (found !== null && (await reading.isPublic(found.person.documentId))) return found;
    throw new errors.NotFoundError(`${parameter}: readers see no person under "${wanted}"`);
  };

  return {
    /** GET /wire-desk/quotes. @throws 400 naming the parameter; 404 */
    async quotes(query: QuotesQuery, reading: Reading): Promise<QuotesResponse> {
      const { speaker, from = null, to = null, limit, cursor } = query;
      if (from !== null && to !== null && from > to)
        throw invalidField('from', 'must not be after `to`');
      // Before the speaker is looked for: what is no cursor is a fault of the request alone.
      const position = cursor === undefined ? null : decodeCursor(cursor, positionShape);
      const { person } = await find('speaker', speaker, reading);
      const asked = { speaker: person.documentId, from, to, chain: reading.chain };
      if (position !== null && position.of !== queryMark(asked))
        throw invalidField(
          'cursor',
          'must be the nextCursor of the page before, with the same speaker, from, to, locale and fallback',
        );
      const after = position && { ...position, saidAt: position.at };
      const { data, nextCursor } = await quotesPage(person, { from, to, limit, after }, reading);
      return { data, meta: { locale: reading.locale, limit, nextCursor } };
    },

    /** GET /wire-desk/people/:slug. @throws 404 */
    async person(slug: string, query: PersonQuery, reading: Reading): Promise<PersonAnswer> {
      const { person, isMoved } = await find('slug', slug, reading);
      const { documentId, name } = person;
      if (isMoved) return { moved: { documentId, slug: person.slug ?? documentId } };
      const { limit } = query;
      const first = { from: null, to: null, after: null, limit };
      return {
        found: {
          data: {
            ...{ documentId, name, slug: person.slug ?? null },
            photo: photoOf(person, reading),
            roles: rolesIn(person, reading),
            aliases: aliasesOf(person),
            wikidataId: person.wikidataId ?? null,
            quotes: await quotesPage(person, first, reading),
            articles: await reading.storiesOf('person', documentId, limit),
            written: await reading.storiesOf('author', documentId, limit),
          },
          meta: { locale: reading.locale, limit },
        },
      };
    },
  };
};

export type Answers = ReturnType<typeof createAnswers>;
