import { beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { editorOf } from '../../helpers/editing';
import type { Pair } from './pair';

const ARTICLE = 'api::article.article';
const PERSON = 'api::person.person';
const ROUNDS = 8;

export const describeSaves = (pair: Pair): void => {
  describe('two saves at one moment, in two newsrooms on one database', () => {
    let authorization: string;

    beforeAll(async () => {
      ({ authorization } = await superAdmin(pair.first.strapi));
    });

    const editors = (uid: string) => [
      editorOf(pair.first, authorization, uid),
      editorOf({ ...pair.first, http: pair.second.http }, authorization, uid),
    ];

    it.each([
      ['save an article', ARTICLE, 'title', 'save'],
      ['publish an article', ARTICLE, 'title', 'publish'],
      ['save a person', PERSON, 'name', 'save'],
    ])('%s: exactly one passes', async (_, uid, field, act) => {
      const write = writers(pair.first.strapi);
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
};
