import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin, type AdminPermission, type AdminUser } from '../../helpers/admin';
import { paragraph, writers } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const PERSON = 'api::person.person';
const USE = { action: 'plugin::wire-desk.use' };
const CREATE = 'plugin::content-manager.explorer.create';
const READ = 'plugin::content-manager.explorer.read';
const STORY_FIELDS = [
  'title',
  'lead',
  'body',
  'byline',
  'credit',
  'dateline',
  'category',
  'people',
];
const QUOTE_FIELDS = ['text', 'kind', 'attributedAs', 'speaker', 'article'];

interface Proposal {
  fingerprint: string;
  title: string;
  lead: string | null;
  body: string[];
  category: string | null;
  credit: string | null;
  people: { name: string; aliases: string[]; role: string | null; documentId: string | null }[];
  quotes: {
    text: string;
    kind: string;
    attributedAs: string | null;
    speaker: number | null;
    medium: string | null;
    occasion: string | null;
  }[];
  leftOut: { text: string; reason: string; before: number }[];
  duplicate: { documentId: string; title: string } | null;
  repaired: string | null;
  takeOf: {
    documentId: string;
    share: number;
    quotes: string[];
    paragraphs: string[];
    updatedAt: string;
  } | null;
  may: Record<string, boolean>;
}

interface Embargoes {
  among(uid: string, documentIds: string[]): Promise<object[]>;
}

interface StoredStory {
  documentId: string;
  title: string;
  lead: string | null;
  body: unknown;
  publishedAt: string | null;
  createdBy: { id: number } | null;
  people: { documentId: string; name: string }[];
  quotes: { text: string; publishedAt: string | null; speaker: { name: string } | null }[];
}

let newsroom: Newsroom;
let editor: AdminUser;
let known: string;

const page = (topic: string): string => `World

Harbour of ${topic} opens again

The harbour of ${topic} opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast. She called the wait “long and costly.”

"Forty ships had waited outside," Captain Ben Kolani said. / REL
`;

const send = (method: 'get' | 'post', path: string, user: AdminUser) =>
  newsroom.http()[method](`/wire-desk${path}`).set('Authorization', user.authorization);

const propose = async (copy: string, user = editor): Promise<Proposal> => {
  const answer = await send('post', '/proposals', user).send({ copy, locale: 'en' }).expect(200);
  return answer.body.data as Proposal;
};

const sendable = ({ name, aliases, role, documentId }: Proposal['people'][number]) => ({
  ...{ name, aliases, role, documentId },
});

/** Returns the draft in which an editor accepts all that was proposed. */
const draftOf = (proposal: Proposal, change: object = {}): Record<string, unknown> => ({
  ...{ locale: 'en', fingerprint: proposal.fingerprint, requestKey: randomUUID() },
  ...{ title: proposal.title, lead: proposal.lead, body: proposal.body },
  ...{ byline: null, credit: proposal.credit, dateline: null, category: proposal.category },
  people: proposal.people.map(sendable),
  quotes: proposal.quotes.map(({ text, kind, attributedAs, speaker, medium, occasion }) => ({
    ...{ text, kind, attributedAs, speaker, medium, occasion },
  })),
  ...change,
});

const make = (draft: object, user = editor) => send('post', '/drafts', user).send(draft);

const storyOf = async (documentId: string): Promise<StoredStory> => {
  const story: StoredStory = await newsroom.strapi.db.query(ARTICLE).findOne({
    where: { documentId },
    populate: { people: true, quotes: { populate: ['speaker'] }, createdBy: true },
  });
  return story;
};

const counts = () =>
  Promise.all(
    [ARTICLE, QUOTE, PERSON, 'plugin::wire-desk.import'].map((uid) =>
      newsroom.strapi.db.query(uid).count(),
    ),
  );

