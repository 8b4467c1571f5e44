import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiToken } from '../../helpers/apiToken';
import type { Database } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { configureIngest, ingestOf, rss, story, type Ingest } from './ingest';

const ITEM = 'plugin::wire-desk.item';
const CREATE = `${ITEM}.create`;

interface Answer {
  data: {
    id: string;
    state: string;
    version: string | null;
    guid: string;
    provider: string;
    headline: string | null;
    proposal: { quotes: number; persons: number };
  }[];
  refused: string[];
}

/** Tests the endpoint of wire copy on the given database. */
export const describeEndpoint = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let newsroom: Newsroom;
    let ingest: Ingest;
    let token: string;

    beforeAll(async () => {
      newsroom = await bootNewsroom({
        database: await database(),
        beforeLoad: configureIngest({ maxBytes: 200_000 }),
      });
      ingest = ingestOf(newsroom.strapi);
      token = await apiToken(newsroom.strapi, { type: 'custom', permissions: [CREATE] });
    });
    afterAll(() => newsroom.stop());

    const post = (
      body: string | object,
      { type = 'application/json', authorization = token, query = '?provider=Coast' } = {},
    ) => {
      const request = newsroom
        .http()
        .post(`/api/wire-desk/items${query}`)
        .set('Content-Type', type);
      if (authorization !== '') void request.set('Authorization', authorization);
      return request.send(typeof body === 'string' ? body : JSON.stringify(body));
    };
    const answerOf = ({ body }: { body: unknown }): Answer => body as Answer;
    const first = (response: { body: unknown }) => answerOf(response).data[0];
    const errorOf = ({ body }: { body: unknown }): string =>
      (body as { error: { message: string } }).error.message;
    const count = (uid: string) => newsroom.strapi.db.query(uid).count();
    const stored = (guid: string) =>
      newsroom.strapi.db.query(ITEM).findMany({ where: { guid } }) as Promise<
        { isLatest: boolean }[]
      >;

    describe('who may hand in copy', () => {
      it('is whoever has an API token with the permission', async () => {
        await post(story('urn:who')).expect(201);
        const full = await apiToken(newsroom.strapi, { type: 'full-access' });
        await post(story('urn:who'), { authorization: full }).expect(200);
      });

      it('is nobody else', async () => {
        const other = await apiToken(newsroom.strapi, {
          type: 'custom',
          permissions: ['api::article.article.find'],
        });
        const readOnly = await apiToken(newsroom.strapi, { type: 'read-only' });
        await post(story('urn:refused'), { authorization: '' }).expect(401);
        await post(story('urn:refused'), { authorization: 'Bearer nonsense' }).expect(401);
        await post(story('urn:refused'), { authorization: other }).expect(403);
        await post(story('urn:refused'), { authorization: readOnly }).expect(403);
        expect(await stored('urn:refused')).toEqual([]);
      });

      it('is not the public, even if its role is given the permission', async () => {
        const query = (uid: string) => newsroom.strapi.db.query(uid);
        const role = (await query('plugin::users-permissions.role').findOne({
          where: { type: 'public' },
        })) as { id: number };
        await query('plugin::users-permissions.permission').create({
          data: { action: CREATE, role: role.id },
        });
        await post(story('urn:public'), { authorization: '' }).expect(401);
      });
    });

    describe('versions', () => {
      it('are known by provider, guid and version', async () => {
        const articles = await count('api::article.article');
        const one = await post(story('urn:v', '7')).expect(201);
        expect(first(one)).toMatchObject({
          state: 'new',
          provider: 'Coast',
          guid: 'urn:v',
          version: '7',
          headline: 'Harbour opens (urn:v)',
          proposal: { quotes: 1, persons: 1 },
        });
        const again = await post(story('urn:v', '7')).expect(200);
        expect(first(again)).toEqual(first(one));

        const later = await post(story('urn:v', '10')).expect(201);
        expect(first(later)).toMatchObject({ state: 'update', version: '10' });
        const older = await post(story('urn:v', '9')).expect(200);
        expect(first(older)).toMatchObject({ state: 'superseded', id: first(later)?.id });

        const kill = await post({ uri: 'urn:v', version: '11', pubStatus: 'canceled' }).expect(201);
        expect(first(kill)).toMatchObject({ state: 'kill', proposal: { quotes: 0, persons: 0 } });

        const others = await post(story('urn:v', '7'), { query: '?provider=Another' }).expect(201);
        expect(first(others)).toMatchObject({ state: 'new' });
        expect(await count('api::article.article')).toBe(articles);
      });

      it('of copy without an identifier are known by the text', async () => {
        const type = 'text/plain';
        const text = 'Bridge closed\n\nThe bridge was closed on Monday, the city said.';
        const one = await post(text, { type }).expect(201);
        expect(first(await post(text, { type }).expect(200))?.id).toBe(first(one)?.id);
        expect(first(await post(`${text} It rained.`, { type }).expect(201))?.state).toBe('new');
      });

      it('keep the article that was made from an earlier one', async () => {
        const one = await post(story('urn:kept', '1')).expect(201);
        const id = first(one)?.id ?? '';
        const change = { state: 'drafted', articleDocumentId: 'abc' };
        expect(await ingest.mark(id, ['new'], change)).toBe(true);
        expect(await ingest.mark(id, ['new'], { state: 'dismissed' })).toBe(false);
        const two = await post(story('urn:kept', '2')).expect(201);
        expect(await ingest.item(first(two)?.id ?? '')).toMatchObject({
          state: 'update',
          articleDocumentId: 'abc',
        });
      });

      it('that come in at once give one item each, of which one is the latest', async () => {
        const same = Array.from({ length: 6 }, () => post(story('urn:race', '1')));
        const answers = await Promise.all(same);
        expect(new Set(answers.map((answer) => first(answer)?.id)).size).toBe(1);
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
        expect(await stored('urn:race')).toHaveLength(1);

        await Promise.all(['2', '3', '4', '5'].map((version) => post(story('urn:race', version))));
        const all = await stored('urn:race');
        expect(all.filter(({ isLatest }) => isLatest)).toEqual([
          expect.objectContaining({ version: '5' }),
        ]);
      });
    });

    describe('documents', () => {
      it('come in their own media types', async () => {
        const html = '<h1>Mill burns</h1><p>The old mill burnt down.</p>';
        expect(first(await post(html, { type: 'text/html' }).expect(201))?.headline).toBe(
          'Mill burns',
        );
        const feed = rss(
          { guid: 'f1', text: 'One.' },
          { guid: 'f2', text: 'Two.' },
          { guid: 'f3', text: '' },
        );
        const answer = answerOf(await post(feed, { type: 'application/rss+xml' }).expect(201));
        expect(answer.data.map(({ guid }) => guid)).toEqual(['f2', 'f1']);
        expect(answer.refused).toEqual(['Item 3: The piece ("Title f3") has no text.']);
        // Of a document of 100 KB, 64 KiB may be text.
        const page = (times: number) =>
          `<p>${'The river rose again. '.repeat(times)}</p>${'<i></i>'.repeat(7000)}`;
        await post(page(2900), { type: 'text/html' }).expect(201);
        expect(errorOf(await post(page(3000), { type: 'text/html' }).expect(413))).toMatch(
          /copy: has more than 65536 characters/,
        );
      });

      it('come wrapped in JSON', async () => {
        const wrapped = {
          format: 'text',
          content: 'A <b> in text.\n\nIt is plain.',
          provider: 'Desk',
        };
        const answer = first(await post(wrapped, { query: '' }).expect(201));
        expect(answer).toMatchObject({ provider: 'Desk', state: 'new' });
        expect((await ingest.item(answer?.id ?? ''))?.copy).toBe(wrapped.content);
      });

      it('are in the language of their text where none is stated', async () => {
        const localeOf = async (text: string): Promise<string | undefined> => {
          const item = first(await post(text, { type: 'text/plain' }).expect(201));
          return (await ingest.item(item?.id ?? ''))?.locale;
        };
        expect(await localeOf('The harbour was closed to ships, the office said.')).toBe('en');
        expect(await localeOf('Porti është mbyllur për anijet në Vlorë.')).toBe('sq');
        expect(await localeOf('2026')).toBe('sq');
      });

      it.each([
        ['Co\u0000ast', 'must not contain the character U+0000'],
        ['Co\u0007ast', 'must have no control characters'],
        ['Co\ud800ast', 'must not contain half a character'],
      ])('have a provider that is a name: %j', async (provider, rule) => {
        const answer = await post({ content: 'Text', provider }).expect(400);
        expect(errorOf(answer)).toContain(`provider: ${rule}`);
      });

      it('have the name of the token for a provider where none is given', async () => {
        const answer = first(await post(story('urn:token'), { query: '' }).expect(201));
        expect(answer?.provider).toMatch(/^Token /);
      });
    });

    describe('refusals', () => {
      it.each([
        [400, '', 'text/plain', /body: is empty/],
        [400, '{"uri": ', 'application/json', /body: is no JSON/],
        [400, { content: '' }, 'application/json', /content: must be the document as text/],
        [400, { content: 'x', format: 'pdf' }, 'application/json', /format: must be one of text, /],
        [
          400,
          { content: 'x', guid: 'y' },
          'application/json',
          /guid: is unknown; accepted are format, content, provider/,
        ],
        [
          400,
          story('urn:x', '1', { pubStatus: 'gone' }),
          'application/json',
          /pubStatus: "gone" is unknown/,
        ],
        [
          400,
          story('urn:x\u0000'),
          'application/json',
          /uri: must not contain the character U\+0000/,
        ],
        [400, '<!DOCTYPE a [<!ENTITY b "c">]><rss/>', 'application/rss+xml', /declares entities/],
        [413, `<p>${'x'.repeat(200_000)}</p>`, 'text/html', /body: has more than 200000 bytes/],
        [
          415,
          'x',
          'application/pdf',
          /format: "application\/pdf" is not read; accepted are text\/plain/,
        ],
        [415, 'a=b', 'application/x-www-form-urlencoded', /is not read; accepted are/],
      ])('are %d in words, and nothing is written', async (status, body, type, message) => {
        const before = await count(ITEM);
        const response = await post(body, { type });
        expect([response.status, errorOf(response)]).toEqual([
          status,
          expect.stringMatching(message),
        ]);
        expect(await count(ITEM)).toBe(before);
      });

      it('name an unknown parameter', async () => {
        const response = await post(story('urn:x'), { query: '?agency=Coast' }).expect(400);
        expect(errorOf(response)).toMatch(/agency: is unknown; accepted are provider/);
      });
    });

    it('gives the items by keyset, only the latest versions', async () => {
      const all: string[] = [];
      let after: number | undefined;
      do {
        const page = await ingest.items({ limit: 3, ...(after !== undefined && { after }) });
        all.push(...page.items.map(({ documentId }) => documentId));
        after = page.next ?? undefined;
      } while (after !== undefined);
      const latest = await newsroom.strapi.db.query(ITEM).findMany({
        where: { isLatest: true },
        orderBy: { id: 'desc' },
      });
      expect(all).toEqual(latest.map(({ documentId }: { documentId: string }) => documentId));
      const { items } = await ingest.items({ state: 'kill' });
      expect(items.map(({ guid }) => guid)).toEqual(['urn:v']);
      await expect(ingest.items({ state: 'gone' })).rejects.toThrow(/state: "gone" is unknown/);
    });
  });
};
