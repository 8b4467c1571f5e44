import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { PERMISSIONS } from '../../src/plugins/flash-news/shared/permissions';
import { confirm, openEntry, photograph, storyPanel, fillMoment } from './editView';
import { bootPanel, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';

describe('the release panel', () => {
  let panelled: PanelledNewsroom;
  let editor: AdminUser;
  let page: Page;

  beforeAll(async () => {
    panelled = await bootPanel();
    editor = await superAdmin(panelled.newsroom.strapi);
    page = await panelled.signIn(editor);
  });
  afterAll(() => panelled.stop());
  beforeEach(() => panelled.newsroom.clock.advance({ hours: 5 }));

  const write = () => writers(panelled.newsroom.strapi);
  const read = async (documentId: string, locale = 'sq') => {
    const { status, body } = await panelled.newsroom
      .http()
      .get(`/api/articles/${documentId}`)
      .query({ locale });
    return { status, data: body.data, message: body.error?.message as unknown };
  };
  const latest = async (): Promise<string[]> => {
    const { body } = await panelled.newsroom.http().get('/api/latest-news');
    return (body.data as { documentId: string }[]).map(({ documentId }) => documentId);
  };
  /** Returns the value of a datetime field that many hours ahead of the newsroom's clock. */
  const inHours = (hours: number): string => {
    const at = new Date(panelled.newsroom.clock.now() + hours * 3_600_000);
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Tirane',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(at);
    return parts.replace(' ', 'T');
  };

  it('puts a draft under embargo, and it goes out by itself', async () => {
    const { documentId } = await write().draft({ title: 'Buxheti' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByText('A draft. Readers see it as soon as it is published.').waitFor();
    await fillMoment(panel, 'Release at', inHours(3));
    await panel
      .getByText(/^It is published by itself, and readers see it from .* \(Europe\/Tirane\)/)
      .waitFor();
    await panel.getByRole('button', { name: 'Only set the release: I publish it myself' }).click();
    await panel.getByText(/^A draft\. Once it is published, readers see it from \d/).waitFor();
    await write().publish(documentId);
    expect((await read(documentId)).status).toBe(404);
    panelled.newsroom.clock.advance({ hours: 4 });
    expect(await latest()).toContain(documentId);
  });

  it('releases as new, and says first that it goes to the top', async () => {
    const { documentId } = await write().published({ title: 'E vjetra' });
    panelled.newsroom.clock.advance({ hours: 1 });
    await write().published({ title: 'E reja' });
    panelled.newsroom.clock.advance({ hours: 1 });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: 'Release as new' }).click();
    await page.getByRole('alertdialog').getByText('It goes to the top of Latest news').waitFor();
    await confirm(page, 'Release as new');
    await panel.getByText(/Readers see it, since \d\d:\d\d\./).waitFor();
    expect((await latest())[0]).toBe(documentId);
  });

  it('takes nothing from readers unconfirmed', async () => {
    const { documentId } = await write().published({ title: 'Shumë herët' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await fillMoment(panel, 'Release at', inHours(24));
    await panel.getByText(/Readers see it now\. It disappears until/).waitFor();
    await panel.getByRole('button', { name: 'Take it back until then' }).click();
    expect((await read(documentId)).status).toBe(200);
    await confirm(page, 'Take it back until then');
    await panel.getByText(/^Under embargo: readers see it from/).waitFor();
    expect((await read(documentId)).status).toBe(404);
  });

  it('adds a correction that readers see, with who and when', async () => {
    const { documentId } = await write().published({ title: 'Shuma' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByText('None. Readers see a correction').waitFor();
    await panel.getByRole('button', { name: 'Add a correction' }).click();
    const send = panel.getByRole('button', { name: 'Publish the correction' });
    expect(await send.isDisabled()).toBe(true);
    await panel.getByLabel('What readers are told').fill(' Shuma ishte 7 milionë. ');
    await send.click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Readers see this under the story, at once:').waitFor();
    expect(await dialog.getByRole('blockquote').innerText()).toMatch(
      /^Correction\n+Shuma ishte 7 milionë\.$/,
    );
    expect((await read(documentId)).data.corrections).toEqual([]);
    await confirm(page, 'Publish the correction');
    await panel.getByText(/^Correction by Test User, \d\d:\d\d$/).waitFor();
    expect((await read(documentId)).data.corrections).toMatchObject([
      { kind: 'correction', text: 'Shuma ishte 7 milionë.' },
    ]);
    await photograph(page, 'release-panel');
  });

  it('marks a correction that is too long, says by how much, and keeps all of it', async () => {
    const { documentId } = await write().published({ title: 'Gjatësia' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: 'Add a correction' }).click();
    const field = panel.getByLabel('What readers are told');
    await field.fill('x'.repeat(1_003));
    await panel.getByText('3 characters too many: at most 1000.').waitFor();
    await panel.getByText('1003 of 1000').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect((await field.inputValue()).length).toBe(1_003);
    const send = panel.getByRole('button', { name: 'Publish the correction' });
    expect(await send.isDisabled()).toBe(true);
    await field.fill('x'.repeat(1_000));
    expect(await send.isDisabled()).toBe(false);
  });

  it('amends and withdraws a correction, asking first', async () => {
    const { documentId } = await write().published({ title: 'Numri' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: 'Add a correction' }).click();
    await panel.getByLabel('What readers are told').fill('Ishin 7.');
    await panel.getByRole('button', { name: 'Publish the correction' }).click();
    await confirm(page, 'Publish the correction');

    await panel.getByRole('button', { name: 'Amend', exact: true }).click();
    const send = panel.getByRole('button', { name: 'Amend the correction' });
    expect(await send.isDisabled()).toBe(true);
    await panel.getByLabel('What readers are told').fill('Ishin 8.');
    await send.click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.getByRole('blockquote').allInnerTexts()).toEqual([
      expect.stringMatching(/Ishin 7\.$/),
      expect.stringMatching(/Ishin 8\.$/),
    ]);
    await confirm(page, 'Amend the correction');
    await panel.getByText(/^Amended by Test User, \d\d:\d\d$/).waitFor();
    const [amended] = (await read(documentId)).data.corrections;
    expect(amended).toMatchObject({ text: 'Ishin 8.', amendedAt: expect.any(String) });

    await panel.getByRole('button', { name: 'Withdraw' }).click();
    const confirmed = dialog.getByRole('button', { name: 'Withdraw the correction' });
    expect(await confirmed.isDisabled()).toBe(true);
    await dialog.getByLabel('Reason (only the newsroom reads it)').fill('Ishin vërtet 7');
    await confirmed.click();
    await panel.getByText(/^Withdrawn by Test User, \d\d:\d\d: Ishin vërtet 7$/).waitFor();
    expect((await read(documentId)).data.corrections).toEqual([
      { ...amended, withdrawnAt: expect.any(String) },
    ]);
    expect(await panel.getByRole('button', { name: /^(Amend|Withdraw)$/ }).count()).toBe(0);
  });

  it('takes a story down with a notice, and brings it back', async () => {
    const { documentId } = await write().published({ title: 'Njeriu i gabuar' });
    await write().translation(documentId, 'en');
    await write().publish(documentId, 'en');
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: 'Take the story down' }).click();
    const dialog = page.getByRole('alertdialog');
    const button = dialog.getByRole('button', { name: 'Take the story down' });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByLabel('What readers are told in its place, in Albanian').fill('E hoqëm.');
    await dialog
      .getByLabel('What readers are told in its place, in English')
      .fill('x'.repeat(1_001));
    await dialog.getByLabel('Reason (only the newsroom reads it)').fill('Emri i gabuar');
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByText('1 character too many: at most 1000.').waitFor();
    await dialog.getByLabel('What readers are told in its place, in English').fill('We took it.');
    await button.click();
    await panel.getByText(/^Taken down by Test User/).waitFor();
    await panel.getByText('Albanian: E hoqëm.').waitFor();
    await panel.getByText('English: We took it.').waitFor();
    expect(await read(documentId)).toMatchObject({ status: 410, message: 'E hoqëm.' });
    expect(await read(documentId, 'en')).toMatchObject({ status: 410, message: 'We took it.' });

    await panel.getByRole('button', { name: 'Bring the story back' }).click();
    await confirm(page, 'Bring the story back');
    await panel.getByText(/^Readers see it, since/).waitFor();
    expect((await read(documentId)).status).toBe(200);
  });

  it('keeps the notices of a kill that is refused, and says in which language one lacks', async () => {
    const { documentId } = await write().published({ title: 'Dy gjuhë' });
    await openEntry(page, ARTICLE, documentId);
    await storyPanel(page).getByRole('button', { name: 'Take the story down' }).click();
    const dialog = page.getByRole('alertdialog');
    const albanian = dialog.getByLabel('What readers are told in its place, in Albanian');
    await albanian.fill('E hoqëm.');
    await dialog.getByLabel('Reason (only the newsroom reads it)').fill('Gabim');
    await write().translation(documentId, 'en');
    await write().publish(documentId, 'en');
    const english = dialog.getByLabel('What readers are told in its place, in English');
    // A request that was on its way when the translation went out.
    await page.route('**/flash-news/kills/**', (route) =>
      route.continue({
        postData: JSON.stringify({ notices: { sq: 'E hoqëm.' }, reason: 'Gabim' }),
      }),
    );
    await english.fill('We took it down.');
    await dialog.getByRole('button', { name: 'Take the story down' }).click();
    await dialog.getByText('is missing: readers see the story in this language').waitFor();
    expect(await english.getAttribute('aria-invalid')).toBe('true');
    expect(await albanian.inputValue()).toBe('E hoqëm.');
    await page.unroute('**/flash-news/kills/**');
    await dialog.getByRole('button', { name: 'Take the story down' }).click();
    await storyPanel(page)
      .getByText(/^Taken down by Test User/)
      .waitFor();
    expect((await read(documentId, 'en')).message).toBe('We took it down.');
  });

  it('shows what one may do, and no more', async () => {
    const { documentId } = await write().published({ title: 'Pa leje' });
    const everything = { fields: ['title', 'slug', 'lead', 'body'], locales: ['sq', 'en'] };
    const corrector = await adminWith(panelled.newsroom.strapi, [
      ...['read', 'update'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: ARTICLE,
        properties: everything,
      })),
      { action: PERMISSIONS.addCorrection, subject: ARTICLE, properties: { locales: ['sq'] } },
    ]);
    const theirs = await panelled.signIn(corrector);
    await openEntry(theirs, ARTICLE, documentId);
    const panel = storyPanel(theirs);
    await panel.getByRole('button', { name: 'Add a correction' }).waitFor();
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(['Add a correction']);
    await theirs.context().close();
  });
});
