import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adminWith, superAdmin, type AdminUser } from '../helpers/admin';
import { paragraph, writers, type Entry } from '../helpers/articles';
import {
  choose,
  confirm,
  flashPanel,
  neverRefreshes,
  openEntry,
  photograph,
  waitForState,
} from './editView';
import type {
  FlashNewsResponse,
  PublicFlash,
} from '../../src/plugins/flash-news/shared/contracts/feed';
import { bootPanel, type PanelledNewsroom } from './panel';

// A busy machine: every step waits for something to appear, never for time to pass.
jest.setTimeout(180_000);

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';

let panelled: PanelledNewsroom;
let editor: AdminUser;
let page: Page;

beforeAll(async () => {
  panelled = await bootPanel();
  editor = await superAdmin(panelled.newsroom.strapi);
  page = await panelled.signIn(editor);
});

afterAll(() => panelled.stop());

// Every flash of the test before has expired by then.
beforeEach(() => panelled.newsroom.clock.advance({ hours: 5 }));

const write = () => writers(panelled.newsroom.strapi);

const feed = async (path: string): Promise<FlashNewsResponse> =>
  (await panelled.newsroom.http().get(`/api/${path}`).expect(200)).body as FlashNewsResponse;

const flashes = () => feed('flash-news?locale=sq');

/** Milliseconds. */
const lengthOf = (flash: PublicFlash | null | undefined): number =>
  flash ? Date.parse(flash.expiresAt) - Date.parse(flash.startedAt) : 0;

/** Calls a flash route as a colleague elsewhere. */
const colleague = (method: 'post' | 'put', documentId?: string) =>
  panelled.newsroom
    .http()
    [method](`/flash-news/flashes${documentId ? `/${ARTICLE}/${documentId}` : ''}`)
    .set('Authorization', editor.authorization);

async function storm(): Promise<Entry> {
  const category = await write().category('Rajoni', 'Region');
  const person = await write().person('Teuta Brahimaj');
  const article = await write().draft({
    locale: 'en',
    title: 'Storm closes the port of Durrës',
    data: {
      category: category.documentId,
      people: [person.documentId],
      lead: 'Ferries turn back to Bari; the wind is expected to drop after midnight.',
      byline: 'Ana Leka',
      body: [
        paragraph('The port authority closed the harbour at noon, after gusts of 110 km/h.'),
        paragraph('Two ferries with 640 passengers on board were sent back to Bari.'),
      ],
    },
  });
  await write().translation(article.documentId, 'sq', 'Stuhia mbyll portin e Durrësit');
  await write().publish(article.documentId, ['sq', 'en']);
  return article;
}

