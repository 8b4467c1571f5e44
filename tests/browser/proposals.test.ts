import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { paragraph, writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { watch, type Watch } from './days/watch';
import { openEntry } from './editView';
import { bootPanel, type PanelledNewsroom } from './panel';

// The plugin waits twenty seconds for a server that doesn't answer.
jest.setTimeout(240_000);

const ARTICLE = 'api::article.article';
const IN_ENGLISH: Record<string, string> = {
  'Ura hapet sot': 'The bridge opens today',
  'Kalimi është falas.': 'Crossing is free.',
  'Kini durim.': 'Be patient.',
};

/** Answers as LibreTranslate does. */
const translate: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { q } = JSON.parse(Buffer.concat(chunks).toString()) as { q: string[] };
    const translatedText = q.map((text) => IN_ENGLISH[text] ?? `EN ${text}`);
    response.end(JSON.stringify({ translatedText }));
  });
};

describe('machine proposals', () => {
  let server: Server;
  let panelled: PanelledNewsroom;
  let page: Page;
  let watched: Watch;
  let answer: RequestListener;
  let documentId: string;

  const field = (label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
  const body = (): Locator => page.locator('[data-slate-editor]');
  const sourceOf = (path: string): Locator => page.locator(`[data-source-of="${path}"]`);
  const propose = (path: string): Locator =>
    sourceOf(path).getByRole('button', { name: 'Propose', exact: true });
  const panel = (): Locator =>
    page.locator('aside', { has: page.getByRole('heading', { name: 'Translation', exact: true }) });
  const forReaders = async (): Promise<unknown> => {
    const { body: answered } = await panelled.newsroom
      .http()
      .get(`/api/articles/${documentId}?locale=en`);
    return (answered as { data: { title: string } | null }).data?.title ?? null;
  };
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = { LIBRETRANSLATE_URL: `http://127.0.0.1:${port}` };
    panelled = await bootPanel({ env });
    page = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
    watched = watch(page.context());
  });
  afterAll(async () => {
    await panelled.stop();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    answer = translate;
    const write = writers(panelled.newsroom.strapi);
    ({ documentId } = await write.published({
      title: 'Ura hapet sot',
      data: { body: [paragraph('Kalimi është falas.')], lead: 'Nga e hëna.' },
    }));
    await write.quote(documentId, { data: { text: 'Kini durim.' } });
    await write.publish(documentId);
    await openEntry(page, ARTICLE, documentId, 'en');
    await sourceOf('body').getByText('Kalimi është falas.').waitFor();
  });
  /** A test that causes a refusal takes it out itself. */
  const expectNoOtherFaults = (): void => {
    expect(watched.faults()).toEqual([]);
  };
  afterEach(() => expectNoOtherFaults());

  it('is marked, and not published until somebody has touched or confirmed it', async () => {
    await propose('title').click();
    await sourceOf('title').getByText('Machine’s proposal').waitFor();
    expect(await field('Headline').inputValue()).toBe('The bridge opens today');
    await panel().getByRole('button', { name: 'Propose empty fields' }).click();
    await body().getByText('Crossing is free.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('Be patient.');
    await field('Standfirst').fill('From Monday.');
    await field('Byline').fill('The desk');
    await panel().getByRole('button', { name: 'Save and hand in' }).click();
    await panel()
      .getByText(/^A machine’s proposal that nobody has read: /)
      .waitFor();
    expect(await seriousFaults(page, 'aside')).toEqual([]);

    await button('Publish').click();
    const refusal =
      /Headline is a machine’s proposal that nobody has read: change it, or confirm it\./;
    await page.getByRole('alert').getByText(refusal).first().waitFor();
    expect(await forReaders()).toBeNull();
    expect(watched.faults()).toEqual([expect.stringMatching(/^400 POST .*actions\/publish$/)]);

    await field('Headline').fill('The bridge is open today');
    await sourceOf('title').getByText('Machine’s proposal').waitFor({ state: 'detached' });
    for (const unread of await page
      .locator('[data-source-of]', { hasText: 'Machine’s proposal' })
      .all()) {
      await unread.getByRole('button', { name: 'It is right' }).waitFor();
    }
    const right = page.getByRole('button', { name: 'It is right', exact: true });
    for (let left = await right.count(); left > 0; left -= 1) {
      await right.first().click();
      await page.waitForFunction(
        (before) =>
          Array.from(document.querySelectorAll('[data-source-of] button')).filter(
            ({ textContent }) => textContent === 'It is right',
          ).length < before,
        left,
      );
    }
    await button('Publish').click();
    await page.getByText('Published document').first().waitFor();
    expect(await forReaders()).toBe('The bridge is open today');
  });

  it('of a server that answers HTML says so, and loses nothing', async () => {
    answer = (_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<html><title>Welcome</title></html>');
    };
    await field('Standfirst').fill('From Monday.');
    await propose('title').click();
    await page
      .getByText(/^The translation server answered with something that is no translation/)
      .waitFor();
    expect(watched.faults()).toEqual([expect.stringMatching(/^400 POST .*\/proposals$/)]);
    expect(await field('Headline').inputValue()).toBe('');
    expect(await field('Standfirst').inputValue()).toBe('From Monday.');
    answer = translate;
    await propose('title').click();
    await sourceOf('title').getByText('Machine’s proposal').waitFor();
  });

  it('of a server that hangs gives up, says so, and lets people work meanwhile', async () => {
    answer = () => undefined;
    await propose('title').click();
    expect(await propose('title').isDisabled()).toBe(true);
    await field('Headline').fill('Mine');
    await page.getByText(/^The translation server did not answer within 20 seconds\./).waitFor();
    expect(watched.faults()).toEqual([expect.stringMatching(/^400 POST .*\/proposals$/)]);
    expect(await field('Headline').inputValue()).toBe('Mine');
    expect(await propose('title').isEnabled()).toBe(true);
  });

  it('replaces nothing that was written while the server thought', async () => {
    const asked = new Promise<() => void>((resolve) => {
      answer = (request, response) => resolve(() => translate(request, response));
    });
    await panel().getByRole('button', { name: 'Propose empty fields' }).click();
    const go = await asked;
    await field('Headline').fill('Mine');
    go();
    await page.getByText('1 field has been written in meanwhile. What you wrote stays.').waitFor();
    await body().getByText('Crossing is free.').waitFor();
    expect(await field('Headline').inputValue()).toBe('Mine');
    expect(await sourceOf('title').getByText('Machine’s proposal').count()).toBe(0);
  });
});
