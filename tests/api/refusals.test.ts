import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

const panel = (type: string): string =>
  `/content-manager/collection-types/api::${type}.${type}?locale=sq`;

describe('refusals', () => {
  let room: Newsroom;
  let staff: string;

  beforeAll(async () => {
    room = await bootNewsroom();
    staff = (await superAdmin(room.strapi)).authorization;
    await send(panel('person'), { name: 'Ana', wikidataId: 'Q1' });
  });
  afterAll(() => room.stop());

  const send = async (path: string, body: object, by = staff) => {
    const { status, body: answer } = await room
      .http()
      .post(path)
      .set('Authorization', by)
      .send(body);
    return [status, answer.error?.message as string | undefined];
  };

  it.each([
    [
      'person',
      { name: 'Ana', wikidataId: 'abc' },
      'Wikidata isn’t written as the field takes it. A Q and digits, such as Q42.',
    ],
    [
      'person',
      { name: 'Ana', wikidataId: 'Q1' },
      'Wikidata belongs to another person already, and must be its own.',
    ],
    [
      'person',
      { name: 'Ana', aliases: [{ text: 'a', locale: 'Albanian', kind: 'spelling' }] },
      'Aliases, Language isn’t written as the field takes it. A language tag such as sq; empty: any.',
    ],
    ['article', { title: 'x'.repeat(201) }, 'Headline must have at most 200 characters.'],
    ['article', { title: 'x'.repeat(300) }, 'Headline must be text of at most 200 characters.'],
    [
      'article',
      { title: 'x', body: [{ type: 'video', children: [] }] },
      'Body holds a block that it doesn’t take: it takes paragraphs, headings, lists, quotes, code and pictures.',
    ],
    [
      'article',
      { title: 'x', category: { connect: [{ documentId: 'zzz' }] } },
      'What is linked here has no version in Albanian (“zzz”).',
    ],
    ['quote', { text: 'x', kind: 'z' }, 'Kind must be one of direct, partial, paraphrase.'],
  ])('of a %s name the field as staff do: %#', async (type, data, message) => {
    expect(await send(panel(type), data)).toEqual([400, message]);
  });

  it('name what the role may not do', async () => {
    const nobody = (await adminWith(room.strapi, [])).authorization;
    expect(await send(panel('article'), { title: 'x' }, nobody)).toEqual([
      403,
      'You may not create these stories. Your role has no permission for it here: it may hold for your own, or for other languages.',
    ]);
    const reading = await apiToken(room.strapi, { type: 'read-only' });
    expect(await send('/api/articles', { data: { title: 'x' } }, reading)).toEqual([
      403,
      'This needs the permission Article › create.',
    ]);
  });

  it('name the field that a request of the content API may not read, and the rest stays', async () => {
    const { body } = await room.http().get('/api/articles?populate=createdBy');
    expect(body.error).toEqual({
      status: 400,
      name: 'ValidationError',
      message: 'populate: createdBy can’t be read: it doesn’t exist, or you may not read it.',
      details: { key: 'createdBy', path: 'createdBy', source: 'query', param: 'populate' },
    });
  });

  it.each([
    ['fields', 'fields=WORD', 'read'],
    ['fields', 'fields[0]=text&fields[1]=WORD', 'read'],
    ['sort', 'sort=WORD:desc', 'sorted by'],
    ['sort', 'sort[0][WORD]=desc', 'sorted by'],
    ['filters', 'filters[WORD][$eq]=1', 'looked for'],
    ['filters', 'filters[$or][0][WORD]=1', 'looked for'],
    ['populate', 'populate=WORD', 'read'],
    ['populate', 'populate[WORD]=true', 'read'],
  ])('name %s and the word in %s, private or unknown, for readers and tokens', async (...given) => {
    const [param, query, used] = given;
    const token = await apiToken(room.strapi, { type: 'full-access' });
    const ask = async (word: string, by?: string) => {
      const asked = room.http().get(`/api/quotes?${query.replaceAll('WORD', word)}`);
      const { status, body } = await (by === undefined ? asked : asked.set('Authorization', by));
      return { status, ...(body.error as object) };
    };
    for (const by of [undefined, token]) {
      // `position` is private.
      for (const word of ['nope', 'position']) {
        expect(await ask(word, by)).toMatchObject({
          status: 400,
          message: `${param}: ${word} can’t be ${used}: it doesn’t exist, or you may not read it.`,
          details: { key: word, path: word, param, source: 'query' },
        });
      }
    }
  });

  it('say what is too large, and what isn’t JSON', async () => {
    expect(await send(panel('article'), { title: 'x'.repeat(2_000_000) })).toEqual([
      413,
      'What was sent is larger than a story can be (1 MB). Shorten it; pictures are uploaded on their own.',
    ]);
    const { body } = await room
      .http()
      .post(panel('article'))
      .set('Authorization', staff)
      .set('Content-Type', 'application/json')
      .send('{"a');
    expect(body.error.message).toMatch(/^The body isn’t JSON \(RFC 8259\): /);
  });
});