describe('the flash panel', () => {
  it('raises, extends, changes and ends a flash, and the sites follow', async () => {
    const { documentId } = await storm();
    await openEntry(page, ARTICLE, documentId, 'en');
    const panel = flashPanel(page);
    await waitForState(panel, /No flash/);

    await panel.getByRole('button', { name: '10 minutes' }).click();
    await panel.getByRole('button', { name: 'Raise flash' }).click();
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    expect(await panel.getByRole('timer').innerText()).toMatch(/^(10:00|0[89]:[0-5]\d)$/);
    const raised = await flashes();
    expect(raised.meta).toEqual({ locale: 'sq', primary: documentId });
    expect(raised.data[0]?.flash).toMatchObject({ level: 'flash' });
    const news = await feed('latest-news?locale=en');
    expect(news.data[0]).toMatchObject({ documentId, flash: { level: 'flash' } });

    await panel.getByLabel('Minutes from now').last().fill('45');
    await panel.getByRole('button', { name: 'Extend' }).click();
    await panel
      .getByRole('timer')
      .filter({ hasText: /^(45:00|4[34]:\d\d)$/ })
      .waitFor();
    // Counted from the moment of the extension, a little after the start.
    const extended = (await flashes()).data[0]?.flash;
    expect(lengthOf(extended)).toBeGreaterThan(45 * 60_000);
    expect(lengthOf(extended)).toBeLessThan(50 * 60_000);
    await photograph(page, 'flash-panel');

    await choose(panel.getByRole('combobox', { name: 'Level' }), 'Urgent');
    expect((await flashes()).data[0]?.flash?.level).toBe('flash');
    await panel.getByRole('button', { name: 'Change level' }).click();
    await waitForState(panel, /^Urgent/);
    expect((await flashes()).data[0]?.flash).toEqual({ ...extended, level: 'urgent' });

    await panel.getByRole('button', { name: 'End flash' }).click();
    await confirm(page, 'End flash');
    await waitForState(panel, /^Urgent ended at \d\d:\d\d by Test User$/);
    expect((await flashes()).data).toEqual([]);
  });

  it('says why a draft can’t carry a flash, and can once it is published', async () => {
    const { documentId } = await write().draft({ title: 'Votimi shtyhet' });
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByText('it is a draft.').waitFor();
    expect(await panel.getByRole('button', { name: 'Raise flash' }).count()).toBe(0);

    await neverRefreshes(page);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await panel.getByRole('button', { name: 'Raise flash' }).waitFor();
    await page.reload();
  });

  it('publishes and flashes a draft in one confirmed step, with a line for the banner', async () => {
    const { documentId } = await write().draft({ title: 'Zgjedhje të parakohshme' });
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: 'Add a line for the banner' }).click();
    await panel.getByLabel('Line in Albanian').fill('Parlamenti shpërndahet');
    await panel.getByRole('button', { name: 'Publish and flash' }).click();
    await page.getByRole('alertdialog').getByText('in Albanian: as it was last saved').waitFor();
    expect((await flashes()).data).toEqual([]);
    await confirm(page, 'Publish and flash');
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    await panel.getByText(/Raised by Test User, \d\d:\d\d\./).waitFor();
    const [item] = (await flashes()).data;
    expect(item).toMatchObject({ documentId, flash: { text: 'Parlamenti shpërndahet' } });

    await panel.getByRole('button', { name: 'End flash' }).click();
    await page.getByLabel('Reason (only the newsroom reads it)').fill('Mbaroi');
    await confirm(page, 'End flash');
    await waitForState(panel, /^Flash ended at \d\d:\d\d by Test User: Mbaroi$/);
    const { body } = await panelled.newsroom
      .http()
      .get('/flash-news/events')
      .query({ documentId, limit: '1' })
      .set('Authorization', editor.authorization);
    expect(body.data[0]).toMatchObject({ kind: 'flash.ended', reason: 'Mbaroi' });
  });

  it('says until when an embargoed article is kept back', async () => {
    const { documentId } = await write().draft({ title: 'Raporti vjetor' });
    const { clock, http } = panelled.newsroom;
    const releasedAt = new Date(clock.now() + 26 * 60 * 60_000).toISOString();
    await http()
      .put(`/flash-news/releases/${ARTICLE}/${documentId}`)
      .set('Authorization', editor.authorization)
      .send({ locale: 'sq', releasedAt })
      .expect(200);
    await write().publish(documentId);

    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel
      .getByText(/Albanian: embargoed until \d+ \w+ \d{4}|Albanian: embargoed until \w+ \d+, \d{4}/)
      .waitFor();
    expect(await panel.getByRole('button', { name: /flash/i }).allInnerTexts()).toEqual([
      'Release and flash',
    ]);
  });

  it('says that the time of a flash is up, and leaves it to the server whether it has ended', async () => {
    const { documentId } = await write().published({ title: 'Tërmet në Dibër' });
    await colleague('post').send({
      contentType: ARTICLE,
      documentId,
      level: 'bulletin',
      minutes: 2,
    });
    const other = await panelled.signIn(editor);
    await other.clock.install();
    await openEntry(other, ARTICLE, documentId);
    const panel = flashPanel(other);
    await waitForState(panel, /^Bulletin\s*until/);

    await other.route('**/flash-news/flashes/**', (route) => route.abort());
    await other.clock.fastForward('01:50');
    await waitForState(panel, /^Bulletin\s*until/);
    await other.clock.fastForward('00:11');
    // Without the server the state is unknown: a colleague may have extended it.
    await panel.getByText('Its time is up. The server is asked whether it has ended.').waitFor();
    await panel.getByText(/No fresh news of this flash since \d\d:\d\d/).waitFor();
    await waitForState(panel, /^Bulletin\s*until/);

    await other.unroute('**/flash-news/flashes/**');
    panelled.newsroom.clock.advance({ minutes: 3 });
    await other.clock.fastForward('00:21');
    await waitForState(panel, /^Bulletin ran out at \d\d:\d\d$/);
    expect(await panel.getByRole('timer').count()).toBe(0);
    await other.context().close();
  });

  it('never begins with shortening, and shortens only what is typed', async () => {
    const { documentId } = await write().published({ title: 'Përmbytje' });
    await colleague('post')
      .send({ contentType: ARTICLE, documentId, level: 'bulletin', minutes: 70 })
      .expect(200);
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await waitForState(panel, /^Bulletin/);
    // The usual length is shorter than what is left.
    await panel.getByRole('button', { name: 'Extend' }).waitFor();
    const minutes = panel.getByLabel('Minutes from now').last();
    expect(Number(await minutes.inputValue())).toBeGreaterThan(70);
    const colorOf = (button: string): Promise<string> =>
      panel
        .getByRole('button', { name: button })
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const endColor = await colorOf('End flash');
    await minutes.fill('5');
    await panel.getByText(/^Until \d\d:\d\d: it ends earlier$/).waitFor();
    expect(await panel.getByRole('button', { name: 'Extend' }).count()).toBe(0);
    expect(await colorOf('Shorten')).not.toBe(endColor);
    await panel.getByRole('button', { name: 'Shorten' }).click();
    await panel
      .getByRole('timer')
      .filter({ hasText: /^(05:00|0[34]:\d\d)$/ })
      .waitFor();
    await panel.getByRole('button', { name: 'Extend' }).waitFor();
  });

  it('tells of a faster colleague, and shows what the flash is now', async () => {
    const { documentId } = await write().published({ title: 'Qeveria bie' });
    await colleague('post').send({
      contentType: ARTICLE,
      documentId,
      level: 'urgent',
      minutes: 30,
    });
    // From the start, this browser gets no events of colleagues: an open request would return the colleague's change.
    await page.route('**/flash-news/last-event', (route) => route.abort());
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await waitForState(panel, /^Urgent/);
    await colleague('put', documentId).send({ level: 'bulletin' }).expect(200);

    await panel.getByRole('button', { name: '60 minutes' }).click();
    await panel.getByRole('button', { name: 'Extend' }).click();
    const notice = panel.getByRole('alert');
    await notice.filter({ hasText: 'It is now: ' }).waitFor();
    await page.unroute('**/flash-news/last-event');
    expect(await notice.innerText()).toMatch(
      /A colleague was faster.*It is now: Bulletin, until \d\d:\d\d\./s,
    );
    await waitForState(panel, /^Bulletin/);

    // Once the change is seen, the same click succeeds.
    await panel.getByRole('button', { name: 'Extend' }).click();
    await notice.waitFor({ state: 'detached' });
    await panel
      .getByRole('timer')
      .filter({ hasText: /^(1:00:00|5[89]:\d\d)$/ })
      .waitFor();
  });

  it('names the flashes that stand in the way of a fourth', async () => {
    const running = ['Një', 'Dy', 'Tre'];
    for (const title of running) {
      const { documentId } = await write().published({ title });
      await colleague('post')
        .send({ contentType: ARTICLE, documentId, level: 'urgent' })
        .expect(200);
    }
    const { documentId } = await write().published({ title: 'Katër' });
    await openEntry(page, ARTICLE, documentId);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: 'Raise flash' }).click();
    await panel.getByRole('alert').waitFor();
    const told = await panel.getByRole('alert').innerText();
    expect(told).toMatch(/3 flashes are running already/);
    for (const title of running) expect(told).toContain(title);
  });

  it('is not shown to who may neither raise nor end', async () => {
    const { documentId } = await write().published({ title: 'Pa leje' });
    const author = await adminWith(panelled.newsroom.strapi, [
      ...['read', 'update'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: ARTICLE,
        properties: { fields: ['title', 'slug', 'lead', 'body'], locales: ['sq', 'en'] },
      })),
    ]);
    const authors = await panelled.signIn(author);
    const asked: string[] = [];
    authors.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openEntry(authors, ARTICLE, documentId);
    await authors.waitForLoadState('networkidle');
    expect(await flashPanel(authors).count()).toBe(0);
    // Everybody who may read a document sees who else has it open, and is offered the agencies.
    const asks = asked.filter((path) => path.startsWith('/flash-news/'));
    const others = asks.filter((path) => !path.startsWith('/flash-news/presence/'));
    expect(new Set(others)).toEqual(new Set(['/flash-news/agencies']));
    await authors.context().close();
  });

  it('is not shown on a content type that carries no flashes', async () => {
    const { documentId } = await write().category();
    await openEntry(page, CATEGORY, documentId);
    await page.waitForLoadState('networkidle');
    expect(await flashPanel(page).count()).toBe(0);
  });
});
