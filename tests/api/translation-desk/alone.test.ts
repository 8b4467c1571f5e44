import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootSmallApp, type SmallApp } from '../../helpers/smallApp';

const STORY = 'api::story.story';

const localized = { i18n: { localized: true } };

/** A type that is no newsroom's: other names, Markdown, a repeatable component and a dynamic zone. */
const schema = {
  kind: 'collectionType',
  collectionName: 'stories',
  info: { singularName: 'story', pluralName: 'stories', displayName: 'Story' },
  options: { draftAndPublish: true },
  pluginOptions: {
    ...localized,
    'translation-desk': { enabled: true, fields: { title: 'headline' } },
  },
  attributes: {
    headline: { type: 'string', required: true, pluginOptions: localized },
    text: { type: 'richtext', pluginOptions: localized },
    facts: {
      ...{ type: 'component', repeatable: true, component: 'shared.fact' },
      pluginOptions: localized,
    },
    rating: { type: 'integer' },
  },
};

const fact = {
  collectionName: 'components_shared_facts',
  info: { displayName: 'Fact' },
  attributes: { label: { type: 'string' }, value: { type: 'text' } },
};

describe('the translation desk in an app without other plugins', () => {
  let app: SmallApp;

  beforeAll(async () => {
    app = await bootSmallApp({
      plugin: { name: 'strapi-plugin-translation-desk', id: 'translation-desk' },
      schema,
      components: { shared: { fact } },
    });
    await send('post', '/i18n/locales')
      .send({ code: 'de', name: 'German', isDefault: false })
      .expect(200);
  });
  afterAll(() => app.stop());

  const send = (method: 'get' | 'post' | 'put', path: string) =>
    app.http()[method](path).set('Authorization', app.authorization);
  const save = (documentId: string, locale: string, data: object) =>
    send('put', `/content-manager/collection-types/${STORY}/${documentId}?locale=${locale}`)
      .send(data)
      .expect(200);
  const publish = (documentId: string, locale: string, data: object) =>
    send(
      'post',
      `/content-manager/collection-types/${STORY}/${documentId}/actions/publish?locale=${locale}`,
    )
      .send(data)
      .expect(200);

  interface Cell {
    locale: string;
    state: string;
    staleFields: string[];
  }
  const german = async (documentId: string): Promise<Pick<Cell, 'state' | 'staleFields'>> => {
    const states = 'missing,draft,ready,current,stale';
    const { body } = await send('get', `/translation-desk/desk?states=${states}`).expect(200);
    const rows = body.data as { documentId: string; cells: Cell[] }[];
    const cells = rows.find((row) => row.documentId === documentId)?.cells ?? [];
    const { state, staleFields } = cells.find(({ locale }) => locale === 'de') as Cell;
    return { state, staleFields };
  };

  interface Beside {
    sourceCorrection: number;
    source: { fields: { path: string; hash: string; basisText: string | null }[] };
  }
  const beside = async (documentId: string): Promise<Beside> => {
    const path = `/translation-desk/translations/${STORY}/${documentId}?locale=de`;
    return (await send('get', path).expect(200)).body.data as Beside;
  };
  const seen = async (documentId: string) => {
    const { source, sourceCorrection } = await beside(documentId);
    const hashes = Object.fromEntries(source.fields.map(({ path, hash }) => [path, hash]));
    return { seen: hashes, correction: sourceCorrection };
  };

  it('follows a story from missing to stale, in Markdown and repeatable components', async () => {
    const made = await send('post', `/content-manager/collection-types/${STORY}?locale=en`)
      .send({
        headline: 'The bridge opens',
        text: 'Traffic returns on **Monday**.',
        facts: [{ label: 'Length', value: '200 metres' }],
      })
      .expect(201);
    const { documentId } = made.body.data as { documentId: string };
    expect(await german(documentId)).toEqual({ state: 'missing', staleFields: [] });

    const words = {
      headline: 'Die Brücke öffnet',
      text: 'Der Verkehr rollt ab **Montag**.',
      facts: [{ label: 'Länge', value: '200 Meter' }],
    };
    await save(documentId, 'de', words);
    expect(await german(documentId)).toEqual({ state: 'draft', staleFields: [] });
    await send('post', `/translation-desk/translations/${STORY}/${documentId}/hand-in`)
      .send({ locale: 'de', ...(await seen(documentId)) })
      .expect(200);
    expect(await german(documentId)).toEqual({ state: 'ready', staleFields: [] });
    await publish(documentId, 'de', words);
    expect(await german(documentId)).toEqual({ state: 'current', staleFields: [] });

    await save(documentId, 'en', {
      headline: 'The bridge opens',
      text: 'Traffic returns on **Tuesday**.',
      facts: [{ label: 'Length', value: '210 metres' }],
    });
    expect(await german(documentId)).toEqual({ state: 'stale', staleFields: ['facts', 'text'] });

    const { fields } = (await beside(documentId)).source;
    expect(fields.find(({ path }) => path === 'text')?.basisText).toContain('Monday');
    await send('post', `/translation-desk/translations/${STORY}/${documentId}/settle`)
      .send({ locale: 'de', ...(await seen(documentId)) })
      .expect(200);
    expect(await german(documentId)).toEqual({ state: 'current', staleFields: [] });
  });
});
