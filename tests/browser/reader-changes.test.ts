import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ARTICLE, banner, cards, headline, useReaderSite } from './readerSite';

const { site, follow, read, write, publicItem, kill, expected } = useReaderSite();

const STREAMS = /\/api\/flash-news\/(stream|events)/;
const LOST = /ERR_(FAILED|CONNECTION|INCOMPLETE|EMPTY)/;

const beneath = (page: Page) => page.getByRole('region', { name: 'Lajmet e fundit' });

/** Cuts a page off from the newsroom's events, its other requests not. */
const cutOff = async (page: Page): Promise<void> => {
  await page.route(STREAMS, (route) => route.abort());
  site().panelled.newsroom.strapi.server.httpServer.closeAllConnections();
  await page.getByText('Nuk ka lidhje me redaksinë').waitFor();
};

const reconnect = async (page: Page): Promise<void> => {
  await page.unroute(STREAMS);
  await page.getByText('Lidhja u rivendos').waitFor({ timeout: 60_000 });
};

describe('a story that is taken down', () => {
  it('goes from Latest news beneath another story, and from a list that the reader comes back to', async () => {
    const wrong = await write().published({ title: 'Lajmi i rremë' });
    const late = await write().published({ title: 'Lajmi i hequr më vonë' });
    const { slug } = await publicItem('Treni i mëngjesit');
    const page = await read('/sq');
    await cards(page).nth(1).waitFor();
    await page.evaluate((address) => {
      document.querySelector<HTMLAnchorElement>(`a[href="${address}"]`)?.click();
    }, `/sq/story/${slug}`);
    await beneath(page).getByText('Lajmi i rremë').waitFor();
    await kill(wrong.documentId, 'Nuk ishte e vërtetë.');
    await beneath(page).getByText('Lajmi i rremë').waitFor({ state: 'detached' });
    // What is shown at once is what was kept.
    await page.route('**/api/latest-news?*', (route) => route.abort());
    await page.goBack();
    await cards(page).getByText('Lajmi i hequr më vonë').waitFor();
    expect(await page.getByText('Lajmi i rremë').count()).toBe(0);
    await kill(late.documentId, 'As kjo.');
    await cards(page).getByText('Lajmi i hequr më vonë').waitFor({ state: 'detached' });
    expected(LOST);
  });

  it('goes after a lost connection, from an open list and from one that was left', async () => {
    const wrong = await write().published({ title: 'Gabimi i natës' });
    const { slug } = await publicItem('Treni i mëngjesit');
    const page = await read('/sq');
    await cards(page).getByText('Gabimi i natës').waitFor();
    await page.evaluate((address) => {
      document.querySelector<HTMLAnchorElement>(`a[href="${address}"]`)?.click();
    }, `/sq/story/${slug}`);
    await beneath(page).getByText('Gabimi i natës').waitFor();
    await cutOff(page);
    await kill(wrong.documentId, 'Nuk ishte e vërtetë.');
    await reconnect(page);
    await beneath(page).getByText('Gabimi i natës').waitFor({ state: 'detached' });
    await page.goBack();
    await cards(page).first().waitFor();
    expect(await page.getByText('Gabimi i natës').count()).toBe(0);
    expected(LOST);
  });

  it('is there again for who has it open, when it is brought back', async () => {
    const { documentId } = await write().published({ title: 'Lajmi që kthehet' });
    const { slug } = await publicItem('Lajmi që kthehet');
    const page = await read(`/sq/story/${slug}`);
    await headline(page).filter({ hasText: 'Lajmi që kthehet' }).waitFor();
    await kill(documentId, 'Po e verifikojmë.');
    await page.getByText('Po e verifikojmë.').waitFor();
    const revive = () =>
      site().desk.post(`/flash-news/kills/${ARTICLE}/${documentId}/end`).expect(200);
    await revive();
    await headline(page).filter({ hasText: 'Lajmi që kthehet' }).waitFor();
    // Who opens it while it is gone sees it come back, too.
    await kill(documentId, 'Po e verifikojmë.');
    await page.reload();
    await page.getByText('Po e verifikojmë.').waitFor();
    await revive();
    await headline(page).filter({ hasText: 'Lajmi që kthehet' }).waitFor();
    await write().unpublish(documentId);
    expected(/410|404/);
  });
});

