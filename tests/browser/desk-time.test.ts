import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { until } from '../helpers/until';
import { createTestClock } from '../helpers/testClock';
import { choose, confirm, flashPanel, openEntry, storyPanel, waitForState } from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const NEW = `/admin/content-manager/collection-types/${ARTICLE}/create?plugins[i18n][locale]=sq`;

describe('what saves a desk time', () => {
  let panelled: PanelledNewsroom;
  let page: Page;

  beforeAll(async () => {
    panelled = await bootPanel({ clock: createTestClock() });
    page = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
  });
  afterAll(() => panelled.stop());

  const write = () => writers(panelled.newsroom.strapi);
  const byline = (): Locator => page.getByRole('textbox', { name: 'Byline' });

  it('begins the byline of a new story with the writer’s name, and the form has no changes', async () => {
    await visit(page, NEW);
    const read = () => byline().inputValue();
    expect(await until(read, (value) => value !== '', { seconds: 60 })).toBe('Test User');
    // An untouched form is left without a question.
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.waitForURL(/\/admin\/?$/);
  });

  it('leaves the byline to the authors that are chosen, and what was typed as it is', async () => {
    await write().person('Ana Kovaç');
    const chooseAuthor = async () => {
      const authors = page.getByRole('combobox', { name: 'Authors' });
      await authors.click();
      await authors.pressSequentially('Ana');
      await page.getByRole('option', { name: 'Ana Kovaç' }).click();
      await page.getByRole('button', { name: 'Ana Kovaç', exact: true }).waitFor();
    };
    await visit(page, NEW);
    await byline().waitFor();
    await chooseAuthor();
    expect(
      await until(
        () => byline().inputValue(),
        (value) => value === '',
        { seconds: 60 },
      ),
    ).toBe('');

    await visit(page, NEW);
    await byline().fill('Nga redaksia');
    await chooseAuthor();
    expect(await byline().inputValue()).toBe('Nga redaksia');
  });

  it('gives a translation the byline of the story with the first thing typed, and no change before', async () => {
    const { documentId } = await write().draft({
      title: 'Buxheti',
      data: { byline: 'Drita Hoxha' },
    });
    await openEntry(page, ARTICLE, documentId, 'en');
    await byline().waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('The budget');
    const read = () => byline().inputValue();
    const found = await until(read, (value) => value !== 'Test User', { seconds: 60 });
    expect(found).toBe('Drita Hoxha');
  });

  it('shows the day and a clock of 24 hours in the right column at 1280 px', async () => {
    const { documentId } = await write().draft({ title: 'Dita' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    const day = panel.getByLabel('Release at', { exact: true });
    await day.fill('2027-01-31');
    const time = panel.getByLabel('Time, such as 14:30').first();
    await time.fill('2130');
    await panel
      .getByText(/readers see it from 31 Jan 2027, 21:30|readers see it from Jan 31, 2027, 21:30/)
      .waitFor();
    // Nothing of the day is cut off.
    const isCut = await day.evaluate((input) => input.scrollWidth > input.clientWidth);
    expect(isCut).toBe(false);
    const width = await day.evaluate((input) => input.clientWidth);
    // Ten digits and the icon of the calendar.
    expect(width).toBeGreaterThan(100);
  });

  it('asks before a story with a running flash is unpublished', async () => {
    const { documentId } = await write().published({ title: 'Stuhia' });
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: 'Raise flash' }).click();
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('the flash disappears from every site at once').waitFor();
    const statusOf = async () =>
      (await panelled.newsroom.http().get(`/api/articles/${documentId}?locale=sq`)).status;
    expect(await statusOf()).toBe(200);
    await confirm(page, 'Confirm');
    await until(statusOf, (status) => status === 404, { seconds: 60 });
  });

  it('offers categories in the order of their positions', async () => {
    const { strapi } = panelled.newsroom;
    for (const [name, position] of [
      ['Zgjedhje', 1],
      ['Arsim', 2],
      ['Bota', null],
    ] as const) {
      await strapi
        .documents('api::category.category')
        .create({ locale: 'sq', data: { name, ...(position !== null && { position }) } });
    }
    await visit(page, NEW);
    await page.getByRole('combobox', { name: 'Category' }).click();
    await page.getByRole('option', { name: 'Bota' }).waitFor();
    const options = await page.getByRole('option').allInnerTexts();
    const names = options.map((text) => text.split('\n')[0]);
    expect(names.slice(0, 2)).toEqual(['Zgjedhje', 'Arsim']);
    expect(names.indexOf('Bota')).toBeGreaterThan(1);
  });

  it('marks the field at fault in the settings', async () => {
    await visit(page, '/admin/settings/flash-news');
    const lengths = page.getByLabel('Lengths with one click');
    await lengths.fill('10, soon');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('One to five whole numbers from 1 to 1440').waitFor();
    expect(await lengths.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('presets.1').count()).toBe(0);
  });

  it('fills in the credit from the newsroom’s agencies', async () => {
    await visit(page, '/admin/settings/flash-news');
    await page
      .getByLabel('Agencies')
      .fill('REL, Radio Evropa e Lirë, https://www.evropaelire.org\nAFP, Agence France-Presse');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved', { exact: true }).waitFor();

    const { documentId } = await write().draft({ title: 'Nga agjencia' });
    await openEntry(page, ARTICLE, documentId);
    await choose(page.getByRole('combobox', { name: 'Agency' }), 'REL, Radio Evropa e Lirë');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').first().waitFor();
    const saved = await panelled.newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale: 'sq', populate: ['credit'] });
    expect(saved?.credit).toMatchObject({
      code: 'REL',
      name: 'Radio Evropa e Lirë',
      url: 'https://www.evropaelire.org',
    });
  });

  it('leaves no failed request in the network log', async () => {
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    const { documentId } = await write().draft({ title: 'Rrjeti' });
    await visit(page, '/admin/');
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await openEntry(page, ARTICLE, documentId);
    await page.waitForLoadState('networkidle');
    expect(failed).toEqual([]);
  });
});
