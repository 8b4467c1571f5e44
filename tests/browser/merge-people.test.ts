import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { writers, type Entry } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { watch, type Watch } from './days/watch';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const PERSON = 'api::person.person';
const PEOPLE = '/admin/plugins/wire-desk-people';

let panelled: PanelledNewsroom;
let page: Page;
let watched: Watch;
let kept: Entry;
let gone: Entry;

beforeAll(async () => {
  panelled = await bootPanel();
  const write = writers(panelled.newsroom.strapi);
  kept = await write.person('Volodymyr Zelenskyy');
  gone = await write.person('Volodymyr Zelensky', {
    roles: [{ locale: 'sq', title: 'president' }],
  });
  const { documentId } = await write.draft({ data: { people: [gone.documentId] } });
  await write.quote(documentId, { data: { text: 'Po.', speaker: gone.documentId } });
  await write.publish(documentId);
  page = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
  watched = watch(page.context());
});
afterAll(() => panelled.stop());
afterEach(() => {
  // No answer of normal use is a refusal.
  const faults = watched.faults();
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

const said = async ({ documentId }: Entry): Promise<number> => {
  const { body } = await panelled.newsroom
    .http()
    .get(`/api/wire-desk/quotes?speaker=${documentId}`);
  return ((body.data ?? []) as object[]).length;
};

it('merges a person from its edit view, having shown what moves', async () => {
  await visit(page, `/admin/content-manager/collection-types/${PERSON}/${kept.documentId}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Merge with…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two persons' });
  await dialog.getByRole('button', { name: 'Choose Volodymyr Zelensky' }).click();
  await dialog.getByText('1 quote, 1 story and 0 bylines of Volodymyr Zelensky move').waitFor();
  await dialog.getByText('New aliases: Volodymyr Zelensky').waitFor();
  expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge into Volodymyr Zelenskyy' }).click();
  await page.getByText('Volodymyr Zelensky is merged into Volodymyr Zelenskyy.').first().waitFor();
  expect(await said(kept)).toBe(1);
});

it('undoes it from the log, and offers the two as likely doubles again', async () => {
  await visit(page, PEOPLE);
  const log = page.getByRole('list', { name: 'Merged people' });
  await log.getByText('Volodymyr Zelensky into Volodymyr Zelenskyy').waitFor();
  const open = page.locator('nav a[aria-current="page"]');
  expect(await open.evaluateAll((links) => links.map((link) => link.textContent))).toHaveLength(1);
  expect(await open.getAttribute('href')).toBe(PEOPLE);
  expect(await seriousFaults(page, 'main')).toEqual([]);
  await log.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Volodymyr Zelensky is back; 2 references moved back.').waitFor();
  const doubles = page.getByRole('list', { name: 'Likely doubles' });
  await doubles.getByRole('button', { name: /^Merge Volodymyr/ }).waitFor();
  await log.getByText(/^Undone:/).waitFor();
  expect([await said(kept), await said(gone)]).toEqual([0, 1]);
});

it('is there in Albanian, with the choice who stays', async () => {
  await visit(page, '/admin/me');
  await page.getByRole('combobox', { name: 'Interface language' }).click();
  await page.getByRole('option', { name: 'Shqip' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Ruaj' }).waitFor();
  await visit(page, PEOPLE);
  await page.getByRole('heading', { name: 'Dyfishime të mundshme' }).waitFor();
  const doubles = page.getByRole('list', { name: 'Dyfishime të mundshme' });
  await doubles.getByRole('button', { name: /^Bashko/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Bashko dy persona' });
  await dialog.getByRole('radio', { name: /Zelenskyy/ }).click();
  await dialog.getByText('1 citat, 1 artikull dhe 0 autorësi e Volodymyr Zelensky').waitFor();
  expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Bashko te Volodymyr Zelenskyy' }).click();
  await page.getByText('Volodymyr Zelensky u bashkua te Volodymyr Zelenskyy.').first().waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await seriousFaults(page, 'main')).toEqual([]);
  expect(await said(kept)).toBe(1);
});
