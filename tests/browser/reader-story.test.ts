import { describe, expect, it } from '@jest/globals';
import { readNewsroom } from '../../database/seeds/data/newsroom';
import { openEntry, photograph } from './editView';
import { ARTICLE, headline, useReaderSite } from './readerSite';

const { site, read, write, publicItem, expected } = useReaderSite();

describe('a story', () => {
  it('has its quotes, people, corrections and picture, and what search engines read', async () => {
    const { documentId, slug } = await publicItem('Dëgjimi për buxhetin');
    const text = 'Vota u shty <img src=x onerror=alert(1)> për nesër.';
    await site()
      .desk.post(`/flash-news/corrections/${ARTICLE}/${documentId}`, {
        ...{ locale: 'sq', kind: 'correction', text },
      })
      .expect(201);
    const page = await read(`/sq/story/${slug}`);
    await headline(page).filter({ hasText: 'Dëgjimi për buxhetin' }).waitFor();
    const said = page.getByRole('region', { name: 'Kush çfarë tha' });
    await said.getByRole('link', { name: 'Besarta Lumi' }).waitFor();
    await page.getByRole('region', { name: 'Personat në këtë lajm' }).waitFor();
    await page.getByRole('region', { name: 'Korrigjime' }).getByText(text).waitFor();
    await page.getByRole('region', { name: 'Lajmet e fundit' }).locator('.item').first().waitFor();
    const picture = page.locator('.story figure img').first();
    expect(await picture.evaluate((image) => (image as HTMLImageElement).srcset)).toContain('w');
    const jsonLd = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@type': 'NewsArticle' });
    const links = (rel: string) =>
      page
        .locator(`head link[rel="${rel}"]`)
        .evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
    expect(await links('canonical')).toEqual([`${site().home}/sq/story/${slug}`]);
    expect(await links('alternate')).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${site().home}/en/story/`),
        expect.stringContaining(`${site().newsroom}/api/latest-news/rss.xml?locale=sq`),
      ]),
    );
    await photograph(page, 'reader-story', { width: 1280, height: 1300 });
    await photograph(page, 'reader-story-390', { width: 390, height: 844 });
  });

  it('leads from who said what to the page of a person, with roles, quotes and stories', async () => {
    const { slug } = await publicItem('Dëgjimi për buxhetin');
    const page = await read(`/sq/story/${slug}`);
    const said = page.getByRole('region', { name: 'Kush çfarë tha' });
    await said.getByRole('link', { name: 'Besarta Lumi' }).click();
    await headline(page).filter({ hasText: 'Besarta Lumi' }).waitFor();
    const quotes = page.getByRole('region', { name: 'Me fjalët e tyre' });
    await quotes.locator('blockquote').first().waitFor();
    await quotes
      .getByRole('link', { name: /Dëgjimi për buxhetin/ })
      .first()
      .click();
    await headline(page).filter({ hasText: 'Dëgjimi për buxhetin' }).waitFor();
    await page.goto(`${site().home}/sq/person/nobody`);
    await headline(page).waitFor();
    // The newsroom's 404, which the browser's console names.
    expected(/404/);
  });

  it('leads to its other language, and says so where it has none', async () => {
    const both = await publicItem('Treni i mëngjesit');
    const page = await read(`/sq/story/${both.slug}`);
    await headline(page).filter({ hasText: 'Treni i mëngjesit' }).waitFor();
    await page.getByRole('link', { name: 'EN', exact: true }).click();
    await headline(page).filter({ hasText: 'Morning train' }).waitFor();
    expect(page.url()).toMatch(/\/en\/story\/morning-train/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');

    const { documentId } = await write().published({ title: 'Vetëm shqip' });
    const { slug } = await publicItem('Vetëm shqip');
    await page.goto(`${site().home}/sq/story/${slug}`);
    await headline(page).filter({ hasText: 'Vetëm shqip' }).waitFor();
    await page.getByRole('link', { name: 'EN', exact: true }).click();
    await page.getByText('This story is not available in English yet.').waitFor();
    expect(await page.locator('article.story').getAttribute('lang')).toBe('sq');
    await write().unpublish(documentId);
  });

  it('is found by an old slug, at its current one', async () => {
    const { documentId } = await write().published({ title: 'Adresa e parë' });
    await site()
      .panelled.newsroom.strapi.documents(ARTICLE as never)
      .update({ documentId, locale: 'sq', data: { slug: 'adresa-e-re' } as never });
    await write().publish(documentId);
    const page = await read('/sq/story/adresa-e-pare');
    await headline(page).filter({ hasText: 'Adresa e parë' }).waitFor();
    expect(page.url()).toBe(`${site().home}/sq/story/adresa-e-re`);
    await write().unpublish(documentId);
  });

  it('that is taken down gives its place to the notice, also under a reader’s eyes', async () => {
    const { documentId } = await write().published({ title: 'Lajm i gabuar' });
    const { slug } = await publicItem('Lajm i gabuar');
    const page = await read(`/sq/story/${slug}`);
    await headline(page).filter({ hasText: 'Lajm i gabuar' }).waitFor();
    const notice = 'E hoqëm këtë lajm: burimi ishte i rremë.';
    await site()
      .desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
        notices: { sq: notice },
        reason: 'test',
      })
      .expect(200);
    await page.getByText(notice).waitFor();
    const answered = page.waitForResponse((answer) => answer.url().includes('/by-slug/'));
    await page.reload();
    expect((await answered).status()).toBe(410);
    await page.getByText(notice).waitFor();
    await headline(page).filter({ hasText: 'Lajm i hequr' }).waitFor();
    expect(
      site()
        .faults.splice(0)
        .filter((fault) => !fault.includes('410')),
    ).toEqual([]);
  });
});

describe('the panel’s preview', () => {
  const preview = async (documentId: string) => {
    await openEntry(site().panel, ARTICLE, documentId);
    await site().panel.getByRole('link', { name: 'Open preview' }).click();
    return site().panel.frameLocator('iframe');
  };

  it('shows a story under embargo', async () => {
    const embargoed = readNewsroom().articles.find(({ minutesAgo }) => minutesAgo < 0);
    const title = embargoed?.sq?.title ?? '';
    const rows = site().panelled.newsroom.strapi.db.query(ARTICLE);
    const { documentId } = (await rows.findOne({ where: { title } })) as { documentId: string };
    const frame = await preview(documentId);
    await frame.getByRole('heading', { level: 1, name: title }).waitFor();
    const ribbon = frame.locator('.ribbon');
    expect(await ribbon.innerText()).toMatch(/draft.*Nën embargo deri më \d+ \w+ \d{4}, ora/s);
    await photograph(site().panel, 'reader-preview', { width: 1600, height: 900 });
  });

  it('shows a draft, and again when it is saved', async () => {
    const { documentId } = await write().draft({ title: 'Drafti i parë' });
    const frame = await preview(documentId);
    await frame.getByRole('heading', { level: 1, name: 'Drafti i parë' }).waitFor();
    await frame.getByText('Pamje paraprake e një drafti').waitFor();
    await write().translation(documentId, 'sq', 'Drafti i dytë');
    // As Strapi's panel says when its editor beside the preview has saved; that editor is of the paid edition.
    await site()
      .panel.locator('iframe')
      .evaluate((element) => {
        (element as HTMLIFrameElement).contentWindow?.postMessage({ type: 'strapiUpdate' }, '*');
      });
    await frame.getByRole('heading', { level: 1, name: 'Drafti i dytë' }).waitFor();
    const page = await read('/sq/preview#no.such.token');
    await page.getByText('Kjo pamje paraprake ka përfunduar').waitFor();
    expect(
      site()
        .faults.splice(0)
        .filter((fault) => !fault.includes('401')),
    ).toEqual([]);
  });
});
