import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DeskProposal,
  DraftPerson,
  DraftRequest,
} from '../../../src/plugins/wire-desk/shared/contracts/desk';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { quotesOf, words } from '../../helpers/storyQuotes';

const COUNTED = ['api::article.article', 'api::quote.quote', 'plugin::wire-desk.import'];
const PERSON = 'api::person.person';

const page = (topic: string, captain: string): string => `Harbour of ${topic} opens again

The harbour of ${topic} opened again on Tuesday after nine days of storm, the port office said.

"Forty ships had waited outside ${topic}," Captain ${captain} said. / REL
`;

/** Tests what becomes of new people whom the newsroom knows by the time a draft or quote is saved. */
export const describeKnownPeople = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let newsroom: Newsroom;
    let authorization: string;

    beforeAll(async () => {
      newsroom = await bootNewsroom({ database: await database() });
      ({ authorization } = await superAdmin(newsroom.strapi));
    });
    afterAll(() => newsroom.stop());

    const post = (path: string, body: object) =>
      newsroom.http().post(`/wire-desk${path}`).set('Authorization', authorization).send(body);
    const propose = async (topic: string, captain: string): Promise<DraftRequest> => {
      const request = { copy: page(topic, captain), locale: 'en' };
      const { body } = await post('/proposals', request).expect(200);
      const proposal = body.data as DeskProposal;
      const { fingerprint, title, lead, body: text, people, quotes } = proposal;
      return {
        ...{ locale: 'en', fingerprint, requestKey: randomUUID(), title, lead, body: text },
        ...{ byline: null, credit: null, dateline: null, category: null },
        people: people.map(({ name: printed, aliases, role, documentId }) => ({
          ...{ name: printed, aliases, role, documentId },
        })),
        quotes: quotes.map(({ text: said, kind, attributedAs, speaker, medium, occasion }) => ({
          ...{ text: said, kind, attributedAs, speaker, medium, occasion },
        })),
      };
    };
    const make = (draft: DraftRequest) => post('/drafts', draft);
    const withPerson = (draft: DraftRequest, change: Partial<DraftPerson>): DraftRequest => ({
      ...draft,
      people: draft.people.map((person) => ({ ...person, ...change })),
    });
    const named = async (captain: string) =>
      (await newsroom.strapi.db.query(PERSON).findMany({ where: { name: captain } })) as {
        documentId: string;
      }[];
    const counts = () => Promise.all(COUNTED.map((uid) => newsroom.strapi.db.query(uid).count()));

    it('are refused with who is known, and nothing is written; then taken, or told to be others', async () => {
      const [first, second, third] = [
        await propose('Vlora', 'Ben Kolani'),
        await propose('Durres', 'Ben Kolani'),
        await propose('Shengjin', 'Ben Kolany'),
      ];
      expect(second.people).toMatchObject([{ name: 'Ben Kolani', documentId: null }]);
      await make(first).expect(201);
      const [ben] = await named('Ben Kolani');
      const before = await counts();

      const { body } = await make(second).expect(409);
      const documentId = ben?.documentId ?? '';
      const people = [{ documentId, name: 'Ben Kolani', role: 'Captain' }];
      const message =
        'Ben Kolani is known to the newsroom by now: Ben Kolani (Captain). Choose that person, unless it is somebody else of that name';
      expect(body.error).toMatchObject({
        ...{ name: 'ConflictError', message: `${message}. Nothing was saved.` },
        details: {
          ...{ code: 'known', known: [{ place: 0, people }] },
          errors: [{ path: ['people.0.name'], message }],
        },
      });
      // Another spelling of the name is one, too.
      await make(third).expect(409);
      expect(await counts()).toEqual(before);

      await make(withPerson(second, { documentId })).expect(201);
      expect(await named('Ben Kolani')).toHaveLength(1);
      await make(withPerson(third, { otherThan: [documentId] })).expect(201);
      expect(await named('Ben Kolany')).toHaveLength(1);
    });

    it('become one of two drafts at one moment', async () => {
      const drafts = [
        await propose('Saranda', 'Era Guri'),
        await propose('Himara', 'Era Guri'),
        await propose('Borsh', 'Era Guri'),
      ];
      const answers = await Promise.all(drafts.map((draft) => make(draft)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(await named('Era Guri')).toHaveLength(1);
    });

    it('are refused beside the quote of a story that names them', async () => {
      const { documentId: story } = await writers(newsroom.strapi).draft();
      const { documentId } = await writers(newsroom.strapi).person('Dora Hasa');
      const quotes = quotesOf(newsroom, authorization, story);
      const somebody = { name: 'Dora Hasa', aliases: [], role: null };
      const list = [words('Po.'), words('Jo.', { speaker: { person: 1 } })];
      const people = [{ ...somebody, name: 'Nobody Named' }, somebody];
      const { body } = await quotes.put({ quotes: list, people }).expect(409);
      expect(body.error.details).toMatchObject({
        ...{ code: 'known', errors: [{ path: ['quotes.1.speaker'] }] },
        known: [{ place: 1, people: [{ documentId, name: 'Dora Hasa' }] }],
      });
      expect((await quotes.list()).quotes).toEqual([]);
      const known = [words('Po.'), words('Jo.', { speaker: { documentId } })];
      await quotes.put({ quotes: known }).expect(200);
      const other = [...people.slice(0, 1), { ...somebody, otherThan: [documentId] }];
      const more = words('Ndoshta.', { speaker: { person: 1 } });
      const base = (await quotes.list()).quotes.map((quote) => quote.documentId);
      const kept = base.map((id) => ({ documentId: id }));
      await quotes.put({ base, quotes: [...kept, more], people: other }).expect(200);
      expect(await named('Dora Hasa')).toHaveLength(2);
    });
  });
};
