import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { openEntry } from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

// A busy machine: every step waits for something to appear, never for time to pass.
jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const NEW_QUOTE = `/admin/content-manager/collection-types/${QUOTE}/create?plugins[i18n][locale]=sq`;

describe('quotes beside their article', () => {
  let panelled: PanelledNewsroom;
  let page: Page;

  beforeAll(async () => {
    panelled = await bootPanel();
    page = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
  });
  afterAll(() => panelled.stop());
  beforeEach(() => panelled.newsroom.clock.advance({ hours: 5 }));

  const write = () => writers(panelled.newsroom.strapi);
  /** Returns the texts of the quotes that readers see with an article. */
  const quoted = async (documentId: string, locale = 'sq'): Promise<string[]> => {
    const { body } = await panelled.newsroom
      .http()
      .get(`/api/articles/${documentId}?populate=quotes&locale=${locale}`);
    return ((body.data?.quotes ?? []) as { text: string }[]).map(({ text }) => text);
  };
  const publish = () => page.getByRole('button', { name: 'Publish', exact: true });
  /** Waits for Strapi's confirmation; a dialog in its place would block the next step. */
  const isPublished = async (): Promise<void> => {
    await page.getByText('Published document').first().waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  };
  const choose = async (field: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('combobox', { name: field }).pressSequentially(option.slice(0, 6));
    await page.getByRole('option', { name: option }).first().click();
  };
  const beginQuote = async (words: string, article: string): Promise<void> => {
    await visit(page, NEW_QUOTE);
    await page.getByRole('textbox', { name: 'Words', exact: true }).pressSequentially(words);
    await choose('Story', article);
  };
  const save = () =>
    Promise.all([
      page.getByText('Saved document').first().waitFor(),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);

  it('asks nothing when an article is published that has quotes', async () => {
    const { documentId } = await write().draft({ title: 'Me citate' });
    await write().quote(documentId, { data: { text: 'E para' } });
    await write().quote(documentId, { data: { text: 'E dyta' } });
    await openEntry(page, ARTICLE, documentId);
    await page.getByText('2 quotes go with this version when it is published.').waitFor();
    await publish().click();
    await isPublished();
    expect((await quoted(documentId)).sort()).toEqual(['E dyta', 'E para']);
    await page.getByText('2 quotes go with this version').waitFor({ state: 'detached' });
  });

  it('says that a quote waits that was added to a published article, which can be published again', async () => {
    const { documentId } = await write().published({ title: 'Vonesa e trenit' });
    await beginQuote('Treni nuk vjen.', 'Vonesa e trenit');
    await save();
    expect(await quoted(documentId)).toEqual([]);
    await openEntry(page, ARTICLE, documentId);
    await page.getByText('1 quote waits').waitFor();
    await publish().click();
    await isPublished();
    await page.getByText('1 quote waits').waitFor({ state: 'detached' });
    expect(await quoted(documentId)).toEqual(['Treni nuk vjen.']);
    await publish().and(page.locator(':disabled')).waitFor();
  });

  it('publishes a quote by its own button where its article is out, and asks nothing', async () => {
    const { documentId } = await write().published({ title: 'Reagimi i parë' });
    await beginQuote('Jam i befasuar.', 'Reagimi i parë');
    await publish().click();
    await isPublished();
    expect(await quoted(documentId)).toEqual(['Jam i befasuar.']);
  });

  it('says in words why a quote can’t go before its article, and asks no other question first', async () => {
    await write().draft({ title: 'Ende e pabotuar' });
    await beginQuote('Shumë herët.', 'Ende e pabotuar');
    await publish().click();
    await page.getByText('Publish the story: its quotes go with it.').first().waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('goes with its own language, and comes back with it', async () => {
    const { documentId } = await write().published({ title: 'Dy gjuhë' });
    await write().translation(documentId, 'en', 'Two languages');
    await write().quote(documentId, { locale: 'en', data: { text: 'In English' } });
    await openEntry(page, ARTICLE, documentId, 'sq');
    await publish().and(page.locator(':disabled')).waitFor();
    await openEntry(page, ARTICLE, documentId, 'en');
    await publish().click();
    await isPublished();
    expect(await quoted(documentId, 'en')).toEqual(['In English']);
    await write().unpublish(documentId, 'en');
    expect(await quoted(documentId, 'en')).toEqual([]);
    await openEntry(page, ARTICLE, documentId, 'en');
    await publish().click();
    await isPublished();
    expect(await quoted(documentId, 'en')).toEqual(['In English']);
  });

  it('has for its speaker the person who was created from it, unsaved as it was', async () => {
    const { documentId } = await write().published({ title: 'Folësja e re' });
    await beginQuote('Unë e thashë.', 'Folësja e re');
    await page.getByRole('combobox', { name: 'Speaker' }).click();
    await page.getByRole('option', { name: 'Create a relation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: false }).first().pressSequentially('Drita Hoxha');
    // It disappears by itself, so the wait begins before it appears.
    const said = page.getByText('Drita Hoxha is now the speaker of this quote.').first().waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await Promise.all([said, page.getByText('Saved document').first().waitFor()]);
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await page
      .getByRole('link', { name: 'Drita Hoxha' })
      .or(page.getByRole('button', { name: 'Drita Hoxha' }))
      .first()
      .waitFor();
    await publish().click();
    await isPublished();
    const { body } = await panelled.newsroom
      .http()
      .get(`/api/articles/${documentId}?populate[quotes][populate]=speaker`);
    expect(body.data.quotes[0].speaker.name).toBe('Drita Hoxha');
  });
});
