import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { openEntry } from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const PERSON = 'api::person.person';

describe('search at the desk', () => {
  let panelled: PanelledNewsroom;
  let page: Page;
  let article: string;

  beforeAll(async () => {
    panelled = await bootPanel();
    const { strapi } = panelled.newsroom;
    page = await panelled.signIn(await superAdmin(strapi));
    for (const name of ['Çelë Hoxha', 'Ana Krasniqi']) {
      await strapi.documents(PERSON).create({ data: { name } });
    }
    const data = { title: 'Zgjedhjet në Çelë' };
    ({ documentId: article } = await strapi.documents(ARTICLE).create({ locale: 'sq', data }));
    await strapi.documents(ARTICLE).create({ locale: 'sq', data: { title: 'Moti' } });
  });

  afterAll(() => panelled.stop());

  it.each([
    [ARTICLE, 'Zgjedhjet në Çelë', 'Moti'],
    [PERSON, 'Çelë Hoxha', 'Ana Krasniqi'],
  ])('finds Çelë by cele in the list of %s', async (uid, found, other) => {
    await visit(page, `/admin/content-manager/collection-types/${uid}`);
    await page.getByText(other).waitFor();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: /^Search for/ }).fill('cele');
    await page.keyboard.press('Enter');
    // While it loads the list shows neither.
    await page.getByText(other).waitFor({ state: 'detached' });
    await page.getByText(found).waitFor();
    expect(await page.getByText(other).count()).toBe(0);
  });

  it('finds Çelë by cele where people are chosen', async () => {
    await openEntry(page, ARTICLE, article);
    await page.getByRole('combobox', { name: /^People/ }).click();
    await page.keyboard.type('cele');
    await page.getByRole('option', { name: 'Ana Krasniqi' }).waitFor({ state: 'detached' });
    const found = page.getByRole('option', { name: 'Çelë Hoxha' });
    await found.waitFor();
    expect(await page.getByRole('option', { name: 'Ana Krasniqi' }).count()).toBe(0);
    await found.click();
    await page.getByRole('button', { name: 'Çelë Hoxha', exact: true }).waitFor();
  });
});
