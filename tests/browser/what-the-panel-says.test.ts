import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PERMISSIONS } from '../../src/plugins/flash-news/shared/permissions';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { createTestClock } from '../helpers/testClock';
import { confirm, flashPanel, openEntry, storyPanel, waitForState } from './editView';
import { bootPanel, visit, type PanelledNewsroom } from './panel';

jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';

interface Flash {
  level: string;
  text: string | null;
}

declare global {
  interface Window {
    embargoesSeen: number;
  }
}

let panelled: PanelledNewsroom;
let editor: AdminUser;
let page: Page;

beforeAll(async () => {
  panelled = await bootPanel({ clock: createTestClock() });
  editor = await superAdmin(panelled.newsroom.strapi);
  page = await panelled.signIn(editor);
});
afterAll(() => panelled.stop());
// Every flash of the test before has expired by then.
beforeEach(() => panelled.newsroom.clock.advance({ hours: 5 }));

const write = () => writers(panelled.newsroom.strapi);
/** Returns the flash that readers see in a language; undefined for none. */
const flashIn = async (documentId: string, locale = 'sq'): Promise<Flash | undefined> => {
  const { body } = await panelled.newsroom.http().get(`/api/flash-news?locale=${locale}`);
  const items = body.data as { documentId: string; title: string; flash: Flash }[];
  return items.find((item) => item.documentId === documentId)?.flash;
};
const titleOf = async (documentId: string): Promise<string | undefined> => {
  const { body } = await panelled.newsroom.http().get(`/api/articles/${documentId}?locale=sq`);
  return body.data?.title as string | undefined;
};
const embargo = async (documentId: string, seconds: number): Promise<void> => {
  const releasedAt = new Date(panelled.newsroom.clock.now() + seconds * 1000).toISOString();
  await panelled.newsroom
    .http()
    .put(`/flash-news/releases/${ARTICLE}/${documentId}`)
    .set('Authorization', editor.authorization)
    .send({ locale: 'sq', releasedAt })
    .expect(200);
};
const headline = (): Locator => page.getByRole('textbox', { name: 'Headline' });
/** Types at the end of the headline, key by key. */
const goOn = async (words: string): Promise<void> => {
  await headline().press('End');
  await headline().pressSequentially(words);
};
const save = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved document').first().waitFor();
};

describe('what the panel says of a story', () => {
  it('is never “Under embargo” after a publication', async () => {
    const { documentId } = await write().draft({ title: 'Sapo doli' });
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByText('A draft. Readers see it as soon as it is published.').waitFor();
    await goOn(' tani');
    await page.evaluate(() => {
      window.embargoesSeen = 0;
      new MutationObserver(() => {
        if (document.body.innerText.includes('Under embargo')) window.embargoesSeen += 1;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await panel.getByText(/^Readers see it, since \d\d:\d\d\.$/).waitFor();
    // It must stay so: staff saw the wrong state a second later.
    await page.waitForTimeout(1_500);
    expect(await page.evaluate(() => window.embargoesSeen)).toBe(0);
    expect(await titleOf(documentId)).toBe('Sapo doli tani');
  });

  it('changes when an embargo lifts, at that moment, without asking all the time', async () => {
    const { documentId } = await write().draft({ title: 'Del së shpejti' });
    // Long enough for a busy machine to open the page.
    await embargo(documentId, 45);
    await write().publish(documentId);
    // The panel gets no events, so it must refresh by itself.
    await page.route('**/flash-news/last-event', (route) => route.abort());
    const asked: string[] = [];
    const listen = (request: { url(): string }) => asked.push(new URL(request.url()).pathname);
    page.on('request', listen);
    await openEntry(page, ARTICLE, documentId);
    const panel = storyPanel(page);
    await panel.getByText(/^Under embargo: readers see it from/).waitFor();
    await panel.getByText(/^Readers see it, since/).waitFor({ timeout: 90_000 });
    await flashPanel(page).getByRole('button', { name: 'Raise flash' }).waitFor();
    page.off('request', listen);
    await page.unroute('**/flash-news/last-event');
    // Two panels: once each when opened, again when the embargo lifts, and every 20 s without events.
    const questions = asked.filter((path) => path.startsWith('/flash-news/flashes/'));
    expect(questions.length).toBeLessThanOrEqual(12);
  });
});

describe('publish and flash', () => {
  it('waits until what was typed is saved, and then takes one confirmed step', async () => {
    const { documentId } = await write().draft({ title: 'Zgjedhje' });
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: 'Publish and flash' }).waitFor();
    await goOn(' të reja');
    const mustSave = panel.getByRole('button', { name: 'Save first: there is unsaved text' });
    await mustSave.waitFor();
    expect(await mustSave.isDisabled()).toBe(true);
    await save();
    await panel.getByRole('button', { name: 'Publish and flash' }).click();
    await confirm(page, 'Publish and flash');
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    expect(await flashIn(documentId)).toMatchObject({ level: 'flash' });
    expect(await titleOf(documentId)).toBe('Zgjedhje të reja');
    // Strapi's own part of the page says so, too.
    await page.getByRole('status', { name: 'published' }).first().waitFor();
    await storyPanel(page)
      .getByText(/^Readers see it, since/)
      .waitFor();
  });

  it.each([
    ['a draft', false, 'Publish and flash'],
    ['what is published already', true, 'Release and flash'],
  ])('ends the embargo of %s, and says so first', async (_, isPublished, button) => {
    const { documentId } = await write().draft({ title: 'Nën embargo' });
    await embargo(documentId, 3_600);
    if (isPublished) await write().publish(documentId);
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: button }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/^Albanian: this ends the embargo until \d\d:\d\d\. Readers see it now\.$/)
      .waitFor();
    expect(await titleOf(documentId)).toBeUndefined();
    await confirm(page, button);
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    expect(await flashIn(documentId)).toMatchObject({ level: 'flash' });
    expect(await titleOf(documentId)).toBe('Nën embargo');
  });

  it('flashes the published text, and publishes what was saved since where that is wanted', async () => {
    const { documentId } = await write().published({ title: 'Tre të plagosur' });
    await openEntry(page, ARTICLE, documentId);
    await headline().fill('Katër të plagosur');
    await save();
    const panel = flashPanel(page);
    await panel.getByText('What is flashed is the published text.').waitFor();
    await panel.getByRole('checkbox', { name: 'Publish those changes with it' }).click();
    await panel.getByRole('button', { name: 'Publish and flash' }).click();
    await confirm(page, 'Publish and flash');
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    expect(await titleOf(documentId)).toBe('Katër të plagosur');
  });
});

