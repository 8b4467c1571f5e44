import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { seriousFaults } from './accessibility';
import { photograph } from './editView';
import { banner, cards, headline, useReaderSite } from './readerSite';

const { site, read, publicItem } = useReaderSite();

it('says that the newsroom is away, and recovers by itself', async () => {
  const { slug } = await publicItem('Treni i mëngjesit');
  const page = await read('/sq');
  await cards(page).nth(19).waitFor();
  const { httpServer } = site().panelled.newsroom.strapi.server;
  const { port } = httpServer.address() as AddressInfo;
  httpServer.close();
  httpServer.closeAllConnections();
  await page.getByText('Nuk ka lidhje me redaksinë').waitFor();
  // What was loaded can still be read.
  expect(await cards(page).count()).toBeGreaterThanOrEqual(20);
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
  }, `/sq/story/${slug}`);
  await page.getByRole('heading', { name: 'Redaksia nuk përgjigjet' }).waitFor();
  httpServer.listen(port, '127.0.0.1');
  await once(httpServer, 'listening');
  await headline(page).filter({ hasText: 'Treni i mëngjesit' }).waitFor();
  await page.getByText('Lidhja u rivendos').waitFor();
  const others = site()
    .faults.splice(0)
    .filter((fault) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY)/.test(fault));
  expect(others).toEqual([]);
});

describe.each([
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
  ['light', 390],
] as const)('in the %s theme, %s px wide', (colorScheme, width) => {
  it('can be used by everybody', async () => {
    const { slug } = await publicItem('Dëgjimi për buxhetin');
    const viewport = { width, height: 900 };
    const page = await read('/sq', { colorScheme, viewport, reducedMotion: 'reduce' });
    const addresses = [
      '/sq',
      `/sq/story/${slug}`,
      '/sq/search?q=buxhet',
      '/sq/person/besarta-lumi',
    ];
    for (const address of addresses) {
      await page.goto(`${site().home}${address}`);
      await page.locator('.item, .spoken').first().waitFor();
      await banner(page).waitFor();
      expect({ address, faults: await seriousFaults(page, 'html') }).toEqual({
        address,
        faults: [],
      });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    }
    if (colorScheme === 'dark' && width === 390) {
      await page.goto(`${site().home}/sq`);
      await banner(page).waitFor();
      await photograph(page, 'reader-home-390-dark', { width: 390, height: 844 });
    }
  });
});
