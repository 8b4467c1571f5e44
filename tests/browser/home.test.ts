import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { NAME } from '../../src/admin/look/newsroom';
import { adminWith, superAdmin, type AdminPermission, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { until } from '../helpers/until';
import { seriousFaults } from './accessibility';
import { photograph } from './editView';
import { bootPanel, type PanelledNewsroom } from './panel';

jest.setTimeout(240_000);

const ARTICLE = 'api::article.article';
const HOUR = 3_600_000;
const LOCALES = ['sq', 'en'];
const FIELDS = ['title', 'lead', 'body', 'byline', 'category', 'slug'];

const on = (verb: string, locales = LOCALES): AdminPermission => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: ARTICLE,
  properties: { locales, ...(verb !== 'publish' && { fields: FIELDS }) },
});
const AUTHOR = [on('read'), on('create'), on('update')];
const EDITOR = [
  ...[...AUTHOR, on('publish')],
  { action: 'plugin::flash-news.desk.read' },
  { action: 'plugin::upload.read' },
];
const TRANSLATOR = [on('read'), on('create', ['en']), on('update', ['en'])];

let panelled: PanelledNewsroom;
let author: AdminUser;
let editor: AdminUser;
let chief: AdminUser;

/** Opens the home page as somebody, and keeps the addresses that the server refused. */
async function home(user: AdminUser): Promise<{ page: Page; refused: string[] }> {
  const page = await panelled.signIn(user);
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto('/admin');
  await page.getByRole('heading', { name: 'Hello Test' }).waitFor();
  await page.waitForLoadState('networkidle');
  return { page, refused };
}

const section = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
const headings = (page: Page) => page.getByRole('heading', { level: 2 }).allInnerTexts();
/** Waits for a page's sections: their code loads after the page. */
const hasSections = (page: Page, names: string[]) =>
  until(
    () => headings(page),
    (shown) => shown.join() === names.join(),
    { seconds: 60 },
  );
const DESK = ['Running flashes', 'Waiting for their release', 'Last published', 'My drafts'];

const draftOf = async (user: AdminUser, title: string): Promise<void> => {
  await panelled.newsroom
    .http()
    .post(`/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=sq&locale=sq`)
    .set('Authorization', user.authorization)
    .send({ title })
    .expect(201);
};

beforeAll(async () => {
  panelled = await bootPanel();
  const { strapi, clock } = panelled.newsroom;
  const write = writers(strapi);
  author = await adminWith(strapi, AUTHOR);
  editor = await adminWith(strapi, EDITOR);
  chief = await superAdmin(strapi);
  const desk = (method: 'post' | 'put', path: string, body: object) =>
    panelled.newsroom
      .http()
      [method](`/flash-news/${path}`)
      .set('Authorization', chief.authorization)
      .send(body)
      .expect(200);
  const { documentId } = await write.published({ title: 'Tërmet në Dibër' });
  await desk('post', 'flashes', { contentType: ARTICLE, documentId, level: 'flash', minutes: 30 });
  const held = await write.draft({ title: 'Buxheti i ri' });
  const releasedAt = new Date(clock.now() + 5 * HOUR).toISOString();
  await desk('put', `releases/${ARTICLE}/${held.documentId}`, { locale: 'sq', releasedAt });
  await write.publish(held.documentId);
  await draftOf(author, 'Drafti i autores');
  await draftOf(editor, 'Drafti i redaktorit');
});
afterAll(() => panelled.stop());

