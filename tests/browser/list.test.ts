import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { openEntry } from './editView';
import { bootPanel, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const UID = 'api::article.article';
const LIST = `/admin/content-manager/collection-types/${UID}?plugins[i18n][locale]=sq`;
const HOUR = 3_600_000;

/** A headline of 200 letters. */
const LONG =
  'Kryeministri njofton një marrëveshje të re për urën mbi lumin e Shkodrës, që hapet në mars '
    .repeat(3)
    .slice(0, 200);

let panelled: PanelledNewsroom;
let editor: AdminUser;
let page: Page;

/** Sends a request of the desk, as an editor. */
const desk = (method: 'post' | 'put', path: string, body: object) =>
  panelled.newsroom
    .http()
    [method](`/flash-news/${path}`)
    .set('Authorization', editor.authorization)
    .send(body)
    .expect(200);

const rowOf = (seen: Page, title: string) => seen.getByRole('row').filter({ hasText: title });
const speak = async (language: 'en' | 'sq'): Promise<void> => {
  await page.evaluate((chosen) => {
    window.localStorage.setItem('strapi-admin-language', chosen);
  }, language);
  await page.goto(LIST);
};

/** How far to the right the table's columns end, and whether it scrolls sideways. */
const widthOf = (seen: Page) =>
  seen.evaluate(() => {
    const table = document.querySelector('table') as HTMLElement;
    const box = table.parentElement as HTMLElement;
    const ends = Array.from(table.querySelectorAll('th, td')).map(
      (cell) => cell.getBoundingClientRect().right,
    );
    return { end: Math.max(...ends), scrolls: box.scrollWidth - box.clientWidth };
  });

beforeAll(async () => {
  panelled = await bootPanel();
  const { strapi, clock } = panelled.newsroom;
  const write = writers(strapi);
  editor = await superAdmin(strapi);
  const later = new Date(clock.now() + 30 * HOUR).toISOString();

  const flashing = await write.published({ title: LONG });
  await write.translation(flashing.documentId, 'en');
  const { documentId } = flashing;
  await desk('post', 'flashes', { contentType: UID, documentId, level: 'bulletin', minutes: 30 });

  const held = await write.draft({ title: `Embargo ${LONG}`.slice(0, 200) });
  const release = { locale: 'sq', releasedAt: later };
  await desk('put', `releases/${UID}/${held.documentId}`, release);
  await write.publish(held.documentId);
  const due = await write.draft({ title: `Plan ${LONG}`.slice(0, 200) });
  await desk('put', `releases/${UID}/${due.documentId}`, release);

  const pinned = await write.published({ title: 'Në krye' });
  const place = `placements/${UID}`;
  const top = { locale: 'sq', place: 'top', until: later };
  await desk('put', `${place}/${pinned.documentId}`, top);
  const out = await write.published({ title: 'Jashtë' });
  await desk('put', `${place}/${out.documentId}`, { locale: 'sq', place: 'out' });
  const killed = await write.published({ title: 'E hequr nga faqet' });
  const kill = { notices: { sq: 'Hequr.' }, reason: 'Gabim' };
  await desk('post', `kills/${UID}/${killed.documentId}`, kill);
  const changed = await write.published({ title: 'Me ndryshime' });
  await write.translation(changed.documentId, 'sq', 'Me ndryshime të reja');
  page = await panelled.signIn(editor);
});
afterAll(() => panelled.stop());

describe('the list of stories, in a window 1280 px wide', () => {
  it.each([
    ['en', ['Headline', 'Flash and release', 'Updated', 'Available in', 'Status'], 'Published'],
    ['sq', ['Titulli', 'Flash-i dhe lëshimi', 'Ndryshuar', 'Gjuhët', 'Gjendja'], 'I botuar'],
  ] as const)('shows all its columns in %s', async (language, headings, published) => {
    await speak(language);
    const row = rowOf(page, LONG);
    await row.getByText(published, { exact: true }).waitFor();
    await row.getByRole('time').waitFor();
    const seen = await page.locator('thead th').allInnerTexts();
    expect(seen.filter((text) => text !== '').map((text) => text.toLowerCase())).toEqual(
      headings.map((text) => text.toLowerCase()),
    );
    const { end, scrolls } = await widthOf(page);
    expect(scrolls).toBe(0);
    expect(end).toBeLessThanOrEqual(1280 - 56);
    expect(page.viewportSize()?.width).toBe(1280);
  });

  it('cuts a long headline, which can be pointed at, and names languages by their codes', async () => {
    await speak('en');
    const row = rowOf(page, LONG);
    const headline = row.getByRole('link', { name: LONG, exact: true });
    expect(await headline.getAttribute('title')).toBe(LONG);
    expect(await row.getByRole('time').innerText()).toMatch(/^\d\d:\d\d$/);
    expect(await row.getByRole('link', { name: 'EN', exact: true }).innerText()).toBe('EN');
    await row.getByRole('link', { name: 'EN', exact: true }).click();
    await page.waitForURL(/locale\]=en/);
    await page.goto(LIST);
    await headline.click();
    await page.waitForURL(/locale\]=sq/);
  });

  it('marks stories that are pinned, kept out, due, under embargo or taken down', async () => {
    await speak('en');
    await rowOf(page, 'Në krye')
      .getByText(/^On top until/)
      .waitFor();
    await rowOf(page, 'Jashtë').getByText('Not in Latest').waitFor();
    await rowOf(page, 'Embargo')
      .getByText(/^Embargo until/)
      .waitFor();
    await rowOf(page, 'Plan')
      .getByText(/^Not published yet, due/)
      .waitFor();
    const killed = rowOf(page, 'E hequr nga faqet');
    await killed.getByRole('status').filter({ hasText: 'Taken down' }).waitFor();
    expect(await killed.getByText('Published').isVisible()).toBe(false);
    expect(await killed.getByRole('status').count()).toBe(1);
  });

  it('has no serious fault of accessibility in either theme', async () => {
    await speak('en');
    for (const theme of ['dark', 'light']) {
      await page.evaluate((chosen) => {
        window.localStorage.setItem('STRAPI_THEME', chosen);
      }, theme);
      await page.goto(LIST);
      await rowOf(page, 'Jashtë').getByText('Not in Latest').waitFor();
      expect(await seriousFaults(page, 'tbody')).toEqual([]);
    }
  });

  it('offers no technical field to filter by', async () => {
    await page.goto(LIST);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Select field' }).click();
    await page.getByRole('option', { name: 'Headline', exact: true }).waitFor();
    const offered = await page.getByRole('option').allInnerTexts();
    expect(offered).toEqual(expect.arrayContaining(['Headline', 'Updated', 'Status']));
    expect(offered.filter((name) => /^(id|documentId|createdAt)$/i.test(name))).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('shows its marks to whoever may read stories', async () => {
    const fields = ['title', 'lead', 'category'];
    const properties = { fields, locales: ['sq', 'en'] };
    const action = 'plugin::content-manager.explorer.read';
    const reader = await adminWith(panelled.newsroom.strapi, [
      { action, subject: UID, properties },
    ]);
    const theirs = await panelled.signIn(reader);
    const refused: string[] = [];
    theirs.on('response', (answer) => {
      if (answer.status() === 403) refused.push(answer.url());
    });
    await theirs.goto(LIST);
    await rowOf(theirs, 'Në krye')
      .getByText(/^On top until/)
      .waitFor();
    const killed = rowOf(theirs, 'E hequr nga faqet').getByRole('status');
    await killed.filter({ hasText: 'Taken down' }).waitFor();
    // The panel asks for the last event every 1.5 seconds.
    await theirs.waitForResponse((answer) => answer.url().includes('last-event'));
    expect(refused.filter((url) => url.includes('flash-news'))).toEqual([]);
    await theirs.context().close();
  });
});

it('does not call a story published in its edit view that is taken down', async () => {
  await page.goto(LIST);
  await rowOf(page, 'E hequr nga faqet').getByText('Taken down').first().waitFor();
  const link = rowOf(page, 'E hequr nga faqet').getByRole('link').first();
  const address = (await link.getAttribute('href')) ?? '';
  const documentId = /article\/(\w+)/.exec(address)?.[1] ?? '';
  await openEntry(page, UID, documentId);
  const main = page.getByRole('main');
  await main.getByRole('status').filter({ hasText: 'Taken down' }).first().waitFor();
  expect(
    await main
      .getByRole('status')
      .filter({ hasText: /^Published$/ })
      .isVisible(),
  ).toBe(false);
});
