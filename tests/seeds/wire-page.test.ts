import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { apiToken } from '../helpers/apiToken';
import { testEnvironment } from '../helpers/environment';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { createTestClock } from '../helpers/testClock';

const root = path.resolve(__dirname, '..', '..');
const page = path.join(root, '..', 'shared', 'seeds', '000_5fbcce88e528ce68.txt');
const cli = path.join(root, 'src', 'plugins', 'wire-desk', 'bin', 'import-wire.mjs');

interface Proposal {
  article: { title: string; lead: string; body: string[]; category: string; credit: string };
  persons: { name: string; aliases: string[]; known: boolean }[];
  quotes: { text: string; kind: string; speaker: string; medium: string | null }[];
}

type Quote = Proposal['quotes'][number];

/** Fields of stored documents; which of them exist depends on the type. */
interface Stored {
  documentId: string;
  category: { documentId: string };
  credit: { code: string };
  people: { name: string }[];
  quotes: (Omit<Quote, 'speaker'> & { speaker: { name: string } })[];
  aliases: { text: string }[];
}

interface Loader {
  loadDemoNewsroom: (strapi: Core.Strapi, options: object) => Promise<{ loaded: boolean }>;
}

/** The persons of the page, known in the database or not; Merz is spelled as the newsroom spells him. */
function expectedPersons(merz: string): string[] {
  return [
    'Donald Trump',
    'Emmanuel Macron',
    merz,
    'Joe Biden',
    'Vladimir Putin',
    'Volodymyr Zelenskyy',
  ].sort();
}

/** Returns one line a quote; direct ones, which are long, by their speaker only. */
const summary = ({ kind, text, speaker, medium }: Quote): string =>
  [kind, speaker, kind === 'direct' ? '' : text.replace(/[.,]$/, ''), medium ?? ''].join('|');

const expectedQuotes = [
  'direct|Volodymyr Zelenskyy||',
  'direct|Volodymyr Zelenskyy||',
  'direct|Volodymyr Zelenskyy||',
  'partial|Volodymyr Zelenskyy|good and productive|',
  'partial|Volodymyr Zelenskyy|just peace|',
  'partial|Donald Trump|maybe|NBC News',
].sort();

/** Creates a database, used by the importer's process and by this one in turn. */
function createDesk() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wire-page-'));
  const env = testEnvironment('sqlite', folder);
  return {
    /** @returns standard output; rejects when the importer's exit code is not 0 */
    async importWire(...options: string[]): Promise<string> {
      const { stdout } = await promisify(execFile)(process.execPath, [cli, page, ...options], {
        cwd: root,
        env: { ...process.env, ...env },
      });
      return stdout;
    },
    open: (): Promise<Newsroom> =>
      bootNewsroom({ clock: createTestClock(new Date().toISOString()), env }),
    clear: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function loadDemo({ strapi, clock }: Newsroom): Promise<void> {
  const loader = path.join(root, 'dist', 'database', 'seeds', 'load-demo.js');
  const { loadDemoNewsroom } = (await import(loader)) as Loader;
  const { loaded } = await loadDemoNewsroom(strapi, {
    now: new Date(clock.now()),
    passwordFor: () => 'Demo-only-1',
  });
  expect(loaded).toBe(true);
}

function expectProposal(proposal: Proposal, merz: string): void {
  const { article, persons, quotes } = proposal;
  expect(article).toMatchObject({ category: 'Bota', credit: 'REL' });
  expect(article.lead).not.toBe(article.title);
  expect(article.body.join('\n')).not.toMatch(/Flash News|Latest news|REL$/);
  expect(persons.map(({ name }) => name).sort()).toEqual(expectedPersons(merz));
  expect(quotes.map(summary).sort()).toEqual(expectedQuotes);
}

describe('the news page, in a newsroom that knows nobody', () => {
  const desk = createDesk();

  afterAll(desk.clear);

  it('gives the list, with the second spelling as an alias', async () => {
    const proposal = JSON.parse(await desk.importWire('--locale', 'en', '--dry-run')) as Proposal;
    expectProposal(proposal, 'Freidrich Merz');
    const zelenskyy = proposal.persons.find(({ name }) => name === 'Volodymyr Zelenskyy');
    expect(zelenskyy).toMatchObject({ aliases: ['Zelensky'], known: false });
  });
});

describe('the news page, in the demo newsroom', () => {
  const desk = createDesk();
  let dryRun: Proposal;
  let newsroom: Newsroom;
  let again: string;
  let authorization: string;

  /** Loads documents from the content API, with a token that may read all. */
  const read = async (route: string, query: Record<string, unknown>): Promise<Stored[]> => {
    const answer = await newsroom
      .http()
      .get(`/api/${route}`)
      .query(query)
      .set('Authorization', authorization);
    expect(answer.status).toBe(200);
    return answer.body.data as Stored[];
  };

  beforeAll(async () => {
    const empty = await desk.open();
    await loadDemo(empty);
    await empty.stop();

    dryRun = JSON.parse(await desk.importWire('--locale', 'en', '--dry-run')) as Proposal;
    await desk.importWire('--locale', 'en', '--publish', '--flash');
    again = await desk.importWire('--locale', 'en', '--publish', '--flash');

    newsroom = await desk.open();
    authorization = await apiToken(newsroom.strapi, { type: 'full-access' });
  }, 240_000);

  afterAll(async () => {
    await newsroom.stop();
    desk.clear();
  });

  it('gives the list, with Merz as the person who has that alias', () => {
    expectProposal(dryRun, 'Friedrich Merz');
    expect(dryRun.persons.every(({ known }) => known)).toBe(true);
  });

  it('becomes one article with its category, people and quotes', async () => {
    const articles = await read('articles', {
      locale: 'en',
      'filters[title][$eq]': dryRun.article.title,
      'populate[category]': true,
      'populate[credit]': true,
      'populate[people]': true,
      'populate[quotes][populate]': 'speaker',
    });
    expect(articles).toHaveLength(1);
    const [article] = articles;
    const [bota] = await read('categories', { locale: 'sq', 'filters[name][$eq]': 'Bota' });
    expect(article?.category.documentId).toBe(bota?.documentId);
    expect(article?.credit.code).toBe('REL');
    expect(article?.people.map(({ name }) => name).sort()).toEqual(
      expectedPersons('Friedrich Merz'),
    );
    const quotes = article?.quotes.map((quote) =>
      summary({ ...quote, speaker: quote.speaker.name }),
    );
    expect(quotes?.sort()).toEqual(expectedQuotes);
  });

  it('makes no second person of a second spelling', async () => {
    const people = await read('people', {
      'filters[name][$contains]': 'Zelensk',
      'populate[aliases]': true,
    });
    expect(people).toHaveLength(1);
    const spellings = people[0]?.aliases.map(({ text }) => text);
    expect(spellings?.filter((text) => text === 'Zelensky')).toHaveLength(1);
  });

  it('shows first in both feeds', async () => {
    const latest = await newsroom.http().get('/api/latest-news?locale=en');
    expect(latest.body.data[0].title).toBe(dryRun.article.title);
    const flash = await newsroom.http().get('/api/flash-news?locale=en');
    expect(flash.body.data.map(({ title }: { title: string }) => title)).toContain(
      dryRun.article.title,
    );
  });

  it('makes nothing new the second time, and says so', () => {
    expect(again).toMatch(/already/i);
  });
});
