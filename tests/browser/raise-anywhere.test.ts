import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { confirm, fillMoment, flashPanel, openEntry, storyPanel, waitForState } from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const DESK = '/admin/plugins/flash-news';
// With all parameters that Strapi would add itself: adding them loads the list again, which closes a menu.
const LIST = `/admin/content-manager/collection-types/?page=1&pageSize=10&sort=createdAt:DESC`;

const HOUR = 3_600_000;

let panelled: PanelledNewsroom;
let editor: AdminUser;
let page: Page;

beforeAll(async () => {
  panelled = await bootPanel();
  editor = await superAdmin(panelled.newsroom.strapi);
  page = await panelled.signIn(editor);
});
afterAll(() => panelled.stop());
// Every flash of the test before has expired by then.
beforeEach(() => panelled.newsroom.clock.advance({ hours: 5 }));

const write = () => writers(panelled.newsroom.strapi);
const flashing = async (): Promise<string[]> => {
  const { body } = await panelled.newsroom.http().get('/api/flash-news');
  return (body.data as { title: string }[]).map(({ title }) => title);
};
const openDesk = async (): Promise<void> => {
  await visit(page, DESK);
  await page.getByRole('heading', { name: 'Find a story' }).waitFor();
};
/** How far the widest part of a dialog scrolls sideways, in pixels. */
const sidewaysIn = (dialog: Locator): Promise<number> =>
  dialog.evaluate((root) =>
    Math.max(
      ...Array.from(root.querySelectorAll('[data-radix-scroll-area-viewport]')).map(
        (area) => area.scrollWidth - area.clientWidth,
      ),
    ),
  );
const search = () => page.getByRole('searchbox', { name: 'Headline, or a word of it' });

