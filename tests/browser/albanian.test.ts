import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

let panelled: PanelledNewsroom;
let editor: AdminUser;
let page: Page;
let documentId: string;

beforeAll(async () => {
  panelled = await bootPanel();
  editor = await superAdmin(panelled.newsroom.strapi);
  ({ documentId } = await writers(panelled.newsroom.strapi).published({ title: 'Ura hapet' }));
  page = await panelled.signIn(editor);
});
afterAll(() => panelled.stop());

const languageOf = (seen: Page) => seen.evaluate('document.documentElement.lang');

it('is chosen in the profile, like Strapi’s own languages', async () => {
  await visit(page, '/admin/me');
  await page.getByRole('combobox', { name: 'Interface language' }).click();
  await page.getByRole('option', { name: 'Shqip' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Ruaj' }).waitFor();
  expect(await languageOf(page)).toBe('sq');
});

it('is there on the pages that staff use, with the names and help texts of fields', async () => {
  await visit(page, ARTICLES);
  await page.getByRole('heading', { name: 'Artikuj' }).waitFor();
  await page
    .getByRole('button', { name: 'Ndryshuar' })
    .or(page.getByText('Ndryshuar'))
    .first()
    .waitFor();
  await visit(page, `${ARTICLES}/${documentId}?plugins[i18n][locale]=sq`);
  await page.getByRole('textbox', { name: 'Titulli', exact: true }).waitFor();
  await page.getByText('Artikulli me një ose dy fjali.').waitFor();
  await page.getByRole('button', { name: 'Ngri flash-in' }).waitFor();
  await visit(page, '/admin/plugins/flash-news');
  await page.getByRole('heading', { name: 'Tavolina e flash-it' }).waitFor();
  await visit(page, '/admin');
  await page.getByRole('heading', { name: /^Përshëndetje/ }).waitFor();
  expect(await languageOf(page)).toBe('sq');
});

it('is there from the first page on in an Albanian browser', async () => {
  const { origin } = new URL(page.url());
  const context = await page.context().browser()?.newContext({ locale: 'sq-AL' });
  const visitor = await context?.newPage();
  await visitor?.goto(`${origin}/admin/auth/login`);
  await visitor?.getByLabel('Fjalëkalimi', { exact: false }).first().waitFor();
  expect(visitor && (await languageOf(visitor))).toBe('sq');
  await context?.close();
});

it('goes back to English as it came', async () => {
  await visit(page, '/admin/me');
  await page.getByRole('combobox', { name: 'Gjuha e panelit' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Ruaj' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor();
  expect(await languageOf(page)).toBe('en');
});
