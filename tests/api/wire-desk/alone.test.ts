import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootSmallApp, type SmallApp } from '../../helpers/smallApp';

const REPORT = 'api::report.report';

const localized = { i18n: { localized: true } };
const text = { type: 'string' };
const own = (type: string) => ({ type, pluginOptions: localized });
const relation = (kind: string, target: string) => ({ type: 'relation', relation: kind, target });
const part = (component: string, repeatable = false) => ({
  ...{ type: 'component', repeatable, component },
});

const typeOf = (name: string, attributes: object, options = {}) => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options,
  pluginOptions: localized,
  attributes,
});

/** Types that are no newsroom's: other names, and only the fields that the plugin needs. */
const report = typeOf(
  'report',
  {
    ...{ title: own('string'), lead: own('text'), body: own('blocks'), byline: own('string') },
    credit: { ...part('wire.credit'), pluginOptions: localized },
    dateline: { ...part('wire.dateline'), pluginOptions: localized },
    category: relation('manyToOne', 'api::section.section'),
    people: relation('manyToMany', 'api::human.human'),
  },
  { draftAndPublish: true },
);
const saying = typeOf(
  'saying',
  {
    ...{ text: own('text'), kind: own('string'), attributedAs: own('string') },
    ...{ medium: own('string'), occasion: own('string') },
    speaker: relation('manyToOne', 'api::human.human'),
    article: relation('manyToOne', REPORT),
  },
  { draftAndPublish: true },
);
const human = {
  ...typeOf('human', {
    name: { ...text, required: true },
    aliases: part('wire.alias', true),
    roles: part('wire.role', true),
  }),
  pluginOptions: {},
};
const section = typeOf('section', { name: own('string') });

const component = (name: string, ...fields: string[]) => ({
  collectionName: `components_wire_${name}s`,
  info: { displayName: name },
  attributes: Object.fromEntries(fields.map((field) => [field, text])),
});
const wire = {
  credit: component('credit', 'code', 'name'),
  dateline: component('dateline', 'place', 'date'),
  alias: component('alias', 'text', 'locale', 'kind'),
  role: component('role', 'locale', 'title'),
};

const copy = `World

Harbour of Vlora opens again

The harbour of Vlora opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast.

"Forty ships had waited outside," Captain Ben Kolani said. / REL
`;

interface Proposal {
  fingerprint: string;
  title: string;
  lead: string | null;
  body: string[];
  credit: string | null;
  category: string | null;
  people: { name: string; aliases: string[]; role: string | null; documentId: string | null }[];
  quotes: { text: string; kind: string; attributedAs: string | null; speaker: number | null }[];
  duplicate: { title: string } | null;
  agency: { embargoedUntil: string | null; keepsEmbargo: boolean };
}

describe('the wire desk in an app without other plugins', () => {
  let app: SmallApp;

  beforeAll(async () => {
    app = await bootSmallApp({
      plugin: {
        ...{ name: 'strapi-plugin-wire-desk', id: 'wire-desk' },
        config: {
          ...{ article: REPORT, quote: 'api::saying.saying' },
          ...{ person: 'api::human.human', category: 'api::section.section' },
        },
      },
      schema: report,
      others: [saying, human, section],
      components: { wire },
    });
    await send('post', '/content-manager/collection-types/api::section.section?locale=en')
      .send({ name: 'World' })
      .expect(201);
  });
  afterAll(() => app.stop());

  const send = (method: 'get' | 'post' | 'put', path: string) =>
    app.http()[method](path).set('Authorization', app.authorization);
  const propose = async (given: object): Promise<Proposal> => {
    const answer = await send('post', '/wire-desk/proposals').send({ locale: 'en', ...given });
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    return (answer.body as { data: Proposal }).data;
  };
  const token = async (): Promise<string> => {
    const permissions = ['plugin::wire-desk.item.create'];
    const access = { type: 'custom', permissions, lifespan: null, description: '' };
    const { body } = await send('post', '/admin/api-tokens')
      .send({ name: randomUUID(), ...access })
      .expect(201);
    return `Bearer ${(body as { data: { accessKey: string } }).data.accessKey}`;
  };
  const handIn = async (document: object, authorization: string) =>
    app
      .http()
      .post('/api/wire-desk/items?provider=Coast')
      .set('Authorization', authorization)
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(document));

  it('makes a draft of pasted copy, and knows it then', async () => {
    const proposal = await propose({ copy });
    expect(proposal.title).toBe('Harbour of Vlora opens again');
    expect(proposal.category).not.toBeNull();
    const { people, quotes } = proposal;
    const draft = {
      ...{ locale: 'en', fingerprint: proposal.fingerprint, requestKey: randomUUID() },
      ...{ title: proposal.title, lead: proposal.lead, body: proposal.body, byline: null },
      ...{ credit: proposal.credit, dateline: null, category: proposal.category },
      people: people.map(({ name, aliases, role, documentId }) => ({
        ...{ name, aliases, role, documentId },
      })),
      quotes: quotes.map(({ text: words, kind, attributedAs, speaker }) => ({
        ...{ text: words, kind, attributedAs, speaker, medium: null, occasion: null },
      })),
    };
    const made = await send('post', '/wire-desk/drafts').send(draft).expect(201);
    const { documentId, contentType } = (
      made.body as { data: { documentId: string; contentType: string } }
    ).data;
    expect(contentType).toBe(REPORT);
    const path = `/wire-desk/stories/${REPORT}/${documentId}/quotes?locale=en`;
    const recorded = (await send('get', path).expect(200)).body as {
      data: { quotes: { text: string }[] };
    };
    expect(recorded.data.quotes.map(({ text: words }) => words)).toEqual([
      'We are glad to see the first ferries come in',
      'Forty ships had waited outside',
    ]);
    const again = await propose({ copy });
    expect(again.duplicate?.title).toBe(proposal.title);
    expect(again.people.every((person) => person.documentId !== null)).toBe(true);
  });

  it('takes in copy by HTTP, which becomes a proposal, without an embargo that it could keep', async () => {
    const document = {
      ...{ uri: 'urn:cw:1', version: '1', language: 'en', embargoed: '2999-01-01T10:00:00Z' },
      headlines: [{ value: 'Mill burns down' }],
      bodies: [{ contentType: 'text/plain', value: 'The old mill burnt down on Monday.' }],
    };
    const authorization = await token();
    expect((await handIn(document, authorization)).status).toBe(201);
    expect((await handIn(document, authorization)).status).toBe(200);
    const items = (await send('get', '/wire-desk/items?limit=10').expect(200)).body as {
      data: { id: string; headline: string }[];
    };
    expect(items.data.map(({ headline }) => headline)).toEqual(['Mill burns down']);
    const proposal = await propose({ item: items.data[0]?.id });
    expect(proposal.agency).toMatchObject({ keepsEmbargo: false });
    await send('post', `/wire-desk/items/${items.data[0]?.id}/dismiss`).expect(200);
  });

  it('lists people that may be one', async () => {
    await send('get', '/wire-desk/people?q=velm&locale=en').expect(200);
    const { body } = await send('get', '/wire-desk/people?q=kol&locale=en').expect(200);
    expect((body as { data: { name: string }[] }).data.map(({ name }) => name)).toEqual([
      'Ben Kolani',
    ]);
  });

  it('hides its public answers until a role has permission for them', async () => {
    expect((await app.http().get('/api/wire-desk/quotes?speaker=x')).status).toBe(401);
  });
});