describe('the banner line of a running flash', () => {
  const inTwoLanguages = async (): Promise<string> => {
    const { documentId } = await write().published({ title: 'Stuhia' });
    await write().translation(documentId, 'en', 'The storm');
    await write().publish(documentId, 'en');
    await panelled.newsroom
      .http()
      .post('/flash-news/flashes')
      .set('Authorization', editor.authorization)
      .send({
        ...{ contentType: ARTICLE, documentId, level: 'flash' },
        text: { sq: 'Porti u mbyll' },
      })
      .expect(200);
    return documentId;
  };

  it('is shown and changed beside the story, in each language', async () => {
    const documentId = await inTwoLanguages();
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByText('Albanian: “Porti u mbyll”').waitFor();
    await panel.getByText('English: none, the banner shows the headline.').waitFor();
    await panel.getByRole('button', { name: 'Change the lines' }).click();
    await panel.getByLabel('Line in Albanian').fill('Porti është hapur');
    await panel.getByLabel('Line in English').pressSequentially('The port is open');
    await panel.getByRole('button', { name: 'Set the lines' }).click();
    await panel.getByText('Albanian: “Porti është hapur”').waitFor();
    await panel.getByText('English: “The port is open”').waitFor();
    expect((await flashIn(documentId))?.text).toBe('Porti është hapur');
    expect((await flashIn(documentId, 'en'))?.text).toBe('The port is open');
  });

  it('is shown, changed and taken away on the desk', async () => {
    const documentId = await inTwoLanguages();
    await visit(page, '/admin/plugins/flash-news');
    const card = page.getByRole('article').filter({ hasText: 'Porti u mbyll' });
    await card.getByText('Albanian: “Porti u mbyll”').waitFor();
    await card.getByRole('button', { name: 'Change the lines' }).click();
    const only = page.getByRole('article');
    await only.getByLabel('Line in Albanian').fill('');
    await only.getByLabel('Line in English').pressSequentially('The port is shut');
    await only.getByRole('button', { name: 'Set the lines' }).click();
    await only.getByText('Albanian: none, the banner shows the headline.').waitFor();
    await only.getByText('English: “The port is shut”').waitFor();
    expect((await flashIn(documentId))?.text).toBeNull();
    expect((await flashIn(documentId, 'en'))?.text).toBe('The port is shut');
  });

  it('is changed by a translator in their language alone, and read in the other', async () => {
    const documentId = await inTwoLanguages();
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
    const refused: string[] = [];
    theirs.on('response', (answer) => {
      if (answer.status() >= 400 && answer.url().includes('/relations/'))
        refused.push(answer.url());
    });
    await openEntry(theirs, ARTICLE, documentId, 'en');
    const panel = flashPanel(theirs);
    await panel.getByRole('button', { name: 'Change the lines' }).click();
    expect(await panel.getByLabel('Line in Albanian').count()).toBe(0);
    await panel.getByText('Albanian: “Porti u mbyll”').waitFor();
    await panel.getByLabel('Line in English').pressSequentially('Harbour shut');
    await panel.getByRole('button', { name: 'Set the lines' }).click();
    await panel.getByText('English: “Harbour shut”').waitFor();
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(['Change the lines']);
    expect((await flashIn(documentId, 'en'))?.text).toBe('Harbour shut');
    expect(refused).toEqual([]);
    await theirs.context().close();
  });
});
