import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PERMISSIONS } from '../../src/plugins/flash-news/shared/permissions';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import {
  choose,
  confirm,
  flashPanel,
  openEntry,
  photograph,
  storyPanel,
  waitForState,
  fillMoment,
} from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const DESK = '/admin/plugins/flash-news';
const SETTINGS = '/admin/settings/flash-news';
const LIST = `/admin/content-manager/collection-types/${ARTICLE}`;

describe('a newsroom at work', () => {
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
  const latest = async (): Promise<{ documentId: string; pinned: boolean }[]> =>
    (await panelled.newsroom.http().get('/api/latest-news')).body.data as {
      documentId: string;
      pinned: boolean;
    }[];
  const flashing = async (): Promise<unknown[]> =>
    (await panelled.newsroom.http().get('/api/flash-news')).body.data as unknown[];
  const raise = (documentId: string, body: object = {}, by = editor) =>
    panelled.newsroom
      .http()
      .post('/flash-news/flashes')
      .set('Authorization', by.authorization)
      .send({ contentType: ARTICLE, documentId, level: 'flash', ...body });
  /** Runs the sweep, as the ticker does every few seconds. */
  const sweep = () =>
    panelled.newsroom.strapi.plugin('flash-news').service<{ run(): Promise<void> }>('sweep').run();
  /** Returns the value of a datetime field that many hours ahead of the newsroom's clock. */
  const inHours = (hours: number): string => {
    const at = new Date(panelled.newsroom.clock.now() + hours * 3_600_000);
    const options = { timeZone: 'Europe/Tirane', dateStyle: 'short', timeStyle: 'short' } as const;
    return new Intl.DateTimeFormat('sv-SE', options).format(at).replace(' ', 'T');
  };
  const choosePlace = async (place: string): Promise<void> => {
    await choose(storyPanel(page).getByRole('combobox', { name: 'Its place' }), place);
  };

  it('pins a story on top until a time, and puts another there only when told to', async () => {
    const first = await write().published({ title: 'Numërimi i votave' });
    panelled.newsroom.clock.advance({ minutes: 1 });
    const second = await write().published({ title: 'Moti' });
    await openEntry(page, ARTICLE, first.documentId);
    const panel = storyPanel(page);
    await panel.getByText('In its usual place, by its release.').waitFor();
    await choosePlace('On top until a time');
    expect(await panel.getByRole('button', { name: 'Set its place' }).isDisabled()).toBe(true);
    await fillMoment(panel, 'On top until', inHours(2));
    await panel.getByRole('button', { name: 'Set its place' }).click();
    await panel.getByText(/^On top until \d\d:\d\d\.$/).waitFor();
    expect((await latest())[0]).toMatchObject({ documentId: first.documentId, pinned: true });
    expect(await seriousFaults(page, 'aside')).toEqual([]);

    await openEntry(page, ARTICLE, second.documentId);
    await choosePlace('On top until a time');
    await fillMoment(panel, 'On top until', inHours(2));
    await panel.getByRole('button', { name: 'Set its place' }).click();
    await panel.getByText('“Numërimi i votave” is on top in this language').waitFor();
    await panel.getByRole('button', { name: 'Put this one on top' }).click();
    await confirm(page, 'Put this one on top');
    await panel.getByText(/^On top until \d\d:\d\d\.$/).waitFor();
    expect((await latest())[0]).toMatchObject({ documentId: second.documentId, pinned: true });

    await choosePlace('Not in Latest news');
    await panel.getByRole('button', { name: 'Set its place' }).click();
    await panel.getByText('Kept out. Readers find it at its own address.').waitFor();
    expect((await latest()).map(({ documentId }) => documentId)).not.toContain(second.documentId);

    await visit(page, DESK);
    await page.getByRole('tab', { name: 'Latest news' }).click();
    const placed = page.getByRole('grid', { name: 'On top, or kept out' });
    await placed.getByText('Moti').waitFor();
    await photograph(page, 'latest-news');
  });

  it('marks flashes and embargoes in the list, and ends several flashes at once', async () => {
    const one = await write().published({ title: 'Përmbytje' });
    const two = await write().published({ title: 'Zjarr' });
    const three = await write().draft({ title: 'Raporti' });
    const releasedAt = new Date(panelled.newsroom.clock.now() + 3_600_000).toISOString();
    await panelled.newsroom
      .http()
      .put(`/flash-news/releases/${ARTICLE}/${three.documentId}`)
      .set('Authorization', editor.authorization)
      .send({ locale: 'sq', releasedAt })
      .expect(200);
    await write().publish(three.documentId);
    await raise(one.documentId).expect(200);
    await raise(two.documentId, { level: 'urgent' }).expect(200);

    // With all parameters that Strapi would add itself: adding them reloads the list and clears the selection.
    await visit(page, `${LIST}?page=1&pageSize=10&sort=createdAt:DESC`);
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    await row('Përmbytje')
      .getByText(/^Flash until \d\d:\d\d$/)
      .waitFor();
    await row('Zjarr')
      .getByText(/^Urgent until \d\d:\d\d$/)
      .waitFor();
    await row('Raporti')
      .getByText(/^Embargo until \d\d:\d\d$/)
      .waitFor();
    await photograph(page, 'article-list');

    await page.waitForLoadState('networkidle');
    await row('Përmbytje').getByRole('checkbox').check();
    await row('Zjarr').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'End 2 flashes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('2 flashes ended').first().waitFor();
    expect(await flashing()).toEqual([]);
    await row('Zjarr')
      .getByText(/^Urgent until/)
      .waitFor({ state: 'detached' });
  });

  it('lets nobody overwrite unseen what a colleague did to the same flash', async () => {
    const { documentId } = await write().published({ title: 'Dy redaktorë' });
    await raise(documentId, { minutes: 20 }).expect(200);
    const colleague = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
    // From the start, the second browser gets no events: an open request might be answered too late.
    await colleague.route('**/flash-news/last-event', (route) => route.abort());
    for (const each of [page, colleague]) {
      await openEntry(each, ARTICLE, documentId);
      await waitForState(flashPanel(each), /until/);
    }
    await flashPanel(page).getByRole('button', { name: '60 minutes' }).click();
    await flashPanel(page).getByRole('button', { name: 'Extend' }).click();
    await flashPanel(page)
      .getByRole('timer')
      .filter({ hasText: /^(1:00:00|5[89]:\d\d)$/ })
      .waitFor();
    await flashPanel(colleague).getByRole('button', { name: 'End flash' }).click();
    await confirm(colleague, 'End flash');
    await flashPanel(colleague).getByText('A colleague was faster').waitFor();
    expect(await flashing()).toHaveLength(1);
    await colleague.context().close();
  });

  it('warns two people who have the same story open', async () => {
    const { documentId } = await write().published({ title: 'Dy duar' });
    await openEntry(page, ARTICLE, documentId);
    const theirs = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
    await openEntry(theirs, ARTICLE, documentId);
    await theirs.getByText('Test User has this open too.').waitFor();
    // The first browser learns of it at its next report.
    await page.getByText('Test User has this open too.').waitFor();
    expect(await seriousFaults(page, 'aside')).toEqual([]);
    await theirs.context().close();
    panelled.newsroom.clock.advance({ minutes: 1 });
    await page.getByText('Test User has this open too.').waitFor({ state: 'detached' });
  });

  it('shows on the desk, by itself, what time does', async () => {
    const { documentId } = await write().published({ title: 'Mbaron vetë' });
    const coming = await write().draft({ title: 'Del vetë' });
    const releasedAt = new Date(panelled.newsroom.clock.now() + 1_800_000).toISOString();
    await panelled.newsroom
      .http()
      .put(`/flash-news/releases/${ARTICLE}/${coming.documentId}`)
      .set('Authorization', editor.authorization)
      .send({ locale: 'sq', releasedAt })
      .expect(200);
    await write().publish(coming.documentId);
    await raise(documentId, { minutes: 10 }).expect(200);
    await visit(page, DESK);
    const waiting = page.getByRole('grid', { name: 'Waiting for their release' });
    await waiting.getByText('Del vetë').waitFor();
    await page.getByRole('article').filter({ hasText: 'Mbaron vetë' }).waitFor();
    panelled.newsroom.clock.advance({ hours: 1 });
    await sweep();
    await page.getByText('No flash is running.').waitFor();
    const ended = page.getByRole('grid', { name: 'Recently ended' });
    await ended.getByRole('row').filter({ hasText: 'Mbaron vetë' }).getByText('Time').waitFor();
    await waiting.getByText('Del vetë').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Latest news' }).click();
    const readers = page.getByRole('grid', { name: 'What readers see' });
    await readers.getByText('Del vetë').waitFor();
    expect((await latest())[0]?.documentId).toBe(coming.documentId);
  });

  it('lets a translator limited to English raise nothing that is out in Albanian', async () => {
    const { documentId } = await write().published({ title: 'Në dy gjuhë' });
    await write().translation(documentId, 'en', 'In two languages');
    await write().publish(documentId, 'en');
    const fields = ['title', 'slug', 'lead', 'body'];
    const translator = await adminWith(panelled.newsroom.strapi, [
      ...['read', 'update'].map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject: ARTICLE,
        properties: { fields, locales: ['en'] },
      })),
      { action: PERMISSIONS.raiseFlash, subject: ARTICLE, properties: { locales: ['en'] } },
    ]);
    const theirs = await panelled.signIn(translator);
    const read = theirs.waitForResponse((answer) => answer.url().includes('/flash-news/flashes/'));
    await openEntry(theirs, ARTICLE, documentId, 'en');
    expect((await (await read).json()).data.may).toMatchObject({ raise: false, end: false });
    // It disappears once the answer is rendered.
    await flashPanel(theirs).waitFor({ state: 'detached' });
    expect(await flashPanel(theirs).count()).toBe(0);
    expect(await theirs.getByRole('button', { name: 'Raise flash' }).count()).toBe(0);
    const { status, body } = await raise(documentId, {}, translator);
    expect({ status, text: body.error.message }).toMatchObject({
      status: 403,
      text: expect.stringContaining('missing for sq'),
    });
    expect(await flashing()).toEqual([]);
    await theirs.context().close();
  });

  it('lets an author see the desk, and do nothing there', async () => {
    const { documentId } = await write().published({ title: 'Vetëm për t’u parë' });
    await raise(documentId).expect(200);
    const author = await adminWith(panelled.newsroom.strapi, [{ action: PERMISSIONS.readDesk }]);
    const theirs = await panelled.signIn(author);
    await visit(theirs, DESK);
    const card = theirs.getByRole('article').filter({ hasText: 'Vetëm për t’u parë' });
    await card.waitFor();
    expect(await card.getByRole('button').allInnerTexts()).toEqual([]);
    const path = `/flash-news/flashes/${ARTICLE}/${documentId}`;
    const { http } = panelled.newsroom;
    await http().post(`${path}/end`).set('Authorization', author.authorization).expect(403);
    expect(await flashing()).toHaveLength(1);
    await visit(theirs, SETTINGS);
    await theirs
      .getByText('You don’t have the permissions')
      .or(theirs.getByText("You don't have the permissions"))
      .first()
      .waitFor();
    await theirs.context().close();
  });

  it('can be read in the dark, and on a telephone, too', async () => {
    const { documentId } = await write().published({ title: 'Në errësirë' });
    await raise(documentId).expect(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    const heading = page.getByRole('heading', { level: 1 });
    const colour = () => heading.evaluate((element) => getComputedStyle(element).color);
    const pages: [string, () => Promise<void>][] = [
      [DESK, () => page.getByRole('article').filter({ hasText: 'Në errësirë' }).waitFor()],
      [SETTINGS, () => page.getByLabel('Usual length').waitFor()],
    ];
    for (const [path, isThere] of pages) {
      await visit(page, path);
      await isThere();
      expect(await colour()).toBe('rgb(255, 255, 255)');
      expect(await seriousFaults(page, 'main')).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 1100 });
    }
    await openEntry(page, ARTICLE, documentId);
    await waitForState(flashPanel(page), /^Flash/);
    expect(await seriousFaults(page, 'aside')).toEqual([]);
    await photograph(page, 'flash-panel-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('refuses settings in words, and keeps those that are sound', async () => {
    await visit(page, SETTINGS);
    await page.getByRole('heading', { name: 'Flash news', level: 1 }).waitFor();
    const save = page.getByRole('button', { name: 'Save' });
    await page.getByLabel('Usual length').fill('300');
    await save.click();
    await page.getByText('no more than the longest length').waitFor();
    expect(await page.getByLabel('Usual length').inputValue()).toBe('300');
    await page.getByLabel('Usual length').fill('15');
    await page.getByLabel('Lengths with one click').fill('5, 15');
    await page.getByLabel('Name of the feed in Albanian').fill('Lajmet e fundit');
    await save.click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await save.and(page.locator(':disabled')).waitFor();
    const { body } = await panelled.newsroom.http().get('/api/latest-news');
    expect(body.meta.title).toBe('Lajmet e fundit');
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await photograph(page, 'settings');

    await page.getByRole('button', { name: 'Give them their permissions' }).click();
    await page.getByText(/^Editor: \d+ permissions given$/).waitFor();

    const { documentId } = await write().published({ title: 'Sipas rregullave' });
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: '15 minutes' }).waitFor();
    expect(await panel.getByRole('button', { name: '60 minutes' }).count()).toBe(0);
  });
});