describe('a flash', () => {
  it('that the reader has closed is shown again when it has become more, and not when it is extended', async () => {
    const { documentId } = await write().published({ title: 'Ura e re' });
    await site().desk.raise(documentId, { level: 'bulletin', minutes: 5 }).expect(200);
    const page = await read('/sq');
    const other = follow(await page.context().newPage());
    await other.goto(`${site().home}/sq`);
    for (const one of [page, other]) {
      // The seeds' flash is of a higher level.
      await banner(one).waitFor();
    }
    await page.getByRole('button', { name: 'Mbyll këtë flash' }).click();
    await banner(page).getByText('Ura e re').waitFor();
    await page.getByRole('button', { name: 'Mbyll këtë flash' }).click();
    await banner(page).waitFor({ state: 'detached' });
    // Closed in one window, it is closed in the others.
    await banner(other).waitFor({ state: 'detached' });
    await site().desk.change(documentId, { minutes: 15 }).expect(200);
    // Events come in order: once a later one is here, so is that of the extension.
    const later = await write().published({ title: 'Lajmi i mëpasshëm' });
    await page.getByRole('button', { name: '1 lajm i ri' }).waitFor();
    expect(await banner(page).count()).toBe(0);
    await site().desk.change(documentId, { level: 'flash' }).expect(200);
    await banner(page).getByText('Ura e re').waitFor();
    expect(await page.locator('[aria-live="assertive"]').innerText()).toContain('Ura e re');

    // Extended, it isn't read out again: the banner stays, and its time alone changes.
    await banner(page).evaluate((element) => element.setAttribute('data-test', 'same'));
    const before = await page.locator('.banner-until').innerText();
    await site().desk.change(documentId, { minutes: 60 }).expect(200);
    await page.waitForFunction(
      (was) => document.querySelector('.banner-until')?.textContent !== was,
      before,
    );
    expect(await banner(page).getAttribute('data-test')).toBe('same');
    expect(await page.locator('.banner-until').getAttribute('aria-live')).toBe('off');
    for (const one of [documentId, later.documentId]) await write().unpublish(one);
  });
});

describe('the site', () => {
  it('asks once for what it shows first', async () => {
    const asked: string[] = [];
    const page = await read('/sq', {}, (one) => {
      one.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url());
        if (pathname.startsWith('/api/')) asked.push(`${pathname} ${searchParams.get('limit')}`);
      });
      return Promise.resolve();
    });
    await cards(page).nth(5).waitFor();
    await page.getByRole('navigation', { name: 'Rubrikat' }).getByRole('link').nth(2).waitFor();
    await page.waitForLoadState('load');
    expect(asked.sort()).toEqual([
      '/api/flash-news null',
      '/api/flash-news/stream null',
      '/api/latest-news 100',
      '/api/latest-news 20',
    ]);
  });

  it('comes back by itself where one request failed while the newsroom is there', async () => {
    const { slug } = await publicItem('Treni i mëngjesit');
    let failures = 0;
    const page = await read(`/sq/story/${slug}`, {}, (one) =>
      one.route('**/by-slug/**', (route) => {
        failures += 1;
        return failures === 1 ? route.abort() : route.continue();
      }),
    );
    await headline(page).filter({ hasText: 'Treni i mëngjesit' }).waitFor();
    expect(failures).toBe(2);
    expected(LOST);
  });

  it('says in sight that a story has changed, wherever it is scrolled to', async () => {
    const { documentId } = await write().published({ title: 'Lajmi që ndryshon' });
    const { slug } = await publicItem('Lajmi që ndryshon');
    const page = await read(`/sq/story/${slug}`);
    await beneath(page).locator('.item').nth(5).waitFor();
    await page.mouse.wheel(0, 1500);
    await page.waitForFunction(() => window.scrollY > 800);
    await write().translation(documentId, 'sq', 'Lajmi që ka ndryshuar');
    await write().publish(documentId);
    const bar = page.getByText('Ky lajm ka ndryshuar');
    await bar.waitFor();
    const place = await bar.boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual(0);
    expect(place?.y).toBeLessThan(200);
    await page.getByRole('button', { name: 'Shfaq versionin e ri' }).click();
    await headline(page).filter({ hasText: 'Lajmi që ka ndryshuar' }).waitFor();
    await bar.waitFor({ state: 'detached' });
    await write().unpublish(documentId);
  });

  it('opens in the reader’s language, by addresses in capitals, and searches at once', async () => {
    const page = await read('/');
    await page.waitForURL(`${site().home}/en`);
    await page.goto(`${site().home}/SQ`);
    await page.waitForURL(`${site().home}/sq`);
    await cards(page).first().waitFor();
    await page.getByRole('link', { name: 'Kërko' }).click();
    await page.getByLabel('Kërko në lajme').waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  it('finds the place again after a reload', async () => {
    const page = await read('/sq');
    await cards(page).nth(19).waitFor();
    await page.mouse.wheel(0, 20_000);
    await cards(page).nth(25).waitFor();
    await cards(page).nth(25).getByRole('heading').getByRole('link').click();
    await page.locator('article.story').waitFor();
    await page.reload();
    await page.locator('article.story').waitFor();
    await page.goBack();
    await cards(page).nth(25).waitFor();
    await page.waitForFunction(() => window.scrollY > 1000);
    expect(await cards(page).count()).toBeGreaterThan(25);
  });
});
