import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { bootPanel, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const UID = 'api::article.article';
const LONG =
  'Kryeministri njofton një marrëveshje të re për urën mbi lumin e Shkodrës, që hapet në mars';

let panelled: PanelledNewsroom;
let page: Page;

beforeAll(async () => {
  panelled = await bootPanel();
  const { strapi } = panelled.newsroom;
  const write = writers(strapi);
  const { documentId } = await write.published({ title: LONG });
  await write.translation(documentId, 'en');
  const editor = await superAdmin(strapi);
  await panelled.newsroom
    .http()
    .post('/flash-news/flashes')
    .set('Authorization', editor.authorization)
    .send({ contentType: UID, documentId, level: 'bulletin', minutes: 30 })
    .expect(200);
  page = await panelled.signIn(editor);
});
afterAll(() => panelled.stop());

it('shows flash, category and the last change of a story in a window 1280 px wide', async () => {
  await page.goto(`/admin/content-manager/collection-types/${UID}`);
  const row = page.getByRole('row').filter({ hasText: LONG });
  for (const one of [
    row.getByText(/^Bulletin/),
    row.getByText('Të përgjithshme'),
    row.getByRole('time'),
  ]) {
    await one.waitFor();
    const box = await one.boundingBox();
    expect(box && box.x + box.width).toBeLessThan(1280 - 56);
  }
  expect(await row.getByRole('time').innerText()).toMatch(/^\d\d:\d\d$/);
});
