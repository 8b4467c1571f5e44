import { parseBody, toError } from './error';
import { requireOk, type Get } from './get';
import type { RequestOptions } from './options';
import { peopleQueryString, type PersonQuery, type QuotesQuery } from './query';
import type { PersonMovedResponse, PersonResponse, PublicPerson, QuotesResponse } from './spoken';

/** What a slug of a person leads to. `moved`: redirect readers to `slug` (301); `person` is null if fetch did not follow it. */
export type PersonAnswer =
  | { kind: 'found'; person: PublicPerson }
  | { kind: 'moved'; slug: string; person: PublicPerson | null };

export const createPeople = (get: Get) => ({
  /** Loads a page of what somebody said, newest first. Needs the plugin wire-desk in the newsroom. */
  async quotes(query: QuotesQuery, request: RequestOptions = {}): Promise<QuotesResponse> {
    const path = `/wire-desk/quotes${peopleQueryString(query)}`;
    return parseBody(requireOk(await get(path, 'application/json', request))) as QuotesResponse;
  },

  /** Loads a person by a slug, present or former; null if readers see none. Needs the plugin wire-desk in the newsroom. */
  async person(
    slug: string,
    query: PersonQuery = {},
    request: RequestOptions = {},
  ): Promise<PersonAnswer | null> {
    if (['', '.', '..'].includes(slug)) return null;
    const path = `/wire-desk/people/${encodeURIComponent(slug)}${peopleQueryString(query)}`;
    const answer = await get(path, 'application/json', request);
    if (answer.status === 404) return null;
    if (answer.status === 301) {
      const { data } = parseBody(answer) as PersonMovedResponse;
      return { kind: 'moved', slug: data.slug, person: null };
    }
    if (answer.status !== 200) throw toError(answer);
    const { data: person } = parseBody(answer) as PersonResponse;
    // By slugs, because responses cached by frameworks lack `Response.redirected`.
    const isMoved = person.slug !== null && ![person.slug, person.documentId].includes(slug);
    return isMoved && person.slug !== null
      ? { kind: 'moved', slug: person.slug, person }
      : { kind: 'found', person };
  },
});