/** Holds the routes of the Wire desk on a database. */
export const describeDesk = (title: string, openDatabase: () => Promise<Database>): void =>
  describe(title, () => {
    beforeAll(async () => {
      newsroom = await bootNewsroom({ database: await openDatabase() });
      editor = await superAdmin(newsroom.strapi);
      await writers(newsroom.strapi).category('Bota', 'World');
      known = (await writers(newsroom.strapi).person('Arta Velmira')).documentId;
    });

    afterAll(() => newsroom.stop());

    describe('proposals', () => {
      it('say what the copy says, and whom the newsroom knows, and write nothing', async () => {
        const before = await counts();
        const proposal = await propose(page('Vlora'));
        expect(proposal.title).toBe('Harbour of Vlora opens again');
        expect(proposal.category).not.toBeNull();
        expect(proposal.people.map(({ name, documentId }) => [name, documentId])).toEqual([
          ['Arta Velmira', known],
          ['Ben Kolani', null],
        ]);
        expect(proposal.quotes.map(({ speaker }) => speaker)).toEqual([0, 0, 1]);
        expect(proposal.leftOut.map(({ text }) => text)).toContain('World');
        expect(proposal.may).toEqual({ create: true, createPeople: true, updateStory: true });
        expect(await counts()).toEqual(before);
      });

      it('read a file in Base64 as they read text', async () => {
        const file = Buffer.from(page('Ulqin')).toString('base64');
        const body = { file, name: 'a.txt', locale: 'en' };
        const { body: answer } = await send('post', '/proposals', editor).send(body).expect(200);
        expect((answer as { data: Proposal }).data.title).toBe('Harbour of Ulqin opens again');
      });

      it('read HTML, pasted or as a file, as they read text', async () => {
        const html = `<html><body><h1>Harbour of Bar opens again</h1><p>“We are glad,” said port director Arta Velmira.</p><script>x()</script></body></html>`;
        const proposal = await propose(html);
        expect(proposal.title).toBe('Harbour of Bar opens again');
        expect(proposal.quotes.map(({ text, speaker }) => [text, speaker])).toEqual([
          ['We are glad', 0],
        ]);
        const file = Buffer.from(html).toString('base64');
        const { body } = await send('post', '/proposals', editor)
          .send({ file, name: 'a.html', type: 'text/html', locale: 'en' })
          .expect(200);
        expect((body as { data: Proposal }).data.title).toBe(proposal.title);
      });

      it.each([
        ['%PDF-1.7', 'is not text but a PDF document'],
        ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'file: '],
        ['<nitf><body>', 'file: '],
      ])('refuse the file %s in words', async (text, words) => {
        const file = Buffer.from(text).toString('base64');
        const answer = await send('post', '/proposals', editor)
          .send({ file, name: 'a', locale: 'en' })
          .expect(400);
        expect((answer.body as { error: { message: string } }).error.message).toContain(words);
      });

      const ask = (given: object) => send('post', '/proposals', editor).send(given);
      interface Pieces {
        pieces: {
          place: number;
          headline: string;
          agency: string | null;
          publishedAt: string | null;
          locale: string;
          status: string;
          duplicate: { title: string } | null;
          takeOf: { title: string } | null;
        }[];
        refused: string[];
      }
      const ninjs = (uri: string, headline: string, text: string, given: object = {}) => ({
        ...{ uri, version: '1', language: 'en', versionCreated: '2026-11-30T10:00:00Z' },
        headlines: [{ value: headline }],
        bodies: [{ contentType: 'text/plain', value: text }],
        ...given,
      });

      it('give the pieces of a feed or list to choose from, and each as any other copy', async () => {
        const told = page('Butrint');
        await make(draftOf(await propose(told))).expect(201);
        const list = JSON.stringify([
          ninjs('urn:1', 'Mill burns down', 'The old mill burnt down on Monday.', {
            creditLine: 'CoastWire',
          }),
          ninjs('urn:2', 'Harbour of Butrint opens again', told),
          ninjs('urn:3', 'Ura hapet', 'Ura u hap të martën dhe trafiku është kthyer në qytet.', {
            language: undefined,
          }),
          ninjs('urn:4', 'Gone', '', { pubStatus: 'canceled' }),
          ninjs('urn:5', 'Without words', ''),
        ]);
        const before = await counts();
        const answer = await ask({ copy: list, type: 'text/plain' }).expect(200);
        const { pieces, refused } = (answer.body as { data: Pieces }).data;
        expect(
          pieces.map(({ place, headline, locale, status }) => ({
            ...{ place, headline, locale, status },
          })),
        ).toEqual([
          { place: 0, headline: 'Mill burns down', locale: 'en', status: 'usable' },
          { place: 1, headline: 'Harbour of Butrint opens again', locale: 'en', status: 'usable' },
          { place: 2, headline: 'Ura hapet', locale: 'sq', status: 'usable' },
          { place: 3, headline: 'Gone', locale: 'en', status: 'canceled' },
        ]);
        expect(pieces[0]).toMatchObject({
          ...{ publishedAt: '2026-11-30T10:00:00.000Z', duplicate: null, takeOf: null },
        });
        expect(pieces[1]?.takeOf?.title).toBe('Harbour of Butrint opens again');
        expect(refused).toEqual([expect.stringMatching(/^Item 5: The piece .* has no text/)]);

        const chosen = await ask({ copy: list, type: 'text/plain', piece: 2 }).expect(200);
        const proposal = (chosen.body as { data: Proposal & { locale: string } }).data;
        expect([proposal.title, proposal.locale]).toEqual(['Ura hapet', 'sq']);
        const none = await ask({ copy: list, type: 'text/plain', piece: 9 }).expect(400);
        expect((none.body as { error: { message: string } }).error.message).toBe(
          'piece: must be the place of a piece, 0 to 3',
        );
        expect(await counts()).toEqual(before);
      });

      it('give the pieces of a feed that was dropped as a file', async () => {
        const feed = `<rss><channel><item><title>One</title><description>The first.</description></item><item><title>Two</title><description>The second.</description></item></channel></rss>`;
        const file = Buffer.from(feed).toString('base64');
        const { body } = await ask({ file, name: 'feed.xml', type: 'text/xml' }).expect(200);
        const { pieces } = (body as { data: Pieces }).data;
        expect(pieces.map(({ headline }) => headline)).toEqual(['One', 'Two']);
      });

      it('know the language of copy themselves', async () => {
        const localeOf = async (given: object) =>
          ((await ask(given).expect(200)).body as { data: { locale: string } }).data.locale;
        const english = 'The harbour was closed to ships, the office said.';
        expect(await localeOf({ copy: english })).toBe('en');
        expect(await localeOf({ copy: english, locale: 'sq' })).toBe('sq');
        const read = await ask({ copy: page('Ulqin'), locale: 'sq' }).expect(200);
        expect(read.body.data).toMatchObject({ locale: 'sq', language: 'en' });
        const file = Buffer.from('Porti është mbyllur për anijet në Vlorë.').toString('base64');
        expect(await localeOf({ file, name: 'a.txt' })).toBe('sq');
      });

      it('read text as text, whatever it begins with', async () => {
        for (const copy of [
          '<b>Breaking</b>: the harbour opens again on Tuesday',
          '{"We are back"} was written on the first ferry',
          '<item> is what the sign said',
        ]) {
          const { body } = await ask({ copy, type: 'text/plain', locale: 'en' }).expect(200);
          const { title, lead, body: story } = (body as { data: Proposal }).data;
          expect([title, lead, ...story].join(' ')).toContain(copy);
        }
      });

      it('take the paragraphs of the HTML where the text has none', async () => {
        const paragraphs = [
          'Harbour of Vau opens again',
          'The harbour opened again on Tuesday after nine days of storm.',
          '“We are glad to see the ferries,” port director Arta Velmira said.',
        ];
        const copy = paragraphs.join('\n');
        const html = `<meta charset="utf-8"><h1>${paragraphs[0]}</h1><script>x()</script>${paragraphs
          .slice(1)
          .map((one) => `<p style="color:red" onclick="x()">${one}</p>`)
          .join('')}`;
        const read = async (given: object) => {
          const { body } = await ask({ type: 'text/plain', locale: 'en', ...given }).expect(200);
          const { title, lead, body: story } = (body as { data: Proposal }).data;
          return [title, lead, ...story];
        };
        expect(await read({ copy, html })).toEqual(paragraphs);
        // What can't be read, and what shows something else, is left.
        const plain = await read({ copy });
        expect(await read({ copy, html: '<div>'.repeat(50_000) })).toEqual(plain);
        expect(await read({ copy, html: '<p>Rain</p><p>in</p><p>Vlora</p><p>again</p>' })).toEqual(
          plain,
        );
      });

      it.each([
        ['empty', ' \n', 'a.txt'],
        ['binary', '%PDF-1.7 and so on', 'a.pdf'],
        ['binary', 'PK\u0003\u0004', 'a.docx'],
        ['encoding', Buffer.from('Sh\xebngjin', 'latin1'), 'a.txt'],
        ['notWellFormed', '<rss><item>', 'a.xml'],
        ['notWellFormed', '{"uri": ', 'a.json'],
        ['noText', '<rss><channel></channel></rss>', 'a.xml'],
        ['unreadable', '{"uri": "urn:a", "type": "picture"}', 'a.json'],
        ['tooMuch', 'a '.repeat(40_000), 'a.txt'],
      ])(
        'say as %s why a file is not read, for the panel to say it',
        async (code, content, name) => {
          const file = Buffer.from(content).toString('base64');
          const { body } = await ask({ file, name }).expect(400);
          const { details } = (body as { error: { details: { refusal: object } } }).error;
          expect(details.refusal).toMatchObject({ code });
        },
      );

      it('warn of letters that were encoded twice', async () => {
        const meant = page('Shëngjin');
        const twice = new TextDecoder('windows-1252').decode(Buffer.from(meant));
        expect((await propose(twice)).repaired).toContain('Harbour of Shëngjin opens again');
        expect((await propose(meant)).repaired).toBeNull();
      });

      it.each([
        [{ locale: 'en' }, 'copy: must be given, and alone'],
        [{ locale: 'en', copy: 'a', file: 'YQ==', name: 'a' }, 'copy: must be given, and alone'],
        [{ locale: 'en', copy: ' \n ' }, 'copy: must not be empty'],
        [{ locale: 'xx', copy: 'a' }, 'locale: "xx" is no language here'],
        [{ locale: 'en', copy: 'a', more: 1 }, 'more: is unknown'],
        [{ locale: 'en', copy: 'a'.repeat(262_145) }, 'copy: must be at most'],
        [{ locale: 'en', copy: 'ë'.repeat(200_000) }, 'copy: must be at most 256 KiB'],
        [{ locale: 'en', copy: 'a\0b' }, 'copy: must not contain'],
        [{ locale: 'en', file: '%', name: 'a' }, 'file: must be a file in Base64'],
      ])('refuse request %# in words', async (body, words) => {
        const answer = await send('post', '/proposals', editor).send(body).expect(400);
        expect((answer.body as { error: { message: string } }).error.message).toContain(words);
      });

      it('say 404 for an item that is not there', async () => {
        const answer = await send('post', '/proposals', editor).send({
          locale: 'en',
          item: 'none',
        });
        expect(answer.status).toBe(404);
      });
    });

    describe('drafts', () => {
      it('are made with quotes, speakers, people and who made them, and nothing is published', async () => {
        const { body } = await make(draftOf(await propose(page('Durres')))).expect(201);
        const { documentId, contentType } = body.data as {
          documentId: string;
          contentType: string;
        };
        const story = await storyOf(documentId);
        expect(contentType).toBe(ARTICLE);
        expect([story.title, story.publishedAt]).toEqual(['Harbour of Durres opens again', null]);
        expect(story.createdBy?.id).toBe(editor.id);
        expect(story.people.map(({ name }) => name)).toEqual(['Arta Velmira', 'Ben Kolani']);
        expect(story.people[0]?.documentId).toBe(known);
        expect(story.quotes.map(({ speaker }) => speaker?.name)).toEqual([
          ...['Arta Velmira', 'Arta Velmira', 'Ben Kolani'],
        ]);
        expect(story.quotes.every(({ publishedAt }) => publishedAt === null)).toBe(true);
      });

      it('have what the editor decided, not what was proposed', async () => {
        const proposal = await propose(page('Saranda'));
        const [first] = draftOf(proposal)['quotes'] as object[];
        const people = [{ name: 'Dea Lumi', aliases: [], role: 'captain', documentId: null }];
        const change = { title: 'Mine', people, quotes: [{ ...first, text: 'Ours', speaker: 0 }] };
        const { body } = await make(draftOf(proposal, change)).expect(201);
        const story = await storyOf((body.data as { documentId: string }).documentId);
        expect(story).toMatchObject({
          title: 'Mine',
          people: [{ name: 'Dea Lumi' }],
          quotes: [{ text: 'Ours', speaker: { name: 'Dea Lumi' } }],
        });
      });

      it('are made once by two clicks at once, and by a third later', async () => {
        const draft = draftOf(await propose(page('Himara')));
        const before = await counts();
        const [one, other] = await Promise.all([make(draft), make(draft)]);
        expect([one.status, other.status].sort()).toEqual([200, 201]);
        expect(one.body.data.documentId).toBe(other.body.data.documentId);
        const third = await make(draft).expect(200);
        expect(third.body.data).toMatchObject({
          documentId: one.body.data.documentId,
          wasKnown: true,
        });
        expect((await counts())[0]).toBe((before[0] ?? 0) + 1);
      });

      it('are made once by six clicks at once, also where each has a key of its own', async () => {
        const one = draftOf(await propose(page('Borsh')));
        const other = await propose(page('Lukova'));
        const before = await counts();
        const same = await Promise.all(Array.from({ length: 6 }, () => make(one)));
        expect(same.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
        const keys = await Promise.all(Array.from({ length: 6 }, () => make(draftOf(other))));
        expect(keys.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
        expect((await counts())[0]).toBe((before[0] ?? 0) + 2);
      });

      it('are made again of a copy whose story was deleted', async () => {
        const draft = () => propose(page('Qeparo')).then((proposal) => draftOf(proposal));
        const first = await make(await draft()).expect(201);
        const { documentId } = first.body.data as { documentId: string };
        await newsroom.strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
        const [one, other] = await Promise.all([make(await draft()), make(await draft())]);
        expect([one.status, other.status].sort()).toEqual([201, 409]);
        expect(await storyOf(documentId)).toBeNull();
      });

      it('are refused for a copy that another request made a story of, which is named', async () => {
        const proposal = await propose(page('Orikum'));
        const made = await make(draftOf(proposal)).expect(201);
        const { body } = await make(draftOf(proposal)).expect(409);
        expect(body.error).toMatchObject({
          message: 'This copy is a story already: “Harbour of Orikum opens again”. Open that one.',
          details: { code: 'duplicate', documentId: made.body.data.documentId },
        });
        expect((await propose(page('Orikum'))).duplicate).toMatchObject({
          documentId: made.body.data.documentId,
        });
      });

      it('leave nothing behind when they fail', async () => {
        const proposal = await propose(page('Kepi'));
        const before = await counts();
        await make(draftOf(proposal, { category: 'gone' })).expect(400);
        expect(await counts()).toEqual(before);
        await make(draftOf(proposal)).expect(201);
      });

      it.each([
        [{ title: ' ' }, 'title', 'must not be empty'],
        [{ title: 'x'.repeat(201) }, 'title', 'must be at most 200 characters'],
        [{ lead: 'x'.repeat(501) }, 'lead', 'must be at most 500 characters'],
        [{ category: 'gone' }, 'category', 'is no category of the language "en"'],
        [{ fingerprint: 'x' }, 'fingerprint', 'must be the fingerprint of the proposal'],
        [{ dateline: { place: 'Vlora', date: '9 Dec' } }, 'dateline.date', 'must be a day'],
        [
          { people: [{ name: 'A', aliases: [], role: null, documentId: 'gone' }], quotes: [] },
          'people.0.documentId',
          'is nobody whom the newsroom knows any more',
        ],
        [
          {
            people: [],
            quotes: [
              {
                text: 'a',
                kind: 'loud',
                attributedAs: null,
                speaker: 0,
                medium: null,
                occasion: null,
              },
            ],
          },
          'quotes.0.kind',
          'must be one of direct, partial, paraphrase',
        ],
        [
          {
            people: [],
            quotes: [
              {
                text: 'a',
                kind: 'direct',
                attributedAs: null,
                speaker: 0,
                medium: null,
                occasion: null,
              },
            ],
          },
          'quotes.0.speaker',
          'must be the place of a person in people, or null',
        ],
        [{ body: 'text' }, 'body', 'must be a list'],
      ])('refuse %j naming the field', async (change, path, words) => {
        const before = await counts();
        const { body } = await make(draftOf(await propose(page('Ksamil')), change)).expect(400);
        const { errors } = body.error.details as { errors: { path: string[]; message: string }[] };
        const fault = errors.find((one) => one.path.join('.') === path);
        expect(fault?.message).toContain(words);
        expect(await counts()).toEqual(before);
      });

      it('know a later take of a story that they made, whose draft it can update', async () => {
        const long = page('Shkodra').replace(
          'Forty ships',
          'The pier is whole. Cranes work by day and night. Grain comes first, then fuel. Forty ships',
        );
        const first = await make(draftOf(await propose(long))).expect(201);
        const later = await propose(long.replace('by day and night', 'by day'));
        expect(later.duplicate).toBeNull();
        expect(later.takeOf).toMatchObject({ documentId: first.body.data.documentId });
        expect(later.takeOf?.share).toBeGreaterThan(0.8);
        expect(later.takeOf?.quotes).toHaveLength(later.quotes.length);
        const { documentId = '', updatedAt = '' } = later.takeOf ?? {};
        await make(draftOf(later, { update: { documentId, updatedAt } })).expect(201);
        // The quote that the later take has in other words is another one; who edits the story decides between them.
        expect((await storyOf(documentId)).quotes).toHaveLength(later.quotes.length + 1);
      });

      it('tell nothing of a story that the user may not read but that it is there', async () => {
        const long = page('Porto Palermo').replace(
          'Forty ships',
          'The pier is whole. Cranes work by day and night. Grain comes first, then fuel. Forty ships',
        );
        const first = await make(draftOf(await propose(long))).expect(201);
        const own = { conditions: ['admin::is-creator'] };
        const properties = { fields: STORY_FIELDS, locales: ['en'] };
        const author = await adminWith(newsroom.strapi, [
          USE,
          { action: READ, subject: ARTICLE, properties, ...own },
          { action: CREATE, subject: ARTICLE, properties },
        ]);
        const copy = long.replace('by day and night', 'by day');
        const { body } = await send('post', '/proposals', author)
          .send({ copy, locale: 'en' })
          .expect(200);
        expect((body as { data: Proposal }).data.takeOf).toMatchObject({
          ...{ documentId: first.body.data.documentId, lead: null, paragraphs: [], quotes: [] },
        });
        expect((await propose(copy)).takeOf?.paragraphs).not.toEqual([]);
      });

      it('update the draft of a story only as it was seen', async () => {
        const write = writers(newsroom.strapi);
        const { documentId } = await write.draft({
          ...{ locale: 'en', title: 'First take' },
          data: { lead: 'Told first.', body: [paragraph('Old.')] },
        });
        await write.quote(documentId, { locale: 'en', data: { text: 'long and costly' } });
        const seen = async (): Promise<string> => {
          const where = { documentId, locale: 'en', publishedAt: null };
          const row = (await newsroom.strapi.db.query(ARTICLE).findOne({ where })) as {
            updatedAt: string;
          };
          return new Date(row.updatedAt).toISOString();
        };
        const proposal = await propose(page('Vuno'));
        const stale = { documentId, updatedAt: '2020-01-01T00:00:00.000Z' };
        const { body } = await make(draftOf(proposal, { update: stale })).expect(409);
        expect(body.error.details.code).toBe('changed');
        const update = { documentId, updatedAt: await seen() };
        const made = await make(draftOf(proposal, { update })).expect(201);
        expect(made.body.data.documentId).toBe(documentId);
        const story = await storyOf(documentId);
        expect([story.title, story.lead]).toEqual(['First take', 'Told first.']);
        // The story keeps its own standfirst, and the copy's words are in its body.
        expect(JSON.stringify(story.body)).toContain(JSON.stringify(proposal.lead).slice(1, -1));
        expect(story.quotes.map(({ text }) => text).sort()).toEqual(
          proposal.quotes.map(({ text }) => text).sort(),
        );
        const later = await propose(page('Vuno Bay'));
        const taking = { documentId, updatedAt: await seen(), takes: ['title', 'lead'] };
        await make(draftOf(later, { update: taking })).expect(201);
        const { title, lead } = await storyOf(documentId);
        expect([title, lead]).toEqual([later.title, later.lead]);
      });
    });

    describe('what came in by itself', () => {
      interface Ingest {
        receive(document: string, options: { provider: string }): Promise<unknown>;
      }
      interface Item {
        id: string;
        headline: string;
        provider: string;
        state: string;
        story: { documentId: string; title: string; locale: string } | null;
        kill: { note: string | null; text: string | null } | null;
      }

      const receive = (topic: string): Promise<unknown> => {
        const ingest: Ingest = newsroom.strapi.plugin('wire-desk').service('ingest');
        return ingest.receive(page(topic), { provider: 'REL' });
      };
      const items = async (
        query: string,
      ): Promise<{ data: Item[]; meta: { nextCursor: string } }> => {
        const { body } = await send('get', `/items?${query}`, editor).expect(200);
        return body as { data: Item[]; meta: { nextCursor: string } };
      };

      it('is listed newest first, page by page, and dismissed once', async () => {
        for (const topic of ['Kotor', 'Budva', 'Tivat']) await receive(topic);
        const first = await items('limit=2&state=new');
        expect(first.data.map(({ headline }) => headline)).toEqual([
          ...['Harbour of Tivat opens again', 'Harbour of Budva opens again'],
        ]);
        const second = await items(`limit=2&state=new&cursor=${first.meta.nextCursor}`);
        expect(second.data.map(({ headline }) => headline)).toEqual([
          'Harbour of Kotor opens again',
        ]);
        const path = `/items/${second.data[0]?.id ?? ''}/dismiss`;
        await send('post', path, editor).expect(200);
        await send('post', path, editor).expect(404);
        const { body } = await send('get', '/items?state=gone', editor).expect(400);
        expect(body.error.message).toContain('state: "gone" is unknown');
      });

      it('becomes a proposal, and is marked once it is a story', async () => {
        await receive('Perast');
        const { data } = await items('limit=1&state=new');
        const [item] = data;
        const answer = await send('post', '/proposals', editor)
          .send({ locale: 'en', item: item?.id })
          .expect(200);
        const proposal = (answer.body as { data: Proposal }).data;
        expect(proposal.title).toBe('Harbour of Perast opens again');
        const made = await make(draftOf(proposal, { item: item?.id })).expect(201);
        const drafted = await items('limit=1&state=drafted');
        expect(drafted.data[0]).toMatchObject({
          ...{ id: item?.id, state: 'drafted', kill: null },
          story: { documentId: made.body.data.documentId, title: proposal.title, locale: 'en' },
        });
      });

      it('is read in its own language, where the editor may write in it', async () => {
        await receive('Rovinj');
        const [item] = (await items('limit=1&state=new')).data;
        const localeFor = async (user: AdminUser, given: object = {}): Promise<unknown> => {
          const request = { item: item?.id, ...given };
          const { body } = await send('post', '/proposals', user).send(request).expect(200);
          return body.data.locale;
        };
        expect(await localeFor(editor)).toBe('en');
        expect(await localeFor(editor, { locale: 'sq' })).toBe('sq');
        const inAlbanian = [ARTICLE, QUOTE].map((subject) => ({
          ...{ action: CREATE, subject },
          properties: { fields: ['title', 'text'], locales: ['sq'] },
        }));
        const albanian = await adminWith(newsroom.strapi, [USE, ...inAlbanian]);
        expect(await localeFor(albanian)).toBe('sq');
      });

      it('is named where it cannot be made into a draft', async () => {
        const refused = async (draft: object, status: number): Promise<string> => {
          const before = await counts();
          const { body } = await make(draft).expect(status);
          expect(await counts()).toEqual(before);
          return (body as { error: { message: string } }).error.message;
        };
        const free = draftOf(await propose(page('Bene')));
        expect(await refused({ ...free, item: 'nope' }, 400)).toContain(
          'item: is none that came in',
        );
        await receive('Risan');
        const [item] = (await items('limit=1&state=new')).data;
        expect(await refused({ ...free, item: item?.id }, 400)).toContain(
          'fingerprint: is not that of the item',
        );
        const draft = draftOf(await propose(page('Risan')), { item: item?.id });
        await send('post', `/items/${item?.id ?? ''}/dismiss`, editor).expect(200);
        expect(await refused(draft, 409)).toContain('dismissed');
      });

      it('becomes one story, also by two requests at once', async () => {
        await receive('Prcanj');
        const [item] = (await items('limit=1&state=new')).data;
        const draft = draftOf(await propose(page('Prcanj')), { item: item?.id });
        const both = await Promise.all([make(draft), make(draft)]);
        expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
        const again = { ...draft, requestKey: randomUUID() };
        await make(again).expect(409);
      });

      it('is held back until the agency says, as a draft too', async () => {
        const until = '2096-11-30T12:00:00.000Z';
        const ninjs = {
          ...{ uri: 'tag:rel.example,2026:1', version: '1', type: 'text', language: 'en' },
          headline: 'Harbour of Sutomore opens again',
          embargoed: '2096-11-30T13:00:00+01:00',
          body_text: 'The harbour opened again on Tuesday.\n\n“We are glad,” Arta Velmira said.',
        };
        const ingest: Ingest = newsroom.strapi.plugin('wire-desk').service('ingest');
        await ingest.receive(JSON.stringify(ninjs), { provider: 'REL' });
        const [item] = (await items('limit=1&state=new')).data;
        expect(item).toMatchObject({ headline: ninjs.headline, embargoedUntil: until });
        const answer = await send('post', '/proposals', editor)
          .send({ locale: 'en', item: item?.id })
          .expect(200);
        const { data: proposal } = answer.body as { data: Proposal & { agency: object } };
        expect(proposal.agency).toMatchObject({ embargoedUntil: until, keepsEmbargo: true });
        const { body } = await make(draftOf(proposal, { item: item?.id })).expect(201);
        const { documentId, embargo } = body.data as { documentId: string; embargo: object };
        expect(embargo).toEqual({ until, isKept: true });
        const embargoes: Embargoes = newsroom.strapi.plugin('flash-news').service('embargo');
        expect(await embargoes.among(ARTICLE, [documentId])).toEqual([
          { documentId, locale: 'en', releasedAt: until },
        ]);
      });

      describe('that its agency withdraws', () => {
        const NOTE = 'KILL: The minister did not resign.';
        const send3 = async (document: object): Promise<void> => {
          const ingest: Ingest = newsroom.strapi.plugin('wire-desk').service('ingest');
          await ingest.receive(JSON.stringify(document), { provider: 'REL' });
        };
        /** A version in a language that neither guess nor default would give a kill. */
        const version = (uri: string, topic: string): object => ({
          ...{ uri, version: '1', type: 'text', language: 'sq' },
          ...{ headline: `Ministri ${topic} dha dorëheqjen`, body_text: page(topic) },
        });
        const kill = (uri: string): object => ({
          ...{ uri, version: '2', type: 'text', pubStatus: 'canceled', ednote: NOTE },
          body_text: 'Withdraw it, please.',
        });
        const kills = async (query = ''): Promise<Item[]> =>
          ((await send('get', `/kills${query}`, editor).expect(200)).body as { data: Item[] }).data;
        const draft = async (item: Item | undefined, locale: string): Promise<string> => {
          const answer = await send('post', '/proposals', editor)
            .send({ locale, item: item?.id })
            .expect(200);
          const proposal = (answer.body as { data: Proposal }).data;
          const { body } = await make(draftOf(proposal, { locale, item: item?.id })).expect(201);
          return (body as { data: { documentId: string } }).data.documentId;
        };
        const waiting = async (): Promise<Item | undefined> =>
          (await items('limit=1&state=new')).data[0];

        it('says so of the story, with what the agency says, until it is dismissed', async () => {
          await send3(version('urn:killed', 'Herceg Novi'));
          const documentId = await draft(await waiting(), 'sq');
          expect(await kills(`?story=${documentId}`)).toEqual([]);
          await send3(kill('urn:killed'));
          const [killed] = await kills(`?story=${documentId}`);
          expect(killed).toMatchObject({
            ...{ state: 'kill', kill: { note: NOTE, text: 'Withdraw it, please.' } },
            story: { documentId, title: 'Ministri Herceg Novi dha dorëheqjen', locale: 'sq' },
          });
          expect((await kills())[0]).toEqual(killed);
          expect((await items('limit=1&state=kill')).data[0]).toEqual(killed);
          expect(await kills('?story=another')).toEqual([]);
          await send('post', `/items/${killed?.id ?? ''}/dismiss`, editor).expect(200);
          expect(await kills(`?story=${documentId}`)).toEqual([]);
          const [dismissed] = (await items('limit=1&state=dismissed')).data;
          expect(dismissed).toMatchObject({ id: killed?.id, kill: { note: NOTE } });
        });

        it('says so also where it came in before the draft was made', async () => {
          await send3(version('urn:early', 'Igalo'));
          const item = await waiting();
          await send3(kill('urn:early'));
          const documentId = await draft(item, 'sq');
          expect(await kills(`?story=${documentId}`)).toEqual([
            expect.objectContaining({
              story: expect.objectContaining({ documentId, locale: 'sq' }),
            }),
          ]);
        });
      });

      it('comes from sources, of which there is none here', async () => {
        const { body } = await send('get', '/sources', editor).expect(200);
        expect(body).toEqual({ data: [] });
      });
    });

    describe('permissions', () => {
      const story = (fields: string[] = STORY_FIELDS): AdminPermission => ({
        ...{ action: CREATE, subject: ARTICLE, properties: { fields, locales: ['en'] } },
      });
      const quotes: AdminPermission = {
        ...{ action: CREATE, subject: QUOTE },
        properties: { fields: QUOTE_FIELDS, locales: ['en'] },
      };
      const people: AdminPermission = {
        ...{
          action: CREATE,
          subject: PERSON,
          properties: { fields: ['name', 'aliases', 'roles'] },
        },
      };
      const user = (...permissions: AdminPermission[]): Promise<AdminUser> =>
        adminWith(newsroom.strapi, permissions);

      it('of the page are needed for every route', async () => {
        const other = await user(story(), quotes, people);
        for (const path of ['/options', '/items', '/kills', '/sources', '/people?q=a&locale=en']) {
          expect((await send('get', path, other)).status).toBe(403);
        }
        await send('post', '/proposals', other).send({ copy: 'a', locale: 'en' }).expect(403);
        await make(draftOf(await propose(page('Palasa'))), other).expect(403);
        await newsroom.http().get('/wire-desk/options').expect(401);
      });

      it('of the content manager count too', async () => {
        const proposal = await propose(page('Dhermi'));
        const fresh = { name: 'Era Guri', aliases: [], role: null, documentId: null };
        const draft = draftOf(proposal, { people: [...proposal.people.map(sendable), fresh] });
        const without: [AdminPermission[], string][] = [
          [[quotes, people], 'You may not use the Wire desk. '],
          [[USE, quotes, people], 'You may not create stories in English. '],
          [[USE, story(), people], 'You may not create quotes in English. '],
          [[USE, story(), quotes], 'You may not create persons in English. '],
          [
            [USE, story(['title', 'lead']), quotes, people],
            'You may not create “body” in English. ',
          ],
        ];
        for (const [permissions, words] of without) {
          const { body } = await make(draft, await user(...permissions)).expect(403);
          expect(body.error.message).toContain(words);
          expect(body.error.message).not.toContain('plugin::');
        }
        await make(draft, await user(USE, story(), quotes, people)).expect(201);
      });

      it('on what somebody has made alone let them make drafts, as the content manager does', async () => {
        const own = { conditions: ['admin::is-creator'] };
        const writer = await user(USE, { ...story(), ...own }, { ...quotes, ...own }, people);
        const proposal = await propose(page('Zvernec'), writer);
        expect(proposal.may.create).toBe(true);
        await make(draftOf(proposal), writer).expect(201);
      });

      it('decide in which languages copy can be read', async () => {
        const writer = await user(USE, story(), quotes);
        const { body } = await send('get', '/options', writer).expect(200);
        expect(body.data).toEqual({ locales: ['en'], types: { article: ARTICLE } });
        await send('post', '/proposals', writer).send({ copy: 'a', locale: 'sq' }).expect(403);
        expect((await propose(page('Jala'), writer)).may).toEqual({
          ...{ create: true, createPeople: false, updateStory: false },
        });
      });

      it('to read people are needed to search them', async () => {
        await send('get', '/people?q=velm&locale=en', await user(USE)).expect(403);
        const reader = await user(USE, { action: READ, subject: PERSON });
        const { body } = await send('get', '/people?q=VELM&locale=en', reader).expect(200);
        expect(body.data).toEqual([{ documentId: known, name: 'Arta Velmira', role: null }]);
        await send('get', '/people?q=&locale=en', reader).expect(400);
      });
    });
  });
