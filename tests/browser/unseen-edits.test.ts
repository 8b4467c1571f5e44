import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { superAdmin, type AdminUser } from '../helpers/admin';
import { paragraph, writers } from '../helpers/articles';
import { until } from '../helpers/until';
import { seriousFaults } from './accessibility';
import { openEntry } from './editView';
import { bootPanel, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const images = path.resolve(__dirname, '..', '..', 'docs', 'images');

let panelled: PanelledNewsroom;
let arta: Page;
let besa: Page;
let artaUser: AdminUser;

const named = async (firstname: string, lastname: string): Promise<AdminUser> => {
  const { strapi } = panelled.newsroom;
  const user = await superAdmin(strapi);
  await strapi.db
    .query('admin::user')
    .update({ where: { id: user.id }, data: { firstname, lastname } });
  return user;
};

beforeAll(async () => {
  panelled = await bootPanel();
  artaUser = await named('Arta', 'Hoxha');
  arta = await panelled.signIn(artaUser);
  besa = await panelled.signIn(await named('Besa', 'Krasniqi'));
});
afterAll(() => panelled.stop());

const write = () => writers(panelled.newsroom.strapi);

const story = () =>
  write().draft({
    title: 'Ura e re hapet nesër',
    data: {
      lead: 'Ura mbi Drin hapet nesër.',
      body: [paragraph('Ura u ndërtua për dy vjet.')],
    },
  });

/** Replaces the text of a field, key by key. */
const type = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: false }).first();
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

/** Saves, and waits for the answer: the words on it may be those of the save before. */
const save = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes(ARTICLE),
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await answered).status()).toBe(200);
  await page.getByText('Saved document').first().waitFor();
};

/** Waits until a field shows a text: the form is filled again after a dialog has closed. */
const expectField = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: false }).first();
  await until(
    () => field.inputValue(),
    (value) => value === text,
    { seconds: 60 },
  );
};

