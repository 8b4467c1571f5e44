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
  const read = async (documentId: string) => {
    const { status, body } = await panelled.newsroom.http().get(`/api/articles/${documentId}`);
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
      .getByText(/Once it is published, readers see it from .* \(Europe\/Tirane\)\./)
      .waitFor();
    await panel.getByRole('button', { name: 'Set the release' }).click();
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
    expect(await panel.getByRole('button', { name: 'Publish the correction' }).isDisabled()).toBe(
      true,
    );
    await panel.getByLabel('What readers are told').fill('Shuma ishte 7 milionë.');
    await panel.getByRole('button', { name: 'Publish the correction' }).click();
    await panel.getByText(/^Correction by Test User, \d\d:\d\d$/).waitFor();
    expect((await read(documentId)).data.corrections).toMatchObject([
      { kind: 'correction', text: 'Shuma ishte 7 milionë.' },
    ]);
    await photograph(page, 'release-panel');
  });

  it('takes a story down with a notice, and brings it back', async () => {
    const { documentId } = await write().published({ title: 'Njeriu i gabuar' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: 'Take the story down' }).click();
    const dialog = page.getByRole('alertdialog');
    const button = dialog.getByRole('button', { name: 'Take the story down' });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByLabel('What readers are told in its place').fill('E hoqëm.');
    await dialog.getByLabel('Reason (only the newsroom reads it)').fill('Emri i gabuar');
    await button.click();
    await panel.getByText(/^Taken down by Test User/).waitFor();
    expect(await read(documentId)).toMatchObject({ status: 410, message: 'E hoqëm.' });

    await panel.getByRole('button', { name: 'Bring the story back' }).click();
    await confirm(page, 'Bring the story back');
    await panel.getByText(/^Readers see it, since/).waitFor();
    expect((await read(documentId)).status).toBe(200);
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
