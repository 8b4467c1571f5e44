import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  MergedPerson,
  MergePreview,
  UndoResponse,
} from '../../src/plugins/wire-desk/shared/contracts/people';
import { adminWith } from './admin';
import { documentsOf, openNewsroom, type OpenNewsroom } from '../api/flash-news/desk';
import type { Entry } from './articles';
import type { Database } from './environment';

const PERSON = 'api::person.person';
const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const PEOPLE = '/wire-desk/people';
const IS_MERGED: unknown = expect.stringMatching(/ was merged into .+ already/);

/** Tests the merging of persons, and its undo, on the given database. */
export const mergePeopleSpec = (name: string, database: () => Promise<Database>): void => {
  describe(`the merging of persons on ${name}`, () => {
    let room: OpenNewsroom;

    const documents = (uid: string) => documentsOf(room.strapi)(uid);
    const load = async ({ documentId }: Pick<Entry, 'documentId'>): Promise<Entry> => {
      const populate = ['aliases', 'roles', 'photo'];
      const found = await documents(PERSON).findOne({ documentId, populate });
      if (found === null) throw new Error(`no person ${documentId}`);
      return found;
    };
    const isThere = async ({ documentId }: Entry): Promise<boolean> =>
      (await documents(PERSON).findOne({ documentId })) !== null;
    const merge = (kept: Entry, gone: Entry) =>
      room.desk.post(`${PEOPLE}/merges`, { kept: kept.documentId, gone: gone.documentId });
    const merged = async (kept: Entry, gone: Entry): Promise<MergedPerson> => {
      const { status, body } = await merge(kept, gone);
      expect([status, body.error?.message]).toEqual([201, undefined]);
      return body.data as never;
    };
    const preview = async (kept: Entry, gone: Entry): Promise<MergePreview> => {
      const { documentId } = kept;
      const path = `${PEOPLE}/merge-preview?kept=${documentId}&gone=${gone.documentId}`;
      const { status, body } = await room.desk.get(path);
      expect(status).toBe(200);
      return body as MergePreview;
    };
    const manager = '/content-manager/collection-types';
    const save = ({ documentId }: Entry, name: string) =>
      room.desk.put(`${manager}/${PERSON}/${documentId}`, { name });
    const quote = ({ documentId }: Entry, speaker: Entry) =>
      room.desk.post(`${manager}/${QUOTE}?locale=sq`, {
        ...{ text: 'Më vonë.', kind: 'direct' },
        article: { connect: [{ documentId, locale: 'sq' }], disconnect: [] },
        speaker: { connect: [{ documentId: speaker.documentId }], disconnect: [] },
      });
    const undo = ({ id }: MergedPerson) => room.desk.post(`${PEOPLE}/merges/${id}/undo`);
    const undone = async (one: MergedPerson): Promise<UndoResponse['data']> => {
      const { status, body } = await undo(one);
      expect([status, body.error?.message]).toEqual([200, undefined]);
      return body.data as never;
    };
    const namesOf = async (
      { documentId }: Entry,
      field: string,
      query: object = {},
    ): Promise<string[]> => {
      const found = await documents(ARTICLE).findOne({
        ...{ documentId, locale: 'sq', status: 'draft', populate: [field] },
        ...query,
      });
      return ((found?.[field] ?? []) as Entry[]).map((person) => person.documentId);
    };
    const said = async (speaker: string): Promise<string[]> => {
      const { body } = await room.http().get('/api/wire-desk/quotes').query({ speaker });
      return (body.data as { text: string }[] | null)?.map(({ text }) => text) ?? [];
    };
    const latestOf = async (person: Entry): Promise<string[]> =>
      (await room.read.latest({ person: person.documentId })).map(({ documentId }) => documentId);
    const says = async (
      speaker: Entry,
      text: string,
      data: Record<string, unknown> = {},
    ): Promise<Entry> => {
      const people = [speaker.documentId];
      const story = await room.write.draft({ data: { people, ...data } });
      const { documentId } = speaker;
      await room.write.quote(story.documentId, { data: { text, speaker: documentId } });
      await room.write.publish(story.documentId);
      return story;
    };

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
    });
    afterAll(() => room.stop());

    it('moves quotes, stories and authors in all versions and languages, in their order', async () => {
      const [kept, gone, other] = [
        await room.write.person('Edi Rama', { roles: [{ locale: 'sq', title: 'kryeministër' }] }),
        await room.write.person('Edvin Rama', {
          aliases: [{ text: 'E. Rama', kind: 'spelling' }],
          roles: [
            { locale: 'en', title: 'prime minister' },
            { locale: 'sq', title: 'kryetar' },
          ],
          wikidataId: 'Q57434',
        }),
        await room.write.person('Besa Dema'),
      ];
      const ids = { kept: kept.documentId, gone: gone.documentId, other: other.documentId };
      const story = await says(gone, 'Po.', {
        people: [ids.other, ids.gone],
        authors: [ids.gone, ids.other],
      });
      await room.write.translation(story.documentId, 'en');
      await room.write.publish(story.documentId, 'en');
      const both = await says(gone, 'Jo.', { people: [ids.gone, ids.other, ids.kept] });
      const draft = await room.write.draft({ data: { people: [ids.gone] } });
      const before = {
        story: await namesOf(story, 'people'),
        authors: await namesOf(story, 'authors'),
        both: await namesOf(both, 'people'),
      };
      const { slug } = await load(gone);
      const preview = await room.desk.get(
        `${PEOPLE}/merge-preview?kept=${ids.kept}&gone=${ids.gone}`,
      );
      expect(preview.body as MergePreview).toMatchObject({
        data: {
          kept: { name: 'Edi Rama', quotes: 0, stories: 1, written: 0 },
          gone: { name: 'Edvin Rama', quotes: 2, stories: 3, written: 1 },
          added: {
            aliases: [
              { text: 'Edvin Rama', locale: null, kind: 'spelling' },
              { text: 'E. Rama', locale: null, kind: 'spelling' },
            ],
            roles: [{ title: 'prime minister', locale: 'en', since: null, until: null }],
            ...{ photo: false, wikidataId: 'Q57434' },
          },
          otherWikidataId: null,
        },
      });

      const one = await merged(kept, gone);
      expect(one).toMatchObject({
        kept: { name: 'Edi Rama' },
        gone: { name: 'Edvin Rama', slug },
        by: expect.any(String),
        undone: null,
      });
      expect(await isThere(gone)).toBe(false);
      const swapped = (list: string[]) => list.map((id) => (id === ids.gone ? ids.kept : id));
      for (const status of ['draft', 'published']) {
        expect(await namesOf(story, 'people', { status })).toEqual(swapped(before.story));
        expect(await namesOf(story, 'authors', { status })).toEqual(swapped(before.authors));
        expect(await namesOf(both, 'people', { status })).toEqual([ids.other, ids.kept]);
      }
      expect(await namesOf(story, 'people', { locale: 'en', status: 'published' })).toContain(
        ids.kept,
      );
      expect(await namesOf(draft, 'people')).toEqual([ids.kept]);
      const after = await load(kept);
      const aliases = after['aliases'] as { text: string }[];
      expect(aliases.map(({ text }) => text)).toEqual(['Edvin Rama', 'E. Rama']);
      expect((after['roles'] as { title: string }[]).map(({ title }) => title)).toEqual([
        'kryeministër',
        'prime minister',
      ]);
      expect(after['wikidataId']).toBe('Q57434');

      // Readers see it at once, and the old address leads to the new.
      expect((await said(ids.kept)).sort()).toEqual(['Jo.', 'Po.']);
      expect((await latestOf(kept)).sort()).toEqual([both.documentId, story.documentId].sort());
      const moved = await room
        .http()
        .get(`/api/wire-desk/people/${String(slug)}`)
        .redirects(0);
      expect([moved.status, moved.headers['location']]).toEqual([
        301,
        expect.stringContaining(`/api/wire-desk/people/${String(after['slug'])}?`),
      ]);
      expect((await said(ids.gone)).sort()).toEqual(['Jo.', 'Po.']);

      const back = await undone(one);
      expect(back).toEqual({
        ...{ documentId: ids.gone, name: 'Edvin Rama', hasOtherSlug: false, keptFields: [] },
        ...{ movedBack: 6, notMovedBack: [], notMovedBackInAll: 0 },
      });
      const again = await load(gone);
      expect([again['slug'], again['wikidataId']]).toEqual([slug, 'Q57434']);
      expect((again['roles'] as { title: string }[]).map(({ title }) => title).sort()).toEqual([
        'kryetar',
        'prime minister',
      ]);
      const unmerged = await load(kept);
      expect([unmerged['aliases'], unmerged['wikidataId']]).toEqual([[], null]);
      for (const status of ['draft', 'published']) {
        expect(await namesOf(story, 'people', { status })).toEqual(before.story);
        expect(await namesOf(story, 'authors', { status })).toEqual(before.authors);
        expect((await namesOf(both, 'people', { status })).sort()).toEqual(before.both.sort());
      }
      expect((await said(ids.gone)).sort()).toEqual(['Jo.', 'Po.']);
      expect(await said(ids.kept)).toEqual([]);
      expect(await latestOf(kept)).toEqual([both.documentId]);
      expect((await latestOf(gone)).sort()).toEqual([both.documentId, story.documentId].sort());
    });

    it('refuses a person with itself, one that is gone, and a second undo, in words', async () => {
      const [kept, gone] = [await room.write.person('Një'), await room.write.person('Dy')];
      const itself = await merge(kept, kept);
      expect([itself.status, itself.body.error.message]).toEqual([
        400,
        'gone: a person can’t be merged with itself; choose two',
      ]);
      const none = await room.desk.post(`${PEOPLE}/merges`, {
        kept: 'nobody',
        gone: gone.documentId,
      });
      expect([none.status, none.body.error.message]).toEqual([
        404,
        'kept: there is no such person any more',
      ]);
      const one = await merged(kept, gone);
      const again = await merge(kept, gone);
      expect([again.status, again.body.error.message]).toEqual([
        409,
        expect.stringMatching(/^Dy was merged into Një already by .+\. Choose Një instead\.$/),
      ]);
      await undone(one);
      const twice = await undo(one);
      expect([twice.status, twice.body.error.message]).toEqual([
        409,
        'This merge was undone already.',
      ]);
      expect((await undo({ ...one, id: 999_999 })).status).toBe(404);
    });

    it('merges two at once in one order or the other, never half', async () => {
      const [one, other] = [await room.write.person('Alfa'), await room.write.person('Beta')];
      const story = await says(one, 'A.');
      const statuses = (await Promise.all([merge(one, other), merge(other, one)])).map(
        ({ status }) => status,
      );
      expect(statuses.sort()).toEqual([201, 409]);
      const left = (await isThere(one)) ? one : other;
      expect(await isThere(left === one ? other : one)).toBe(false);
      expect(await namesOf(story, 'people')).toEqual([left.documentId]);
      expect(await said(left.documentId)).toEqual(['A.']);
    });

    it('follows a chain of merges, and undoes it from its end alone', async () => {
      const [a, b, c] = [
        await room.write.person('Chain A'),
        await room.write.person('Chain B'),
        await room.write.person('Chain C'),
      ];
      const [ofA] = [await says(a, 'A.'), await says(b, 'B.')];
      const { slug } = await load(a);
      const first = await merged(b, a);
      const second = await merged(c, b);
      const { headers } = await room
        .http()
        .get(`/api/wire-desk/people/${String(slug)}`)
        .redirects(0);
      expect(headers['location']).toContain(String((await load(c))['slug']));
      expect((await said(a.documentId)).sort()).toEqual(['A.', 'B.']);
      const tooEarly = await undo(first);
      expect([tooEarly.status, tooEarly.body.error.message]).toEqual([
        409,
        'Chain B was merged into Chain C since. Undo that first.',
      ]);
      await undone(second);
      expect((await said(b.documentId)).sort()).toEqual(['A.', 'B.']);
      await undone(first);
      expect([await said(a.documentId), await said(b.documentId)]).toEqual([['A.'], ['B.']]);
      expect(await namesOf(ofA, 'people')).toEqual([a.documentId]);
    });

    it('moves back what nobody has changed since, and says what it could not', async () => {
      const [kept, gone, third] = [
        await room.write.person('Mbetet'),
        await room.write.person('Ikën', { roles: [{ locale: 'sq', title: 'drejtor' }] }),
        await room.write.person('Tjetri'),
      ];
      const [changed, deleted, republished] = [
        await says(gone, 'E ndryshuar.'),
        await says(gone, 'E fshirë.'),
        await says(gone, 'E ribotuar.'),
      ];
      const one = await merged(kept, gone);
      const newer = await says(kept, 'E re.');
      await documents(ARTICLE).update({
        ...{ documentId: changed.documentId, locale: 'sq' },
        data: { people: [third.documentId] },
      });
      await room.write.publish(changed.documentId);
      const quotes = (await room.rows(QUOTE).findMany({
        where: { article: { documentId: deleted.documentId } },
      })) as Entry[];
      for (const documentId of new Set(quotes.map((quote) => quote.documentId)))
        await documents(QUOTE).delete({ documentId, locale: '*' });
      await documents(ARTICLE).delete({ documentId: deleted.documentId, locale: '*' });
      await room.change(republished, 'Ribotuar');
      await room.write.publish(republished.documentId);
      // The slug is somebody else's by now, and the role was reworded.
      const slug = String(one.gone.slug);
      await documents(PERSON).create({ data: { name: 'I ri', slug } });
      const back = await undone(one);
      expect(back).toMatchObject({ hasOtherSlug: true, notMovedBackInAll: 3 });
      const why = back.notMovedBack.map((each) => [each.field, each.why]).sort();
      expect(why).toEqual([
        ['people', 'changed'],
        ['people', 'deleted'],
        ['speaker', 'deleted'],
      ]);
      expect((await load(gone))['slug']).not.toBe(slug);
      expect(await namesOf(changed, 'people')).toEqual([third.documentId]);
      expect(await namesOf(newer, 'people')).toEqual([kept.documentId]);
      for (const status of ['draft', 'published'])
        expect(await namesOf(republished, 'people', { status })).toEqual([gone.documentId]);
      expect((await said(gone.documentId)).sort()).toEqual(['E ndryshuar.', 'E ribotuar.']);
      expect(await said(kept.documentId)).toEqual(['E re.']);
    });

    it('is undone without a picture that was deleted since', async () => {
      const { id } = (await room.strapi.db.query('plugin::upload.file').create({
        data: {
          name: 'a.jpg',
          hash: 'a',
          mime: 'image/jpeg',
          size: 1,
          url: '/a.jpg',
          provider: 'local',
        },
      })) as { id: number };
      const [kept, gone] = [
        await room.write.person(),
        await room.write.person('Me foto', { photo: id }),
      ];
      const record = await merged(kept, gone);
      await room.strapi.db.query('plugin::upload.file').delete({ where: { id } });
      await undone(record);
      expect((await load(gone))['photo']).toBeNull();
    });

    it('is undone by whoever may change what it had moved, in its languages', async () => {
      const [kept, gone] = [await room.write.person(), await room.write.person()];
      await says(gone, 'Vetëm shqip.');
      const record = await merged(kept, gone);
      const may = (verb: string, subject: string, properties = {}) => ({
        ...{ action: `plugin::content-manager.explorer.${verb}`, subject, properties },
      });
      const albanian = (fields: string[]) => ({ fields, locales: ['sq'] });
      const editor = await adminWith(room.strapi, [
        { action: 'plugin::wire-desk.people.merge' },
        may('create', PERSON),
        may('update', PERSON),
        may('update', QUOTE, albanian(['speaker'])),
        may('update', ARTICLE, albanian(['people'])),
      ]);
      const { status, body } = await room
        .http()
        .post(`${PEOPLE}/merges/${record.id}/undo`)
        .set('Authorization', editor.authorization);
      expect([status, body.error?.message]).toEqual([200, undefined]);
      expect(await said(gone.documentId)).toEqual(['Vetëm shqip.']);
      expect(record.moves[0]).not.toHaveProperty('locales');
    });

    it('leaves the old address to the one who stays, whoever has that name later', async () => {
      const [kept, gone] = [
        await room.write.person('Lindita'),
        await room.write.person('L. Arifi'),
      ];
      await says(gone, 'E para.');
      const { slug } = await load(gone);
      await merged(kept, gone);
      const later = await room.write.person('L. Arifi');
      expect([slug, (await load(later))['slug']]).toEqual(['l-arifi', 'l-arifi-2']);
      await says(later, 'E dyta.');
      const { status, headers } = await room
        .http()
        .get('/api/wire-desk/people/l-arifi')
        .redirects(0);
      expect([status, headers['location']]).toEqual([301, expect.stringContaining('/lindita?')]);
      // Whoever types it means it.
      const typed = await documents(PERSON).create({ data: { name: 'Tjetër', slug: 'l-arifi' } });
      expect((await load(typed))['slug']).toBe('l-arifi');
    });

    it('lists likely doubles by folded names, aliases, other alphabets and initials', async () => {
      const [one, other, initial, alias] = [
        await room.write.person('Volodymyr Zelenskyy'),
        await room.write.person('Володимир Зеленський'),
        await room.write.person('V. Zelensky'),
        await room.write.person('Presidenti i Ukrainës', {
          aliases: [{ text: 'Volodymyr Zelensky', kind: 'spelling' }],
        }),
      ];
      const { body } = await room.desk.get(`${PEOPLE}/${one.documentId}/doubles`);
      const found = (body.data as { documentId: string }[]).map(({ documentId }) => documentId);
      expect(found.sort()).toEqual(
        [other, initial, alias].map(({ documentId }) => documentId).sort(),
      );
      const pairs: string[][] = [];
      let cursor = '';
      do {
        const page = await room.desk.get(
          `${PEOPLE}/doubles?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        expect(page.status).toBe(200);
        for (const pair of page.body.data)
          pairs.push([pair.one.documentId, pair.other.documentId].sort());
        cursor = page.body.meta.nextCursor ?? '';
      } while (cursor !== '');
      expect(pairs).toContainEqual([one.documentId, other.documentId].sort());
      expect(pairs).toContainEqual([one.documentId, initial.documentId].sort());
      await documents(PERSON).update({ documentId: other.documentId, data: { name: 'Tjetër' } });
      const later = await room.desk.get(`${PEOPLE}/${one.documentId}/doubles`);
      expect(JSON.stringify(later.body)).not.toContain(other.documentId);
      const search = await room.desk.get(`${PEOPLE}/${one.documentId}/doubles?q=presidenti`);
      expect(search.body.data).toHaveLength(1);
    });

    it('knows no doubles of somebody who isn’t there', async () => {
      const { status, body } = await room.desk.get(`${PEOPLE}/nobody/doubles`);
      expect([status, body.error.message]).toEqual([
        404,
        'documentId: there is no such person any more',
      ]);
    });

    it('leaves no address of a person of whom readers saw nothing', async () => {
      const [kept, gone] = [await room.write.person(), await room.write.person('Sekreti')];
      await says(kept, 'Haptas.');
      await room.write.draft({ data: { people: [gone.documentId] } });
      const { slug } = await load(gone);
      await merged(kept, gone);
      const { status } = await room.http().get(`/api/wire-desk/people/${String(slug)}`);
      expect(status).toBe(404);
    });

    it('tells readers no name of a person of whom they saw nothing', async () => {
      const kept = await room.write.person('Dëshmitari');
      const gone = await room.write.person('Emri i Vërtetë', {
        aliases: [{ text: 'E. Vërtetë', kind: 'spelling' }],
      });
      await says(kept, 'Haptas.');
      await room.write.draft({ data: { people: [gone.documentId] } });
      const { data } = await preview(kept, gone);
      expect(data).toMatchObject({ hidesNames: true, added: { aliases: [] } });
      const one = await merged(kept, gone);
      const { body } = await room.http().get(`/api/wire-desk/people/${kept.documentId}`);
      expect([body.data.name, body.data.aliases]).toEqual(['Dëshmitari', []]);
      await undone(one);
      expect((await load(gone))['name']).toBe('Emri i Vërtetë');
    });

    it('says in an answer why it would refuse, so that a panel that asks again meets no error', async () => {
      const [kept, gone] = [await room.write.person('Rri'), await room.write.person('Shkon')];
      await merged(kept, gone);
      expect(await preview(kept, gone)).toEqual({
        data: null,
        refusal: expect.stringMatching(/^Shkon was merged into Rri already by .+ Choose Rri/),
      });
      expect(await preview({ ...kept, documentId: 'nobody' }, kept)).toEqual({
        ...{ data: null, refusal: 'kept: there is no such person any more' },
      });
    });

    it('refuses a save of a person who went by a merge, in words', async () => {
      const [kept, gone] = [await room.write.person('Mbajtur'), await room.write.person('Ikur')];
      const one = await merged(kept, gone);
      const { status, body } = await save(gone, 'Ikur, ndryshe');
      expect([status, body.error.message]).toEqual([
        409,
        expect.stringMatching(/^Ikur was merged into Mbajtur already by .+ Nothing of yours/),
      ]);
      await expect(
        documents(PERSON).update({ documentId: gone.documentId, data: { name: 'Prapa' } }),
      ).rejects.toThrow('Ikur was merged into Mbajtur already');
      expect(await isThere(gone)).toBe(false);
      await undone(one);
      expect((await save(gone, 'Ikur, ndryshe')).status).toBe(200);
    });

    it('loses no save that comes while the person is merged away', async () => {
      for (let turn = 0; turn < 12; turn += 1) {
        const [kept, gone] = [await room.write.person(), await room.write.person(`Para ${turn}`)];
        await says(kept, 'Haptas.');
        const story = await says(gone, 'Po.');
        const [saved, one, quoted] = await Promise.all([
          save(gone, `Pas ${turn}`),
          merge(kept, gone),
          quote(story, gone),
        ]);
        expect(one.status).toBe(201);
        expect(await isThere(gone)).toBe(false);
        if (saved.status === 200) expect(one.body.data.gone.name).toBe(`Pas ${turn}`);
        else expect([saved.status, saved.body.error.message]).toEqual([409, IS_MERGED]);
        if (quoted.status === 201)
          expect(await said(kept.documentId)).toEqual(expect.arrayContaining(['Po.']));
        else expect([quoted.status, quoted.body.error.message]).toEqual([400, expect.anything()]);
      }
    });
  });
};