/** Like `photograph`, which would close the dialog. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  await page.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled' });
};

const comparing = (page: Page): Locator => page.getByRole('dialog');

const draftOf = (documentId: string, locale = 'sq') =>
  panelled.newsroom.strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId, locale, publishedAt: null } });

const forReaders = async (documentId: string): Promise<{ title: string; lead: string } | null> => {
  const { body } = await panelled.newsroom.http().get(`/api/articles/${documentId}?locale=sq`);
  return body.data as { title: string; lead: string } | null;
};

describe('two people in one story', () => {
  it('see both texts, take a field of each, and readers get that', async () => {
    const { documentId } = await story();
    await openEntry(besa, ARTICLE, documentId);
    await openEntry(arta, ARTICLE, documentId);
    await type(arta, 'Headline', 'Ura e re hapet sot');
    await type(arta, 'Standfirst', 'Ura mbi Drin hapet sot në mesditë.');
    await save(arta);

    await type(besa, 'Headline', 'Ura e re u hap');
    await type(besa, 'Standfirst', 'Ura mbi Drin u hap me ceremoni.');
    await type(besa, 'Byline', 'Besa Krasniqi');
    await besa.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = comparing(besa);
    await dialog
      .getByText(/^Arta Hoxha saved headline and standfirst at \d\d:\d\d (CET|CEST|GMT\+[12])\.$/)
      .waitFor();
    await dialog.getByText('Ura e re hapet sot').waitFor();
    await dialog.getByText('Ura mbi Drin u hap me ceremoni.').waitFor();
    expect(await seriousFaults(besa, '[role=dialog]')).toEqual([]);
    expect(await dialog.getByRole('button', { name: 'Put into the form' }).isDisabled()).toBe(true);
    await picture(besa, 'unseen-edits');
    expect(await forReaders(documentId)).toBeNull();

    await dialog.getByRole('group', { name: 'headline' }).getByLabel('Theirs').check();
    await dialog.getByRole('group', { name: 'standfirst' }).getByLabel('Mine').check();
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectField(besa, 'Headline', 'Ura e re hapet sot');
    await expectField(besa, 'Standfirst', 'Ura mbi Drin u hap me ceremoni.');
    await expectField(besa, 'Byline', 'Besa Krasniqi');

    await besa.getByRole('button', { name: 'Publish', exact: true }).click();
    await besa.getByText('Published document').waitFor();
    expect(await forReaders(documentId)).toMatchObject({
      title: 'Ura e re hapet sot',
      lead: 'Ura mbi Drin u hap me ceremoni.',
      byline: 'Besa Krasniqi',
    });
  });

  it('lose nothing by leaving, and are asked again when it has moved on again', async () => {
    const { documentId } = await story();
    await openEntry(besa, ARTICLE, documentId);
    await openEntry(arta, ARTICLE, documentId);
    await type(arta, 'Headline', 'Titulli i Artës');
    await save(arta);
    await type(besa, 'Headline', 'Titulli i Besës');
    await besa.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = comparing(besa);
    await dialog.getByText('Titulli i Artës').waitFor();
    await besa.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expectField(besa, 'Headline', 'Titulli i Besës');

    await besa.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Titulli i Artës').waitFor();
    await dialog.getByRole('button', { name: 'Keep all mine' }).click();
    // The form is filled again then: with what Arta saves before that, Besa sees it there and isn't asked.
    const filled = besa.waitForResponse(
      (answer) =>
        answer.request().method() === 'GET' &&
        new URL(answer.url()).pathname.endsWith(`/${ARTICLE}/${documentId}`),
    );
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await filled;
    await dialog.waitFor({ state: 'detached' });
    await type(arta, 'Standfirst', 'Edhe hyrja e Artës.');
    await save(arta);
    await besa.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Edhe hyrja e Artës.').waitFor();
    // Fields that only Arta changed are preselected as hers.
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await dialog.waitFor({ state: 'detached' });
    await save(besa);
    expect(await draftOf(documentId)).toMatchObject({
      title: 'Titulli i Besës',
      lead: 'Edhe hyrja e Artës.',
    });
  });

  it('put no older text before readers from a form in which nothing was typed', async () => {
    const { documentId } = await story();
    await openEntry(besa, ARTICLE, documentId);
    await openEntry(arta, ARTICLE, documentId);
    await type(arta, 'Headline', 'Korrigjuar nga Arta');
    await arta.getByRole('button', { name: 'Publish', exact: true }).click();
    await arta.getByText('Published document').waitFor();

    await besa.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = comparing(besa);
    await dialog.getByText('Korrigjuar nga Arta').waitFor();
    expect(await forReaders(documentId)).toMatchObject({ title: 'Korrigjuar nga Arta' });
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectField(besa, 'Headline', 'Korrigjuar nga Arta');
  });

  it('are told when it was they themselves, in another window', async () => {
    const { documentId } = await story();
    const window = await arta.context().newPage();
    await openEntry(arta, ARTICLE, documentId);
    await openEntry(window, ARTICLE, documentId);
    await type(window, 'Headline', 'Nga dritarja tjetër');
    await save(window);
    await window.close();
    await type(arta, 'Headline', 'Nga kjo dritare');
    await arta.getByRole('button', { name: 'Save', exact: true }).click();
    await comparing(arta)
      .getByText(/^You saved headline at .*, in another window\.$/)
      .waitFor();
    await comparing(arta).getByText('In the other window').waitFor();
    await arta.keyboard.press('Escape');
    await expectField(arta, 'Headline', 'Nga kjo dritare');
  });

  it('keep what they typed in a language that had no version when both began', async () => {
    const { documentId } = await story();
    const headline = 'The new bridge opens';
    await openEntry(besa, ARTICLE, documentId, 'en');
    await openEntry(arta, ARTICLE, documentId, 'en');
    await type(arta, 'Headline', 'The bridge opens');
    await save(arta);
    await type(besa, 'Headline', headline);
    await type(besa, 'Standfirst', 'At noon.');
    await besa.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = comparing(besa);
    await dialog.getByRole('group').first().waitFor();
    expect(await dialog.getByRole('group').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Keep all mine' }).click();
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectField(besa, 'Headline', headline);
    await expectField(besa, 'Standfirst', 'At noon.');
    await save(besa);
    expect(await draftOf(documentId, 'en')).toMatchObject({ title: headline, lead: 'At noon.' });
  });

  it('keep what was typed also when a save fails for another reason', async () => {
    const { documentId } = await story();
    await openEntry(besa, ARTICLE, documentId);
    await type(besa, 'Headline', 'Pa rrjet');
    await besa.route(`**/content-manager/collection-types/${ARTICLE}/${documentId}?*`, (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    const failed = besa.waitForEvent('requestfailed');
    await besa.getByRole('button', { name: 'Save', exact: true }).click();
    await failed;
    await besa
      .getByRole('button', { name: 'Save', exact: true })
      .and(besa.locator(':enabled'))
      .waitFor();
    await besa.unroute(`**/content-manager/collection-types/${ARTICLE}/${documentId}?*`);
    await expectField(besa, 'Headline', 'Pa rrjet');
    await save(besa);
    expect(await draftOf(documentId)).toMatchObject({ title: 'Pa rrjet' });
  });

  it('decide on a telephone too', async () => {
    const { documentId } = await story();
    await openEntry(besa, ARTICLE, documentId);
    // Strapi renders the page again for a telephone, without the side panels; a click before that would be lost.
    await besa.setViewportSize({ width: 390, height: 844 });
    await besa.getByRole('heading', { name: 'Entry', exact: true }).waitFor({ state: 'hidden' });
    await openEntry(arta, ARTICLE, documentId);
    await type(
      arta,
      'Standfirst',
      'Hyrje shumë e gjatë e Artës, që nuk hyn në një rresht telefoni.',
    );
    await save(arta);
    await type(besa, 'Standfirst', 'Hyrja e Besës.');
    await besa.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = comparing(besa);
    await dialog.getByText('Hyrja e Besës.').waitFor();
    await picture(besa, 'unseen-edits-telephone');
    const overflow = await dialog.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await dialog.getByRole('group', { name: 'standfirst' }).getByLabel('Mine').check();
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await dialog.waitFor({ state: 'detached' });
    await save(besa);
    expect(await draftOf(documentId)).toMatchObject({ lead: 'Hyrja e Besës.' });
  });
});
