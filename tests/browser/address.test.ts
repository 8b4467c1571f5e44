import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { until } from '../helpers/until';
import { bootPanel, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const NEW_STORY =
  '/admin/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=sq';

describe('the address of a story that is typed in the panel', () => {
  let panelled: PanelledNewsroom;
  let page: Page;

  beforeAll(async () => {
    panelled = await bootPanel();
    const { strapi } = panelled.newsroom;
    await writers(strapi).category('Bota', 'World');
    page = await panelled.signIn(await superAdmin(strapi));
  });
  afterAll(() => panelled.stop());

  const field = (name: string) => page.getByRole('textbox', { name, exact: false });
  const slug = () => page.getByRole('textbox', { name: /^Slug/ });
  const type = async (headline: string): Promise<void> => {
    await page.goto(NEW_STORY);
    await field('Headline').fill(headline);
    await field('Standfirst').fill('Ura u hap sot në mëngjes.');
    await field('Byline').fill('Ana Leka');
    await page.getByRole('combobox', { name: /^Category/ }).click();
    await page.getByRole('option', { name: /^Bota/ }).click();
  };
  const hasSlug = (expected: string) =>
    until(
      () => slug().inputValue(),
      (value) => value === expected,
      { seconds: 60 },
    );
  const press = (button: string) => page.getByRole('button', { name: button, exact: true }).click();
  const read = (path: string) => panelled.newsroom.http().get(path);

  it('is made when nobody types it, and readers reach the story by it', async () => {
    await type('Çelet ura e Ibrit');
    await press('Publish');
    await page.getByText('Published document').first().waitFor();
    await hasSlug('celet-ura-e-ibrit');
    const { status, body } = await read('/api/latest-news/by-slug/celet-ura-e-ibrit');
    expect({ status, title: body.data.title }).toEqual({ status: 200, title: 'Çelet ura e Ibrit' });
    const feed = await read('/api/latest-news');
    expect(feed.body.data[0]).toMatchObject({ slug: 'celet-ura-e-ibrit' });
  });

  it('is refused in words under its field, and regenerated as a save would make it', async () => {
    await type('Çelet ura e Ibrit');
    await slug().fill('Ura e re!');
    await page.getByText('Unavailable').waitFor();
    await press('Save');
    const words = page.getByText(/the address may hold small letters .* For example: ura-e-re/i);
    await words.first().waitFor();
    expect(await page.getByText(/regex|\^\[/).count()).toBe(0);
    await page.getByRole('button', { name: 'Regenerate' }).click();
    await hasSlug('celet-ura-e-ibrit-2');
    await press('Save');
    await page.getByText('Saved document').first().waitFor();
    expect(await slug().inputValue()).toBe('celet-ura-e-ibrit-2');
  });
});