describe('the home page', () => {
  it('shows an author their drafts and a way to a new story, and asks for nothing else', async () => {
    const { page, refused } = await home(author);
    await section(page, 'My drafts').getByRole('link', { name: 'Drafti i autores' }).waitFor();
    expect(await page.getByText('Drafti i redaktorit').count()).toBe(0);
    await hasSections(page, ['My drafts']);
    await page.getByText("You don't publish yourself").waitFor();
    expect(refused).toEqual([]);
    await page.getByRole('link', { name: 'New story in Albanian' }).click();
    await page.waitForURL(/create\?plugins\[i18n\]\[locale\]=sq/);
    await page.getByRole('textbox', { name: 'Headline' }).waitFor();
    await page.context().close();
  });

  it('shows an editor what is on and what waits', async () => {
    const { page, refused } = await home(editor);
    await hasSections(page, DESK);
    const running = section(page, 'Running flashes');
    await running.getByRole('link', { name: 'Tërmet në Dibër' }).waitFor();
    await running.getByRole('timer').waitFor();
    await section(page, 'Waiting for their release').getByText('Buxheti i ri').waitFor();
    await section(page, 'Last published').getByText('Tërmet në Dibër').waitFor();
    expect(await section(page, 'Last published').getByText('Buxheti i ri').count()).toBe(0);
    await section(page, 'My drafts').getByText('Drafti i redaktorit').waitFor();
    expect(refused).toEqual([]);

    const note = page.getByRole('region', { name: 'How this page works' });
    await note.getByRole('button', { name: 'Got it' }).click();
    await note.waitFor({ state: 'hidden' });
    await page.reload();
    await running.getByRole('timer').waitFor();
    expect(await note.count()).toBe(0);
    await page.context().close();
  });

  it('has nothing of Strapi’s own for a chief, whatever layout was saved for it', async () => {
    const { http } = panelled.newsroom;
    const widgets = ['plugin::content-manager.chart-entries', 'plugin::admin.profile-info'];
    await http()
      .put('/admin/homepage/layout')
      .set('Authorization', chief.authorization)
      .send({ widgets: widgets.map((uid) => ({ uid, width: 6 })) })
      .expect(200);
    const { page, refused } = await home(chief);
    await hasSections(page, [...DESK.slice(0, 3), 'My translations', 'My drafts']);
    const running = section(page, 'Running flashes');
    await running.getByRole('button', { name: 'Change flash: Tërmet në Dibër' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Tërmet në Dibër' });
    await dialog.getByRole('button', { name: 'Extend' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await section(page, 'My drafts').getByText('You left nothing open').waitFor();
    expect(refused).toEqual([]);
    for (const text of ['Add Widget', 'Entries', 'Profile', 'Project statistics']) {
      expect(await page.getByText(text, { exact: true }).count()).toBe(0);
    }
    for (const width of [390, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await section(page, 'Last published').getByText('Tërmet në Dibër').waitFor();
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      if (width !== 1280) await photograph(page, `home-${width}`, { width, height: 1000 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const theme of ['dark', 'light']) {
      await page.evaluate((chosen) => {
        window.localStorage.setItem('STRAPI_THEME', chosen);
      }, theme);
      await page.reload();
      await section(page, 'Last published').getByText('Tërmet në Dibër').waitFor();
      await section(page, 'Running flashes').getByRole('timer').waitFor();
      expect(await seriousFaults(page, 'main')).toEqual([]);
      await photograph(page, `home-${theme}`);
    }
    await page.context().close();
  });

  it('tells a translator their languages', async () => {
    const { page, refused } = await home(await adminWith(panelled.newsroom.strapi, TRANSLATOR));
    await page.getByText('choose your language above its text (English)').waitFor();
    await page.getByRole('link', { name: 'New story', exact: true }).waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('says what to do to somebody whose role opens nothing', async () => {
    const { page, refused } = await home(await adminWith(panelled.newsroom.strapi, []));
    await page.getByText('Your role opens nothing here yet').waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('wears the newsroom’s name and mark, and tells staff about the panel instead of prices', async () => {
    const { page, refused } = await home(editor);
    await page.waitForFunction((title) => document.title === title, `Homepage | ${NAME}`);
    const mark = page.getByRole('img', { name: 'Application logo' });
    await mark.and(page.locator('[src*="svg"]')).waitFor();
    await page.getByText(NAME, { exact: true }).first().waitFor({ state: 'attached' });
    await page.goto('/admin/settings/application-infos');
    await page.getByRole('heading', { name: 'About this panel' }).waitFor();
    expect(await page.locator('a[href*="strapi.io"]').count()).toBe(0);
    expect(await seriousFaults(page, 'main')).toEqual([]);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('is in Albanian too', async () => {
    const page = await panelled.signIn(editor);
    await page.evaluate(() => {
      window.localStorage.setItem('strapi-admin-language', 'sq');
    });
    await page.goto('/admin');
    await page.getByRole('heading', { name: 'Përshëndetje, Test' }).waitFor();
    await section(page, 'Flash-et aktive').getByRole('timer').waitFor();
    await section(page, 'Draftet e mia').getByText('Kurrë i botuar').waitFor();
    expect(await headings(page)).not.toContain('My drafts');
    await page.context().close();
  });
});
