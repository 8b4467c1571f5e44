import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await bootNewsroom();
});
afterAll(() => newsroom.stop());

it('a new translation brings drafts of the quotes that readers have, without words', async () => {
  const write = writers(newsroom.strapi);
  const { documentId } = await write.published({ title: 'Me citat' });
  const quote = await write.quote(documentId, { data: { text: 'Kini durim.' } });
  await write.publish(documentId);
  await write.translation(documentId, 'en', 'With a quote');
  const brought = await newsroom.strapi
    .documents('api::quote.quote')
    .findOne({ documentId: quote.documentId, locale: 'en', populate: ['article'] });
  expect(brought).toMatchObject({
    text: null,
    originalText: 'Kini durim.',
    originalLanguage: 'sq',
    article: { documentId },
  });
});
