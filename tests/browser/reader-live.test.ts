import { describe, expect, it } from '@jest/globals';
import { flashPanel, openEntry, photograph, waitForState } from './editView';
import { ARTICLE, banner, cards, headline, useReaderSite } from './readerSite';

const { site, read, write, publicItem, expected } = useReaderSite();

describe('the banner', () => {
  it('shows a flash that an editor raises in the panel, within a second and without a reload', async () => {
    const { documentId, title } = await publicItem('Treni i mëngjesit');
    const page = await read('/sq');
    await banner(page).getByText('Të 23 minatorët').waitFor();
    // Once the stream is open, the flash comes by itself.
    await page.evaluate((wanted) => {
      new MutationObserver(() => {
        const shown = document.querySelector('.banners')?.textContent ?? '';
        if (shown.includes(wanted)) document.body.dataset['shownAt'] ??= String(Date.now());
      }).observe(document.body, { childList: true, subtree: true });
    }, title);
    await openEntry(site().panel, ARTICLE, documentId);
    const raised = site().panel.waitForResponse(
      (answer) =>
        answer.url().endsWith('/flash-news/flashes') && answer.request().method() === 'POST',
    );
    await flashPanel(site().panel).getByRole('button', { name: 'Raise flash' }).click();
    expect((await raised).status()).toBe(200);
    const confirmedAt = Date.now();
    await waitForState(flashPanel(site().panel), /^Flash\s*until/);
    await banner(page).getByText(title).waitFor();
    const shownAt = Number(await page.evaluate(() => document.body.dataset['shownAt']));
    expect(shownAt - confirmedAt).toBeLessThan(1000);
    expect(await page.locator('[aria-live="assertive"]').innerText()).toContain(title);
    await photograph(page, 'reader-home', { width: 1280, height: 900 });
    await site().desk.end(documentId).expect(200);
    await banner(page).getByText('Të 23 minatorët').waitFor();
  });

  it('ends by itself at its time, politely where it is not of the highest level', async () => {
    const { clock } = site().panelled.newsroom;
    const page = await read('/sq');
    await banner(page).getByText('Të 23 minatorët').waitFor();
    await page.getByRole('button', { name: 'Mbyll këtë flash' }).click();
    await banner(page).waitFor({ state: 'detached' });
    // A minute is the shortest; nearly all of it has passed.
    clock.advance({ seconds: -55 });
    const { documentId } = await write().published({ title: 'Ura hapet përsëri' });
    await site().desk.raise(documentId, { level: 'urgent', minutes: 1 }).expect(200);
    clock.advance({ seconds: 55 });
    await page.locator('[aria-live="polite"]').getByText('Ura hapet përsëri').waitFor();
    const ends = Date.parse(
      (await site().desk.document(documentId)).body.data.flash.expiresAt as string,
    );
    await banner(page).waitFor({ state: 'detached' });
    expect(Date.now()).toBeGreaterThanOrEqual(ends);
    // Sooner than the page asks again of itself.
    expect(Date.now() - ends).toBeLessThan(10_000);
    await write().unpublish(documentId);
  });

  it('stays closed, in every page and after a reload, until the next flash', async () => {
    const page = await read('/sq');
    await banner(page).waitFor();
    await page.getByRole('button', { name: 'Mbyll këtë flash' }).click();
    await page.reload();
    await cards(page).first().waitFor();
    await page.getByRole('link', { name: 'Bota', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Bota' }).waitFor();
    expect(await banner(page).count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('hides on the page of its own story', async () => {
    const page = await read('/sq');
    await banner(page).getByRole('link').click();
    await headline(page).filter({ hasText: 'Të 23 minatorët' }).waitFor();
    await banner(page).waitFor({ state: 'detached' });
    expect(await banner(page).count()).toBe(0);
    await page.goBack();
    await banner(page).waitFor();
  });
});

describe('Latest news', () => {
  it('continues where it is scrolled to, to the oldest story', async () => {
    const page = await read('/sq');
    await cards(page).nth(19).waitFor();
    const before = await cards(page).count();
    await page.mouse.wheel(0, 20_000);
    await page.getByText('Arritët te lajmi më i vjetër.').waitFor();
    expect(await cards(page).count()).toBeGreaterThan(Math.max(before, 20) - 1);
    const titles = await cards(page).getByRole('heading').allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(30);
    // Who comes back finds the place.
    await cards(page).nth(25).getByRole('heading').getByRole('link').click();
    await headline(page)
      .filter({ hasText: titles[25] ?? '' })
      .waitFor();
    await page.goBack();
    await cards(page).nth(25).waitFor();
    await page.waitForFunction(() => window.scrollY > 1000);
  });

  it('asks again by a button, where the next page did not come', async () => {
    const page = await read('/sq');
    await cards(page).nth(19).waitFor();
    await page.route('**/api/latest-news?*cursor=*', (route) => route.abort());
    await page.reload();
    const more = page.getByRole('button', { name: 'Lajme të tjera' });
    await cards(page).nth(19).waitFor();
    const failed = page.waitForEvent('requestfailed');
    await more.scrollIntoViewIfNeeded();
    await failed;
    await page.unroute('**/api/latest-news?*cursor=*');
    await more.focus();
    await page.keyboard.press('Enter');
    await cards(page).nth(25).waitFor();
    expect(await cards(page).count()).toBeGreaterThan(25);
    expected(/ERR_FAILED/);
  });

  it('announces a new story, and moves nothing until the reader wants it', async () => {
    const page = await read('/sq');
    await cards(page).nth(19).waitFor();
    await page.mouse.wheel(0, 900);
    await page.waitForFunction(() => window.scrollY > 500);
    const placeOf = () =>
      page.evaluate(() => document.querySelectorAll('.item')[4]?.getBoundingClientRect().top);
    const place = await placeOf();
    const { documentId } = await write().published({ title: 'Lajmi që sapo erdhi' });
    const button = page.getByRole('button', { name: '1 lajm i ri' });
    await button.waitFor();
    await page.getByRole('status').filter({ hasText: '1 lajm i ri' }).waitFor();
    expect(await placeOf()).toBe(place);
    await button.click();
    await cards(page).first().getByText('Lajmi që sapo erdhi').waitFor();
    await write().unpublish(documentId);
    await page.getByText('Ky lajm u hoq.').waitFor();
  });
});

it('finds stories by words, and says what to do where it finds none', async () => {
  const page = await read('/sq');
  await page.getByRole('link', { name: 'Kërko' }).click();
  await page.getByLabel('Kërko në lajme').fill('minatore');
  await page.keyboard.press('Enter');
  await cards(page).first().getByText('Të 23 minatorët').waitFor();
  expect(page.url()).toBe(`${site().home}/sq/search?q=minatore`);
  await page.getByLabel('Kërko në lajme').fill('qqqqq');
  await page.keyboard.press('Enter');
  await page.getByText('Asnjë lajm nuk i ka të gjitha fjalët').waitFor();
  expect(await cards(page).count()).toBe(0);
});
