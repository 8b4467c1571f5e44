import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import { editorOf } from '../helpers/editing';
import type { PostgresConnection } from '../helpers/environment';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { createDatabase, dropDatabase } from '../helpers/postgres';

const ARTICLE = 'api::article.article';
const PERSON = 'api::person.person';
const ROUNDS = 8;

describe('two saves at one moment, in two newsrooms on one PostgreSQL database', () => {
  let database: PostgresConnection;
  let first: Newsroom;
  let second: ChildNewsroom;
  let authorization: string;

  beforeAll(async () => {
    database = await createDatabase();
    first = await bootNewsroom({ database });
    second = await bootChildNewsroom({ database, iso: first.clock.iso() });
    ({ authorization } = await superAdmin(first.strapi));
  });
  afterAll(async () => {
    await second.stop();
    await first.stop();
    await dropDatabase(database);
  });

  const editors = (uid: string) => [
    editorOf(first, authorization, uid),
    editorOf({ ...first, http: second.http }, authorization, uid),
  ];

  it.each([
    ['save an article', ARTICLE, 'title', 'save'],
    ['publish an article', ARTICLE, 'title', 'publish'],
    ['save a person', PERSON, 'name', 'save'],
  ])('%s: exactly one passes', async (_, uid, field, act) => {
    const write = writers(first.strapi);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { documentId } = await (uid === ARTICLE ? write.draft() : write.person());
      const [editor] = editors(uid);
      const { version = '' } = (await editor?.open(documentId)) ?? {};
      const answers = await Promise.all(
        editors(uid).map((each, index) => {
          const body = { [field]: `Round ${round}, editor ${index}` };
          return act === 'save'
            ? each.save(documentId, version, body)
            : each.act(act, documentId, version, body);
        }),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});