describe('at the desk', () => {
  it('finds a published story by a word, and raises its flash without leaving the desk', async () => {
    await write().published({ title: 'Tërmet në Dibër' });
    await write().published({ title: 'Zgjedhjet lokale' });
    await openDesk();
    await search().pressSequentially('termet');
    const found = page.getByRole('list', { name: 'Stories found' });
    await found.getByRole('button', { name: 'Raise flash: Tërmet në Dibër' }).click();
    expect(await found.getByText('Zgjedhjet lokale').count()).toBe(0);
    const dialog = page.getByRole('dialog', { name: 'Tërmet në Dibër' });
    await dialog.getByRole('button', { name: 'Raise flash' }).waitFor();
    // A scrollbar would lie over the button at the end.
    expect(await sidewaysIn(dialog)).toBe(0);
    await dialog.getByRole('button', { name: 'Raise flash' }).click();
    await dialog.getByRole('status').filter({ hasText: 'until' }).waitFor();
    expect(await flashing()).toEqual(['Tërmet në Dibër']);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('article').filter({ hasText: 'Tërmet në Dibër' }).waitFor();
    await found.getByText(/^Flash until .* · Albanian/).waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
  });

  it('publishes and flashes a draft, once that is confirmed', async () => {
    await write().draft({ title: 'Rrëzohet ura' });
    await openDesk();
    await page.getByRole('button', { name: 'Publish and flash: Rrëzohet ura' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rrëzohet ura' });
    await dialog.getByRole('button', { name: 'Publish and flash' }).click();
    expect(await flashing()).toEqual([]);
    await confirm(page, 'Publish and flash');
    await dialog.getByRole('status').filter({ hasText: 'until' }).waitFor();
    expect(await flashing()).toEqual(['Rrëzohet ura']);
  });

  it('says that nothing was found, and what to do', async () => {
    await openDesk();
    await search().pressSequentially('qqqq');
    await page.getByText('No story has these words. Try fewer, or another spelling.').waitFor();
    expect(await page.getByRole('list', { name: 'Stories found' }).count()).toBe(0);
  });

  it('keeps a headline of 200 letters without a space inside its window', async () => {
    await write().draft({ title: 'a'.repeat(200) });
    for (const width of [390, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await openDesk();
      await page
        .getByRole('link', { name: 'a'.repeat(200) })
        .first()
        .waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ width, overflow }).toEqual({ width, overflow: 0 });
      const button = page.getByRole('button', { name: `Publish and flash: ${'a'.repeat(200)}` });
      const box = await button.boundingBox();
      expect(box && box.x + box.width <= width).toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('has no search for those who may not raise a flash', async () => {
    const reader = await adminWith(panelled.newsroom.strapi, [
      { action: 'plugin::flash-news.desk.read' },
    ]);
    const other = await panelled.signIn(reader);
    await visit(other, DESK);
    await other.getByRole('heading', { name: /^Running:/ }).waitFor();
    expect(await other.getByRole('heading', { name: 'Find a story' }).count()).toBe(0);
    await other.context().close();
  });
});

it('raises a flash from the menu of a row of the list', async () => {
  await write().published({ title: 'Nga lista' });
  await visit(page, LIST);
  const row = page.getByRole('row').filter({ hasText: 'Nga lista' });
  await row.getByRole('button', { name: 'Row actions' }).click();
  await page.getByRole('menuitem', { name: 'Flash…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Raise flash' }).click();
  await dialog.getByRole('status').filter({ hasText: 'until' }).waitFor();
  expect(await flashing()).toEqual(['Nga lista']);
});

it('plans a draft’s publication, shows it at the desk, and takes it off there', async () => {
  const { documentId } = await write().draft({ title: 'Nesër në mëngjes' });
  await openEntry(page, ARTICLE, documentId);
  const panel = storyPanel(page);
  const local = await page.evaluate(
    (epoch: number) => {
      const at = new Date(epoch - new Date(epoch).getTimezoneOffset() * 60_000);
      return at.toISOString().slice(0, 16);
    },
    panelled.newsroom.clock.now() + 2 * HOUR,
  );
  await fillMoment(panel, 'Release at', local.replace(/^\d{4}/, '0206'));
  await panel.getByText('Give a time of the years 1900 to 2100.').waitFor();
  await fillMoment(panel, 'Release at', local);
  await panel.getByText(/^It is published by itself, and readers see it from/).waitFor();
  await panel.getByRole('button', { name: 'Publish it then' }).click();
  await panel.getByText(/^A draft\. It is published at .* by itself/).waitFor();
  await visit(page, DESK);
  const waiting = page.getByRole('grid', { name: 'Waiting for their release' });
  const row = waiting.getByRole('row').filter({ hasText: 'Nesër në mëngjes' });
  await row.getByText('Published by itself then, planned by Test User').waitFor();
  expect(await seriousFaults(page, 'main')).toEqual([]);
  await row.getByRole('button', { name: 'Take off: Nesër në mëngjes' }).click();
  await confirm(page, 'Take the release off');
  await page.getByText('Nothing waits for its release.').waitFor();
});

it('says when its publication is planned what a draft lacks', async () => {
  const { documentId } = await write().draft({ title: 'E paplotë', data: { lead: null } });
  await openEntry(page, ARTICLE, documentId);
  const panel = storyPanel(page);
  await fillMoment(panel, 'Release at', '2099-01-01T06:00');
  await panel.getByRole('button', { name: 'Publish it then' }).click();
  await panel
    .getByRole('alert')
    .getByText(/lead|Standfirst/i)
    .waitFor();
  const rows = panelled.newsroom.strapi.db.query('plugin::flash-news.plan');
  expect(await rows.count({ where: { relatedDocumentId: documentId } })).toBe(0);
});

it('goes by a shortcut to the flash of the open story, and from elsewhere to the search', async () => {
  const { documentId } = await write().published({ title: 'Me tastierë' });
  await openEntry(page, ARTICLE, documentId);
  await flashPanel(page).getByRole('button', { name: 'Raise flash' }).waitFor();
  await page.getByRole('textbox', { name: 'Headline' }).focus();
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.press('Enter');
  await waitForState(flashPanel(page), /until/);
  expect(await flashing()).toEqual(['Me tastierë']);
  // Not from what the panel has kept of the list.
  await page.goto(LIST);
  await page.getByRole('row').filter({ hasText: 'Me tastierë' }).waitFor();
  await page.keyboard.press('Control+Shift+F');
  await search().waitFor();
  await page.keyboard.type('tastiere');
  const found = page.getByRole('list', { name: 'Stories found' });
  await found.getByText('Me tastierë').waitFor();
  await page.getByRole('tab', { name: 'Help' }).click();
  await page.getByRole('grid', { name: 'Keyboard' }).getByText('Ctrl/Cmd + Shift + F').waitFor();
  expect(await seriousFaults(page, 'main')).toEqual([]);
});
