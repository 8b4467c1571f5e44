import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { NAME } from '../../src/admin/look/newsroom';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { bootPanel, visit, type PanelledNewsroom } from './panel';
import { textsOf, type Shown } from './shown';
import { messages, sayAs, speak } from './words';
import { patternsOf } from './patternsOf';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const TYPES = [ARTICLE, 'api::quote.quote', 'api::category.category', 'api::person.person'];
const LIST = `/admin/content-manager/collection-types/${ARTICLE}`;
const HEADLINE = 'Ura hapet';

/** What may be shown without being one of the panel's Albanian texts. */
const ACCEPTED: { text: RegExp; why: string }[] = [
  { text: /^[\p{N}\p{P}\p{S}\s]*$/u, why: 'Numbers and signs' },
  {
    text: /^(.+: )?Ura hapet$|^(The desk|General)$|^What happened, in a sentence\.$|^Test( \S+)?$|^T\p{Lu}?$|^\S+@\S+$/u,
    why: 'The story and the person',
  },
  { text: new RegExp(`${NAME}$`), why: 'The newsroom’s name, also behind the title of each page' },
  { text: /^(Albanian|English) \(\w\w\)$/, why: 'Names that an administrator gave the languages' },
  { text: /^(SQ|EN|sq|en|Shqip)$/, why: 'Codes of languages, and Albanian in its own name' },
  { text: /^[a-z0-9]{24}$/, why: 'The id of a document' },
  { text: /^(direct|indirect|paraphrase)$/, why: 'Strapi shows choices as they are stored' },
  { text: /^(e \p{L}+, )?\d+ \p{Ll}+( \d{4})?(,| në) \d\d:\d\d$/u, why: 'A moment, by Intl' },
  { text: /^(pas )?\d+ \p{L}+( më parë)?$|^tani$/u, why: 'A time from now, by Intl' },
  { text: /^\p{L}+ \(\d+( \p{L}+)?\)$/u, why: 'A label, and how many there are' },
  {
    text: /^Më së shumti \d+ shenja\.$|^\d+ nga \d+$/,
    why: 'Messages with few letters of their own',
  },
  { text: /^shqip$|^anglisht$|^Në (shqip|anglisht)$/, why: 'Names of languages, by Intl' },
  { text: /^Content-Type Builder$/, why: 'A page of administrators, in development alone' },
  { text: /^Notifications alt\+T$/, why: 'Strapi’s toasts have this name in English alone' },
  {
    text: /^(draft|published|modified)$/,
    why: 'Strapi names its status so; what is seen is translated',
  },
  { text: /^(Ctrl\/Cmd( \+ \w+)+|Esc|Enter|j|k)$/, why: 'Keys, as they are on a keyboard' },
  {
    text: /^System$/,
    why: 'The event log stores this as the name of who did it, where nobody did',
  },
  { text: /^\[object Object\]$/, why: 'Strapi’s fault: the icon of a translated field' },
];

const inAlbanian = Object.values(messages.sq).flatMap(patternsOf);
const isOneText = (text: string): boolean =>
  ACCEPTED.some((accepted) => accepted.text.test(text)) ||
  inAlbanian.some((pattern) => pattern.test(text));

/** Whether a text is known, or is put together of known ones, such as a label with its language. */
const isKnown = (text: string): boolean =>
  isOneText(text) || text.split(/: | · |, /).every(isOneText);

let panelled: PanelledNewsroom;
let page: Page;
let documentId: string;

/** Returns what the page shows once nothing on it loads: Strapi says so in English alone. */
const settledTexts = async (seen: Page, part: string): Promise<Shown[]> => {
  await seen.waitForLoadState('networkidle');
  const shown = await textsOf(seen, part);
  const loads = shown.some(({ text }) => /^Loading( content)?\.*$/.test(text));
  return loads ? await settledTexts(seen, part) : shown;
};

/** Returns what a part of the page shows that is no Albanian text of the panel. */
const foreignOn = async (seen: Page, part = 'body'): Promise<string[]> => {
  const shown = await settledTexts(seen, part);
  const foreign = shown.filter(({ text, whole }) => !isKnown(text) && !isKnown(whole));
  return [...new Set(foreign.map(({ text }) => text))];
};

beforeAll(async () => {
  speak('sq');
  panelled = await bootPanel();
  const { strapi } = panelled.newsroom;
  const write = writers(strapi);
  const chief = await superAdmin(strapi);
  ({ documentId } = await write.published({ title: HEADLINE }));
  const raised = { contentType: ARTICLE, documentId, level: 'flash', minutes: 30 };
  const http = panelled.newsroom.http();
  await http
    .post('/flash-news/flashes')
    .set('Authorization', chief.authorization)
    .send(raised)
    .expect(200);
  page = await panelled.signIn(chief);
  await page.evaluate(() => {
    window.localStorage.setItem('strapi-admin-language', 'sq');
  });
  await page.reload();
});
afterAll(() => panelled.stop());

it.each([
  ['the home page', '/admin', 'heading', /^Përshëndetje/],
  ['the list of stories', LIST, 'row', HEADLINE],
  ['the profile', '/admin/me', 'button', 'Ruaj'],
  ['the media library', '/admin/plugins/upload', 'heading', 'Biblioteka e medias'],
] as const)('%s is in Albanian throughout', async (_, address, role, name) => {
  await visit(page, address);
  await page.getByRole(role, { name }).first().waitFor();
  expect(await foreignOn(page)).toEqual([]);
});

