import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { confirm, photograph } from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const DESK = '/admin/plugins/flash-news';

/** Milliseconds: two seconds, and time for a busy machine to draw. */
const SOON = 12_000;

describe('the flash desk', () => {
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
  const raise = (documentId: string, body: object = {}) =>
    panelled.newsroom
      .http()
      .post('/flash-news/flashes')
      .set('Authorization', editor.authorization)
      .send({ contentType: ARTICLE, documentId, level: 'flash', ...body })
      .expect(200);
  const openDesk = async (tab?: string): Promise<void> => {
    await visit(page, DESK);
    await page.getByRole('heading', { name: 'Flash desk' }).waitFor();
    if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
  };

  it('follows what colleagues do, and ends a flash where it stands', async () => {
    await openDesk();
    await page.getByText('No flash is running.').waitFor();
    const { documentId } = await write().published({ title: 'Tërmet në Dibër' });
    await raise(documentId, { level: 'bulletin', minutes: 30 });
    const card = page.getByRole('article').filter({ hasText: 'Tërmet në Dibër' });
    await card.getByText('Bulletin', { exact: true }).first().waitFor({ timeout: SOON });
    await card.getByText('Raised by Test User').waitFor();
    await page.getByRole('heading', { name: 'Running: 1 of at most 3' }).waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await photograph(page, 'flash-desk');
    for (const width of [390, 1920]) {
      await photograph(page, `flash-desk-${width}`, { width, height: 1100 });
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await photograph(page, 'flash-desk-dark');
    await page.emulateMedia({ colorScheme: 'light' });

    await card.getByRole('button', { name: 'End flash' }).click();
    await page.getByLabel('Reason (only the newsroom reads it)').fill('Alarm i rremë');
    await confirm(page, 'End flash');
    const ended = page.getByRole('grid', { name: 'Recently ended' });
    await ended.getByText('Alarm i rremë').waitFor();
    await page.getByText('No flash is running.').waitFor();
    const { body } = await panelled.newsroom.http().get('/api/flash-news');
    expect(body.data).toEqual([]);
  });

  it('shows what readers see, and apart from it what waits', async () => {
    await write().published({ title: 'E dukshme' });
    const { documentId } = await write().draft({ title: 'Nën embargo' });
    const releasedAt = new Date(panelled.newsroom.clock.now() + 3_600_000).toISOString();
    await panelled.newsroom
      .http()
      .put(`/flash-news/releases/${ARTICLE}/${documentId}`)
      .set('Authorization', editor.authorization)
      .send({ locale: 'sq', releasedAt })
      .expect(200);
    await write().publish(documentId);
    await openDesk('Latest news');
    const readers = page.getByRole('grid', { name: 'What readers see' });
    await readers.getByText('E dukshme').waitFor();
    expect(await readers.getByText('Nën embargo').count()).toBe(0);
    const waiting = page.getByRole('grid', { name: 'Under embargo, not there yet' });
    await waiting.getByText('Nën embargo').waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);

    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByText('Readers see no news in this language yet.').waitFor();
  });

  it('tells who did what, narrowed down to a story, and as a file', async () => {
    const one = await write().published({ title: 'Lajmi i parë' });
    const two = await write().published({ title: 'Lajmi i dytë' });
    await raise(one.documentId, { reason: 'E konfirmuar' });
    await raise(two.documentId);
    await openDesk('History');
    const table = page.getByRole('grid', { name: 'History' });
    await table.getByText('E konfirmuar').waitFor();
    await table.getByRole('button', { name: 'Lajmi i parë' }).first().click();
    await table.getByText('Lajmi i dytë').first().waitFor({ state: 'detached' });
    // The list reloads; until then nothing is shown.
    await table.getByText('E konfirmuar').waitFor();
    expect(await table.getByRole('row').count()).toBe(3);
    await table.getByText(/^Until .*\d\d:\d\d\.$/).waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await (await downloading).path();
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('E konfirmuar');
    expect(lines[1]).toContain('"Europe/Tirane"');

    await page.getByRole('button', { name: 'Take this filter off' }).click();
    await table.getByText('Lajmi i dytë').first().waitFor();
  });

  it('says that it can’t read, and reads again', async () => {
    await page.route('**/flash-news/desk', (route) => route.abort());
    await openDesk();
    await page
      .getByRole('alert')
      .getByText(/can't be reached/)
      .waitFor();
    await page.unroute('**/flash-news/desk');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: /^Running:/ }).waitFor();
    const fault = page.getByText(/can't be reached/);
    await fault.waitFor({ state: 'detached' });
    expect(await fault.count()).toBe(0);
  });

  it('fits a telephone', async () => {
    const { documentId } = await write().published({ title: 'Për telefon' });
    await raise(documentId);
    await openDesk();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('timer').waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is shown on the home page, and counts down there', async () => {
    const { documentId } = await write().published({ title: 'Në krye' });
    await raise(documentId);
    await visit(page, '/admin');
    const widget = page.locator('section', { has: page.getByText('Open the desk') }).last();
    await widget.getByText('Në krye').first().waitFor();
    expect(await widget.getByRole('timer').innerText()).toMatch(/^(20:00|1\d:[0-5]\d)$/);
  });

  it('is not there for who may not read it', async () => {
    const author = await adminWith(panelled.newsroom.strapi, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['title'], locales: ['sq'] },
      },
    ]);
    const theirs = await panelled.signIn(author);
    expect(await theirs.getByRole('link', { name: 'Flash desk' }).count()).toBe(0);
    await visit(theirs, DESK);
    await theirs.getByText(/permissions? to access/i).waitFor();
    await theirs.context().close();
  });
});
