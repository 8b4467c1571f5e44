import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { seriousFaults } from './accessibility';
import { watch, type Watch } from './days/watch';
import { hasValue } from './hasValue';
import { bootPanel, visit, type PanelledNewsroom } from './panel';
import { sayAs, speak, type Language } from './words';

jest.setTimeout(240_000);

const DESK = '/admin/plugins/wire-desk';

const PARAGRAPHS = [
  'Harbour of Vlora opens again',
  'The harbour opened again on Tuesday after nine days of storm, the port office said.',
  '“We are glad to see the ferries,” port director Arta Velmira said.',
];

const MILL =
  'The old mill on the river burns down\n\nThe old mill on the river burnt down on Monday, the city said.';

const storyOf = (place: string): string => `Harbour of ${place} opens again after nine days

The harbour of ${place} opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast.

"Forty ships have waited outside for more than a week," Captain Ben Kolani said.

"Nobody was hurt, and that is what counts," Mayor Dritan Lumi said on Tuesday.
`;

const item = (guid: string, title: string, text: string): string =>
  `<item><title>${title}</title><guid>${guid}</guid><pubDate>Mon, 30 Nov 2026 21:12:00 GMT</pubDate><description>${text}</description></item>`;
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title><language>en</language>${[
  item('1', 'Mill burns down', 'The old mill burnt down on Monday, the city said.'),
  item('2', 'Bridge is closed', '“Nobody was hurt,” Mayor Dritan Lumi said on Monday.'),
  item('3', 'Ferry is late', 'The ferry to Saranda came in two hours late on Monday.'),
  item('4', 'School opens', 'The school opened on Monday with three new teachers.'),
  item('5', 'Empty', ''),
].join('')}</channel></rss>`;

describe('what is given to the wire desk', () => {
  let panelled: PanelledNewsroom;
  let page: Page;
  let watched: Watch;

  beforeAll(async () => {
    panelled = await bootPanel();
    page = await panelled.signIn(await superAdmin(panelled.newsroom.strapi));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('dialog', (dialog) => void dialog.accept());
    watched = watch(page.context());
  });
  beforeEach(async () => {
    await visit(page, '/admin/nowhere');
    await page.evaluate(() => sessionStorage.removeItem('wire-desk'));
    await speakIn('en');
    watched.faults();
  });
  afterAll(() => panelled.stop());

  const speakIn = async (language: Language): Promise<void> => {
    speak(language);
    const isOther = await page.evaluate((chosen) => {
      const before = window.localStorage.getItem('strapi-admin-language') ?? 'en';
      window.localStorage.setItem('strapi-admin-language', chosen);
      return before !== chosen;
    }, language);
    // The panel reads its language as it is loaded.
    await (isOther ? page.goto(DESK) : visit(page, DESK));
    await copyField().waitFor();
  };
  const copyField = (): Locator =>
    page.getByRole('textbox', { name: sayAs('wire-desk.copy.label'), exact: true });
  const title = (): Locator =>
    page.getByRole('textbox', { name: sayAs('wire-desk.field.title'), exact: true });
  const open = (headline: string): Locator =>
    page.getByRole('button', { name: sayAs('wire-desk.item.open.of', { headline }), exact: true });

  interface Dropped {
    content: string;
    name: string;
    type?: string;
    /** Bytes beyond the content. */
    size?: number;
  }
  /** Drops files on the page, beside the field. */
  const drop = (...files: Dropped[]): Promise<void> =>
    page.evaluate((given) => {
      const data = new DataTransfer();
      for (const { content, name, type = '', size = 0 } of given) {
        // Each letter is a byte.
        const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes, new Uint8Array(size)], name, { type }));
      }
      const target = document.querySelector('main') ?? document.body;
      const event = (kind: string) =>
        new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
      target.dispatchEvent(event('dragover'));
      const wasTaken = !target.dispatchEvent(event('drop'));
      if (!wasTaken) throw new Error('The browser would open the file.');
    }, files);
  const problem = async (): Promise<string> => {
    const alert = page.getByRole('alert').filter({ hasText: sayAs('wire-desk.problem.title') });
    await alert.waitFor();
    return alert.innerText();
  };
  const paste = async (text: string, html = ''): Promise<void> => {
    await page.evaluate(
      async ([plain, rich]) => {
        const parts: Record<string, Blob> = {};
        if (plain) parts['text/plain'] = new Blob([plain], { type: 'text/plain' });
        if (rich) parts['text/html'] = new Blob([rich], { type: 'text/html' });
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [text, html],
    );
    await page.keyboard.press('Control+V');
  };

  it('is read where a file is dropped, anywhere on the page', async () => {
    await drop({ content: MILL, name: 'mill.txt' });
    await title().waitFor();
    expect(await title().inputValue()).toBe('The old mill on the river burns down');
    // With nothing decided, another one takes its place.
    await drop({ content: MILL.replace('old mill', 'new mill'), name: 'another.txt' });
    await hasValue(page, 'The new mill on the river burns down');
    expect(watched.faults()).toEqual([]);
  });

  it.each(['en', 'sq'] as const)('is refused in words: %s', async (language) => {
    await speakIn(language);
    const refusals: [Dropped[], string][] = [
      [[{ content: '', name: 'empty.txt' }], 'refused.empty'],
      [[{ content: ' \n ', name: 'white.txt' }], 'refused.empty'],
      [[{ content: 'a', name: 'large.txt', size: 50 * 1024 * 1024 }], 'copy.tooLarge'],
      [[{ content: '%PDF-1.7\n', name: 'a.pdf', type: 'application/pdf' }], 'refused.binary'],
      [[{ content: 'PK\u0003\u0004\0\0', name: 'a.docx' }], 'refused.binary'],
      [[{ content: '<rss><channel>', name: 'a.rss' }], 'refused.notWellFormed'],
      [[{ content: '<rss><channel></channel></rss>', name: 'a.rss' }], 'refused.noText'],
      [
        [
          { content: 'a', name: 'a.txt' },
          { content: 'b', name: 'b.txt' },
        ],
        'copy.severalFiles',
      ],
    ];
    for (const [files, id] of refusals) {
      await drop(...files);
      expect(await problem()).toContain(sayAs(`wire-desk.${id}`));
      await page.getByRole('button', { name: sayAs('wire-desk.dismiss') }).click();
    }
    await drop({ content: 'Tirane: \xe7do dit\xeb n\xeb m\xebngjes', name: 'a.txt' });
    expect(await problem()).toContain(
      sayAs('wire-desk.refused.encoding', { likely: 'iso-8859-1' }),
    );
    await copyField().waitFor();
  });

  it('is text where it is pasted as text, whatever it begins with', async () => {
    await paste('<b>Breaking</b>: the harbour opens\n\nIt opens on Tuesday, the port office said.');
    await title().waitFor();
    expect(await title().inputValue()).toBe('<b>Breaking</b>: the harbour opens');
  });

  it('has the paragraphs of the page that it is copied from', async () => {
    const html = PARAGRAPHS.map((one) => `<div style="color:red"><span>${one}</span></div>`);
    await paste(PARAGRAPHS.join('\n'), html.join(''));
    await title().waitFor();
    expect(await title().inputValue()).toBe(PARAGRAPHS[0]);
    const text = page.getByRole('region', { name: sayAs('wire-desk.text.title'), exact: true });
    expect(await text.locator('p').count()).toBeGreaterThanOrEqual(2);
  });

  it('is one of several pieces, chosen by keys and by mouse, which are there again after each', async () => {
    await paste(feed);
    await open('Mill burns down').and(page.locator(':focus')).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /Mill|Bridge|Ferry|School/ })
        .count(),
    ).toBe(4);
    await page.getByText('Item 5: The piece ("Empty") has no text').waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await open('Bridge is closed').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await title().waitFor();
    expect(await title().inputValue()).toBe('Bridge is closed');
    await page.keyboard.press('a');
    await page.keyboard.press('c');
    await page.waitForURL(/content-manager\/collection-types\/api::article\.article\/\w+/);

    await visit(page, DESK);
    const bridge = page.getByRole('listitem').filter({ has: open('Bridge is closed') });
    await bridge.getByText(sayAs('wire-desk.piece.known')).waitFor();
    await open('Ferry is late').click();
    await title().waitFor();
    expect(await title().inputValue()).toBe('Ferry is late');
    await page.getByRole('button', { name: sayAs('wire-desk.pieces.back') }).click();
    await open('School opens').waitFor();
    await page.getByRole('button', { name: sayAs('wire-desk.copy.other') }).click();
    await copyField().waitFor();
    expect(watched.faults()).toEqual([]);
  });

  it('waits as an item, and becomes a story', async () => {
    const { strapi } = panelled.newsroom;
    const headline = 'A headline that is long enough to be told in two lines, as agencies like it';
    const document = `${headline}\n\nIt is told at length.`;
    await strapi
      .plugin('wire-desk')
      .service('ingest')
      .receive(`<h1>${headline}</h1><p>${document}</p>`, { type: 'text/html', provider: 'Coast' });
    await paste(storyOf('Vlora'));
    await title().waitFor();
    await page.keyboard.press('c');
    await page.waitForURL(/content-manager\/collection-types\/api::article\.article\/\w+/);
    expect(watched.faults()).toEqual([]);
  });

  it('stands out where its agency withdraws it, and warns beside its story until it is dismissed', async () => {
    const ingest = panelled.newsroom.strapi.plugin('wire-desk').service('ingest');
    const told = { ...{ uri: 'urn:kill', type: 'text', language: 'sq' }, headline: 'Ministri iku' };
    const kill = { ...{ uri: 'urn:kill', version: '2', type: 'text', pubStatus: 'canceled' } };
    const note = 'The minister did not resign';
    const options = { provider: 'Coast' };
    await ingest.receive(
      JSON.stringify({ ...told, version: '1', body_text: 'Ministri dha dorëheqjen.' }),
      options,
    );
    await visit(page, DESK);
    await open('Ministri iku').click();
    await title().waitFor();
    await page.keyboard.press('c');
    await page.waitForURL(/content-manager\/collection-types\/api::article\.article\/\w+/);
    await ingest.receive(JSON.stringify({ ...kill, ednote: note }), options);

    await visit(page, DESK);
    const kills = page.getByRole('region', { name: sayAs('wire-desk.kills.title'), exact: true });
    await kills.getByText(note).waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    const story = sayAs('wire-desk.item.story.of', { headline: 'Ministri iku' });
    await kills.getByRole('link', { name: story }).click();
    const warning = page.locator('aside', {
      has: page.getByRole('heading', { name: sayAs('wire-desk.withdrawn.title'), exact: true }),
    });
    await warning.getByText(note).waitFor();
    expect(new URL(page.url()).searchParams.get('plugins[i18n][locale]')).toBe('sq');
    expect(await seriousFaults(page, 'aside')).toEqual([]);
    // In a narrow window the panels beside a story are in a closed drawer.
    await page.setViewportSize({ width: 390, height: 900 });
    await page.reload();
    const todo = sayAs('wire-desk.withdrawn.todo');
    await page.getByRole('alert').filter({ hasText: todo }).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await warning.getByRole('link', { name: sayAs('wire-desk.desk.title') }).click();
    const dismiss = sayAs('wire-desk.item.dismiss.of', { headline: 'Ministri iku' });
    await kills.getByRole('button', { name: dismiss }).click();
    await kills.waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('heading', { name: sayAs('wire-desk.story.title') }).waitFor();
    await warning.waitFor({ state: 'detached' });
    expect(watched.faults()).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('looks as it should in Albanian: %s, %i pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await speakIn('sq');
    const photograph = async (name: string): Promise<void> => {
      const folder = process.env['WIRE_DESK_PICTURES'];
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${name}-${colorScheme}-${width}.png`);
      await page.screenshot({ path: file, animations: 'disabled' });
    };
    /** Buttons of which the words have two lines, or stand out of it. */
    const broken = (): Promise<string[]> =>
      page.locator('main button').evaluateAll((buttons: HTMLElement[]) =>
        buttons
          .filter((button) => {
            const range = document.createRange();
            range.selectNodeContents(button);
            const [inner, outer] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
            return inner.height > outer.height + 1 || inner.width > outer.width + 1;
          })
          .map((button) => button.innerText),
      );
    const isWide = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const holds = async (name: string): Promise<void> => {
      await photograph(name);
      expect([name, await broken(), await isWide()]).toEqual([name, [], false]);
    };
    await paste(feed);
    await open('Mill burns down').waitFor();
    await holds('pieces');
    await open('Bridge is closed').click();
    await title().waitFor();
    await holds('proposal');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.keyboard.press('?');
    const keys = page.getByText(sayAs('wire-desk.keys.leftOut'));
    await keys.waitFor();
    await holds('keys');
    const isSeen = await keys.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    expect(isSeen).toBe(true);
    await page.getByRole('button', { name: sayAs('wire-desk.pieces.back') }).click();
    await page.getByRole('button', { name: sayAs('wire-desk.copy.other') }).click();
    await open(
      'A headline that is long enough to be told in two lines, as agencies like it',
    ).waitFor();
    await holds('inbox');
    await paste(storyOf(`Orikum ${colorScheme} ${width}`));
    const difference = page.getByRole('button', { name: sayAs('wire-desk.take.difference') });
    await difference.click();
    await holds('take');
    await page
      .getByRole('region', { name: sayAs('wire-desk.quotes.title') })
      .scrollIntoViewIfNeeded();
    await holds('quotes');
    await page
      .getByRole('region', { name: sayAs('wire-desk.people.title') })
      .scrollIntoViewIfNeeded();
    await holds('people');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