it('an open story, its pickers and its menus are in Albanian throughout', async () => {
  await visit(page, `${LIST}/${documentId}?plugins[i18n][locale]=sq`);
  await page.getByRole('button', { name: sayAs('flash-news.end') }).waitFor();
  const found = await foreignOn(page);
  await page.getByRole('button', { name: 'Veprime të tjera' }).first().click();
  await page.getByRole('menuitem').first().waitFor();
  found.push(...(await foreignOn(page)));
  expect([...new Set(found)]).toEqual([]);
});

it.each(TYPES)('an empty form of %s is in Albanian throughout', async (type) => {
  await visit(page, `/admin/content-manager/collection-types/${type}/create`);
  await page.getByRole('button', { name: 'Ruaj' }).waitFor();
  expect(await foreignOn(page)).toEqual([]);
});

it('every tab of the desk is in Albanian throughout', async () => {
  await visit(page, '/admin/plugins/flash-news');
  const found: string[] = [];
  await page.getByRole('tab').first().waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    // From then on it shows its content, or that this loads.
    await tab.and(page.locator('[aria-selected=true]')).waitFor();
    found.push(...(await foreignOn(page)));
  }
  expect(found).toEqual([]);
});

const DESK = '/admin/plugins/translation-desk';
const ours = (id: string): string => sayAs(`translation-desk.${id}`);

it('the translators’ desk, its keys and its menus are in Albanian throughout', async () => {
  await visit(page, DESK);
  await page.getByRole('row').filter({ hasText: HEADLINE }).waitFor();
  await page.getByRole('button', { name: ours('keys.title') }).click();
  const found = await foreignOn(page);
  for (const choice of await page.getByRole('combobox').all()) {
    await choice.click();
    await page.getByRole('option').first().waitFor();
    found.push(...(await foreignOn(page)));
    await page.keyboard.press('Escape');
  }
  await page
    .getByRole('button', { name: new RegExp(`^${ours('desk.actions')}`) })
    .first()
    .click();
  await page.getByRole('menuitem').first().waitFor();
  found.push(...(await foreignOn(page)));
  expect([...new Set(found)]).toEqual([]);
});

it('a story beside its source, and the source, are in Albanian throughout', async () => {
  await visit(page, `${LIST}/${documentId}?plugins[i18n][locale]=en`);
  await page.locator('[data-source-of="body"]').waitFor();
  const found = await foreignOn(page);
  await page.locator('[name="title"]').fill(HEADLINE);
  await page
    .getByRole('button', { name: ours('source.copy') })
    .first()
    .click();
  await page.getByRole('alertdialog').waitFor();
  found.push(...(await foreignOn(page)));
  await page.getByRole('alertdialog').getByRole('button').first().click();
  await page.getByRole('button', { name: ours('handIn.save') }).click();
  await page.getByText(ours('handIn.done')).waitFor();
  found.push(...(await foreignOn(page)));
  await page.getByRole('button', { name: ours('return') }).click();
  found.push(...(await foreignOn(page)));
  await visit(page, `${LIST}/${documentId}?plugins[i18n][locale]=sq`);
  await page.getByText(ours('panel.isSource')).waitFor();
  found.push(...(await foreignOn(page)));
  expect([...new Set(found)]).toEqual([]);
});

it('the glossary and the settings of the desk are in Albanian throughout', async () => {
  // The menu beside them has Strapi's pages of administrators, which stay in English.
  await visit(page, '/admin/settings/translation-desk-terms');
  await page.getByRole('button', { name: ours('terms.add') }).click();
  const form = page.getByRole('form', { name: ours('terms.form') });
  const found = await foreignOn(page, 'main');
  await form.getByRole('textbox', { name: ours('terms.term') }).fill(HEADLINE);
  await form.getByRole('textbox', { name: ours('terms.translation') }).fill(HEADLINE);
  await form.getByRole('button', { name: ours('terms.save') }).click();
  await page.getByRole('row').filter({ hasText: HEADLINE }).waitFor();
  found.push(...(await foreignOn(page, 'main')));
  await visit(page, '/admin/settings/translation-desk');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: ours('role.make') }).click();
  await page.getByRole('status').filter({ hasText: /\p{L}/u }).waitFor();
  found.push(...(await foreignOn(page, 'main')));
  expect([...new Set(found)]).toEqual([]);
});

it('the wire desk is in Albanian throughout', async () => {
  await visit(page, '/admin/plugins/wire-desk');
  await page.getByText(sayAs('wire-desk.sources.empty')).waitFor();
  expect(await foreignOn(page)).toEqual([]);
});

it('the page on which staff sign in is in Albanian throughout', async () => {
  const { origin } = new URL(page.url());
  const context = await page.context().browser()?.newContext({ locale: 'sq-AL' });
  const visitor = await context?.newPage();
  await visitor?.goto(`${origin}/admin/auth/login`);
  await visitor?.getByLabel('Fjalëkalimi').first().waitFor();
  expect(visitor && (await foreignOn(visitor))).toEqual([]);
  await context?.close();
});
