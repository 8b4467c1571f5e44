import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page, Request } from 'playwright-core';
import { superAdmin, type AdminUser } from '../helpers/admin';
import { paragraph, writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { confirm, neverRefreshes, openEntry, storyPanel } from './editView';
import { until } from '../helpers/until';
import { bootPanel, visit, type PanelledNewsroom } from './panel';
import { sayAs } from './words';

// A busy machine: every step waits for something to appear, never for time to pass.
jest.setTimeout(240_000);

const ARTICLE = 'api::article.article';
const DESK = '/admin/plugins/translation-desk';

describe('the translators’ desk', () => {
  let panelled: PanelledNewsroom;
  let editor: AdminUser;
  let page: Page;

  beforeAll(async () => {
    panelled = await bootPanel();
    editor = await superAdmin(panelled.newsroom.strapi);
    page = await panelled.signIn(editor);
  });
  afterAll(() => panelled.stop());

  const write = () => writers(panelled.newsroom.strapi);
  const panel = (): Locator =>
    page.locator('aside', { has: page.getByRole('heading', { name: 'Translation', exact: true }) });
  /** The source of a field, in its place. */
  const sourceOf = (path: string): Locator => page.locator(`[data-source-of="${path}"]`);
  const row = (title: string): Locator => page.getByRole('row').filter({ hasText: title });
  const field = (label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
  const body = (): Locator => page.locator('[data-slate-editor]');
  const cellOf = async (documentId: string, locale = 'en'): Promise<{ state: string }> => {
    const answer = await panelled.newsroom
      .http()
      .get(`/translation-desk/translations/${ARTICLE}/${documentId}?locale=${locale}`)
      .set('Authorization', editor.authorization)
      .expect(200);
    return answer.body.data as { state: string };
  };
  /** A story with a quote, in Albanian alone. */
  const short = async (title: string): Promise<string> => {
    const { documentId } = await write().published({
      title,
      data: { lead: 'Nga e hëna.', body: [paragraph('Uji kthehet nesër.')] },
    });
    await write().quote(documentId, { data: { text: 'Kini durim.' } });
    await write().publish(documentId);
    return documentId;
  };

  it('lists what waits, filters in the address, and moves by keys', async () => {
    await short('Radha e parë');
    await short('Radha e dytë');
    await visit(page, DESK);
    await row('Radha e parë').getByText('Missing').waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Radha e dytë');
    await page.getByRole('button', { name: /^Claim: Radha e parë/ }).click();
    await row('Radha e parë').getByText('You have it.').waitFor();
    await page.getByRole('combobox', { name: 'Who has it' }).click();
    await page.getByRole('option', { name: 'Me' }).click();
    await row('Radha e dytë').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('assignee')).toBe('me');
    await page.reload();
    await row('Radha e parë').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/locale\]=en$/);
    await visit(page, '/admin');
    const mine = page.getByRole('region', { name: 'My translations' });
    await mine.getByRole('link', { name: 'Radha e parë' }).waitFor();
  });

  it('takes a short story with its quote from the desk to handed in with five clicks', async () => {
    const documentId = await short('Tri lagje pa ujë');
    await visit(page, DESK);
    let clicks = 0;
    const click = async (what: Locator): Promise<void> => {
      await what.click();
      clicks += 1;
    };
    await click(row('Tri lagje pa ujë').getByRole('link', { name: 'Tri lagje pa ujë' }).first());
    await sourceOf('body').getByText('Uji kthehet nesër.').waitFor();
    await click(field('Headline'));
    await page.keyboard.type('Three quarters without water');
    await field('Standfirst').focus();
    await page.keyboard.type('From Monday.');
    await click(body());
    await page.keyboard.type('Water is back tomorrow.');
    await click(page.getByRole('textbox', { name: 'Words' }));
    await page.keyboard.type('Be patient.');
    await click(panel().getByRole('button', { name: 'Save and hand in' }));
    await panel().getByText('Handed in. An editor can publish it.').waitFor();
    await panel()
      .getByRole('link', { name: /^Next story: / })
      .waitFor();
    expect(clicks).toBeLessThanOrEqual(6);
    expect((await cellOf(documentId)).state).toBe('ready');
    const quotes = await panelled.newsroom.strapi
      .documents('api::quote.quote')
      .findMany({ locale: 'en', filters: { text: 'Be patient.' } });
    expect(quotes).toHaveLength(1);
  });

  it('marks exactly the word that changed, says what its author saw, and settles it', async () => {
    const documentId = await short('Rruga mbyllet sot');
    await write().translation(documentId, 'en', 'The road closes today');
    const documents = panelled.newsroom.strapi.documents(ARTICLE);
    await documents.update({
      documentId,
      locale: 'sq',
      data: { title: 'Rruga mbyllet nesër' } as never,
    });
    await openEntry(page, ARTICLE, documentId, 'en');
    await sourceOf('title').locator('ins').waitFor();
    expect(await sourceOf('title').locator('ins').allTextContents()).toEqual(['[added: nesër]']);
    expect(await sourceOf('title').locator('del').allTextContents()).toEqual(['[removed: sot]']);
    await panel().getByText('Changed since: Headline.').waitFor();
    expect(await seriousFaults(page, 'aside')).toEqual([]);

    const isSave = (request: Request): boolean =>
      request.method() === 'PUT' && request.url().includes(`${ARTICLE}/${documentId}?`);
    await field('Standfirst').fill('In one sentence.');
    const [save] = await Promise.all([
      page.waitForRequest(isSave),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    const { 'x-source-seen': seen = '', 'if-match': version } = save.headers();
    const seenPaths = Object.keys(JSON.parse(seen) as object);
    expect(seenPaths).toEqual(expect.arrayContaining(['title', 'body']));
    // Those of quotes would outgrow a header.
    expect(seenPaths.filter((path) => path.startsWith('quotes.'))).toEqual([]);
    expect(version).toBeDefined();
    await page.getByText('Saved document').first().waitFor();
    expect((await cellOf(documentId)).state).toBe('stale');

    await panel().getByRole('button', { name: 'It is still right' }).click();
    await sourceOf('title').locator('ins').waitFor({ state: 'detached' });
    expect((await cellOf(documentId)).state).not.toBe('stale');
  });

  it('shows the picture whose words are to be written, and brings it along', async () => {
    const { strapi } = panelled.newsroom;
    const file = { name: 'ura.png', hash: 'ura', ext: '.png', mime: 'image/png', size: 1 };
    const { id } = (await strapi.db.query('plugin::upload.file').create({
      data: { ...file, url: '/uploads/ura.png', provider: 'local', alternativeText: 'Ura' },
    })) as { id: number };
    const { documentId } = await write().draft({
      title: 'Ura e re',
      data: { figure: { media: id, caption: 'Ura mbi Ibër', alt: 'Një urë guri' } },
    });
    await openEntry(page, ARTICLE, documentId, 'en');
    const picture = page.getByRole('img', { name: 'Ura', exact: true });
    await picture.waitFor();
    expect(await picture.count()).toBe(1);
    expect(await picture.getAttribute('src')).toMatch(/\/uploads\/ura\.png$/);
    await page.getByText('It comes along when the translation is first saved.').waitFor();
    await field('Headline').fill('The new bridge');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').first().waitFor();
    await page.locator('[name="figure.alt"]').fill('A bridge of stone');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = () =>
      strapi.documents(ARTICLE).findOne({
        ...{ documentId, locale: 'en' },
        populate: { figure: { populate: ['media'] } } as never,
      });
    await until(
      saved,
      (version) => {
        const { figure } = version as { figure?: { alt: string | null } };
        return figure?.alt === 'A bridge of stone';
      },
      { seconds: 60 },
    );
    expect(await saved()).toMatchObject({ figure: { media: { id }, caption: null } });
  });

  it('settles all translations from the source', async () => {
    const documentId = await short('Moti i fundjavës');
    await write().translation(documentId, 'en', 'Weekend weather');
    const documents = panelled.newsroom.strapi.documents(ARTICLE);
    await documents.update({
      documentId,
      locale: 'sq',
      data: { title: 'Moti i fundjavës!' } as never,
    });
    await openEntry(page, ARTICLE, documentId, 'sq');
    await panel().getByText('Stale').waitFor();
    await panel().getByRole('button', { name: 'These changes concern no translation' }).click();
    await panel().getByText('Stale').waitFor({ state: 'detached' });
    expect((await cellOf(documentId)).state).not.toBe('stale');
  });

  it('says at once beside the source that a translation lacks a correction', async () => {
    const documentId = await short('Shuma e buxhetit');
    await write().translation(documentId, 'en', 'The sum of the budget');
    await openEntry(page, ARTICLE, documentId, 'sq');
    const release = storyPanel(page);
    await release.getByRole('button', { name: 'Add a correction' }).click();
    await release.getByLabel('What readers are told').fill('Ishte 7 milionë.');
    await release.getByRole('button', { name: 'Publish the correction' }).click();
    await neverRefreshes(page);
    await confirm(page, 'Publish the correction');
    await panel().getByText('Correction pending').waitFor();
    await page.reload();
    expect((await cellOf(documentId)).state).toBe('correction-pending');
  });

  it('leads by Tab from field to field, and leaves an untouched form without a question', async () => {
    const documentId = await short('Pa e prekur');
    await openEntry(page, ARTICLE, documentId, 'en');
    await sourceOf('title').getByRole('button', { name: 'Copy from source' }).waitFor();
    await sourceOf('lead').getByRole('button', { name: 'Copy from source' }).waitFor();
    await field('Headline').focus();
    await page.keyboard.press('Tab');
    const isOnButton = () =>
      sourceOf('title').evaluate(
        (node) => node.contains(document.activeElement) && document.activeElement?.tagName,
      );
    expect(await isOnButton()).toBe('BUTTON');
    await page.keyboard.press('ArrowRight');
    expect(await isOnButton()).toBe('BUTTON');
    await page.keyboard.press('Tab');
    expect(await field('Standfirst').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('region', { name: 'My translations' }).waitFor();
  });

  it('copies from the source, asks before it replaces, and undoes it', async () => {
    const documentId = await short('Zgjedhjet lokale');
    await openEntry(page, ARTICLE, documentId, 'en');
    const copy = (path: string) => sourceOf(path).getByRole('button', { name: 'Copy from source' });
    await copy('title').click();
    expect(await field('Headline').inputValue()).toBe('Zgjedhjet lokale');
    await sourceOf('title').getByText('Still the source’s words').waitFor();
    await field('Headline').fill('Local elections');
    await copy('title').click();
    expect(await page.locator('[name="title"]').inputValue()).toBe('Local elections');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    await sourceOf('title').getByRole('button', { name: 'Undo' }).click();
    expect(await field('Headline').inputValue()).toBe('Local elections');

    await body().click();
    await page.keyboard.type('Mine.');
    await body().blur();
    await sourceOf('body').getByRole('button', { name: 'Copy paragraph 1 to the end' }).click();
    await body().getByText('Uji kthehet nesër.').waitFor();
    await body().getByText('Mine.').waitFor();
    await panel().getByRole('button', { name: 'Copy into empty fields' }).click();
    expect(await field('Standfirst').inputValue()).toBe('Nga e hëna.');
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('Kini durim.');
    expect(await page.getByRole('button', { name: 'Fill in from another locale' }).count()).toBe(0);
  });

  it('keeps terms, and shows them in the source with what to write', async () => {
    await visit(page, '/admin/settings/translation-desk-terms');
    await page.getByRole('button', { name: 'Add a term' }).click();
    const form = page.getByRole('form', { name: 'Term' });
    await form.getByRole('textbox', { name: 'Term' }).fill('ministria');
    await form.getByRole('textbox', { name: 'Translation' }).fill('ministry');
    await form.getByRole('button', { name: 'Save the term' }).click();
    await page.getByRole('row').filter({ hasText: 'ministria' }).waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    const { documentId } = await write().published({ title: 'Nga ministrisë' });
    await openEntry(page, ARTICLE, documentId, 'en');
    await sourceOf('title').getByRole('button', { name: 'ministrisë: put in “ministry”' }).click();
    expect(await field('Headline').inputValue()).toBe('ministry');
  });

  it('says before publishing which quotes stay out, and what is still the source’s words', async () => {
    const documentId = await short('Pa fjalë në këtë gjuhë');
    await write().translation(documentId, 'en', 'Without words');
    await openEntry(page, ARTICLE, documentId, 'en');
    await panel().getByText('1 quote has no words in this language yet.').waitFor();
    await field('Headline').fill('Pa fjalë në këtë gjuhë');
    await panel().getByText('Still the source’s words: Headline.').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('alertdialog').getByText('“Kini durim.”').waitFor();
    await page.getByRole('alertdialog').getByText('Headline', { exact: true }).waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect((await cellOf(documentId)).state).toBe('draft');
  });

  it('saves the words of quotes with the story, whatever saves it, and keeps them when one leaves', async () => {
    const documentId = await short('Fjalët e citatit');
    const wordsIn = async (status: 'draft' | 'published'): Promise<unknown[]> => {
      const quotes = await panelled.newsroom.strapi
        .documents('api::quote.quote')
        .findMany({ locale: 'en', status, filters: { article: { documentId } } });
      return quotes.map((quote) => (quote as { text?: unknown }).text);
    };
    const words = () => page.getByRole('textbox', { name: 'Words' });
    const saved = () =>
      page.waitForResponse((answer) => answer.url().endsWith('/companions') && answer.ok());
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    await openEntry(page, ARTICLE, documentId, 'en');
    await field('Headline').click();
    await page.keyboard.type('The words of the quote');
    await field('Standfirst').click();
    await page.keyboard.type('From Monday.');
    await body().click();
    await page.keyboard.type('Water is back tomorrow.');
    await words().click();
    await page.keyboard.type('Wait.');
    await button('Publish').click();
    await page.getByRole('alertdialog').getByText('Save the translation first?').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await Promise.all([saved(), button('Save').click()]);
    expect(await wordsIn('draft')).toEqual(['Wait.']);

    await panel().getByText('Draft', { exact: true }).waitFor();
    await words().fill('Please wait.');
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('region', { name: 'My translations' }).waitFor();
    await page.goBack();
    await words().waitFor();
    expect(await words().inputValue()).toBe('Please wait.');
    await panel().getByText('typed and did not save are there again.').waitFor();
    await Promise.all([saved(), button('Save').click()]);
    expect(await wordsIn('draft')).toEqual(['Please wait.']);

    await words().fill('Do wait.');
    await button('Publish').click();
    await page.getByText('Published document').first().waitFor();
    expect(await wordsIn('published')).toEqual(['Do wait.']);
  });

  it('saves what is unsaved of its quotes before it hands in, and hands in nothing without them', async () => {
    const { documentId } = await write().published({ title: 'Me citat' });
    await write().translation(documentId, 'en', 'With a quote');
    for (const text of ['Be patient.', 'It is cold.'])
      await write().quote(documentId, { locale: 'en', data: { text } });
    const quotes = page.locator('aside', {
      has: page.getByRole('heading', { name: sayAs('wire-desk.story.title'), exact: true }),
    });
    const edit = async (words: string, text: string): Promise<void> => {
      const name = sayAs('wire-desk.story.edit', { words });
      await quotes.getByRole('button', { name, exact: true }).click();
      await quotes.getByLabel(sayAs('wire-desk.story.words')).fill(text);
    };
    const wordsNow = async () =>
      (
        await panelled.newsroom.strapi.documents('api::quote.quote').findMany({
          ...{ locale: 'en', filters: { article: { documentId } } },
          sort: 'text',
        } as never)
      ).map(({ text }) => text as unknown);
    const handIn = panel().getByRole('button', { name: 'Save and hand in', exact: true });
    await openEntry(page, ARTICLE, documentId, 'en');
    // Nothing but the quotes is changed.
    await edit('Be patient.', 'Be very patient.');
    await handIn.click();
    await panel().getByText('Handed in. An editor can publish it.').waitFor();
    expect(await wordsNow()).toEqual(['Be very patient.', 'It is cold.']);
    expect((await cellOf(documentId)).state).toBe('ready');
    // With the form.
    await edit('It is cold.', 'It is very cold.');
    await field('Headline').fill('With two quotes');
    await handIn.click();
    await panel().getByText('Handed in. An editor can publish it.').waitFor();
    expect(await wordsNow()).toEqual(['Be very patient.', 'It is very cold.']);
    // A quote without words is refused.
    await edit('It is very cold.', '');
    await handIn.click();
    await page.getByText('so it was not handed in').first().waitFor();
    expect(await wordsNow()).toEqual(['Be very patient.', 'It is very cold.']);
  });

  it('returns a translation with a note, which its desk shows', async () => {
    const documentId = await short('Kthehet');
    await write().translation(documentId, 'en', 'Goes back');
    await openEntry(page, ARTICLE, documentId, 'en');
    await panel().getByRole('button', { name: 'Hand in', exact: true }).click();
    await panel().getByText('Ready').waitFor();
    await panel().getByRole('button', { name: 'Return with a note' }).click();
    const note = panel().getByRole('textbox', { name: 'What is to be changed' });
    await note.waitFor();
    expect(await note.evaluate((box) => box === document.activeElement)).toBe(true);
    await note.fill('Mind the name');
    await panel().getByRole('button', { name: 'Return it' }).click();
    await panel().getByText('Mind the name').waitFor();
    await visit(page, DESK);
    await row('Kthehet').getByText('Returned: Mind the name').waitFor();
    expect((await cellOf(documentId)).state).toBe('draft');
  });

  it('is usable on a telephone', async () => {
    const documentId = await short('Në telefon');
    await page.setViewportSize({ width: 390, height: 800 });
    await visit(page, DESK);
    await row('Në telefon').waitFor();
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
    await visit(
      page,
      `/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=en`,
    );
    await sourceOf('title').getByText('Në telefon').waitFor();
    expect(await width()).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('makes the role of translators by one button', async () => {
    await visit(page, '/admin/settings/translation-desk');
    await page.getByRole('checkbox', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Make the role' }).click();
    await page.getByText('The role “Translator (en)” is there.').waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
  });
});
