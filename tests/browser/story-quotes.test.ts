import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { paragraph, writers, type Entry } from '../helpers/articles';
import { changed, quotesOf } from '../helpers/storyQuotes';
import { seriousFaults } from './accessibility';
import { watch, type Watch } from './days/watch';
import { openEntry, photograph } from './editView';
import { bootPanel, type PanelledNewsroom } from './panel';
import { sayAs } from './words';

jest.setTimeout(240_000);

const ARTICLE = 'api::article.article';
const SAID = [
  ['Ura hapet të hënën për të gjithë', 'Arta Velmira', 'kryetarja'],
  ['Punimet mbaruan dy muaj më herët', 'Ben Kolani', 'inxhinieri'],
  ['Askush nuk u lëndua gjatë punës', 'Dritan Lumi', 'ministri'],
  ['Kalimi do të jetë pa pagesë', 'Arta Velmira', 'kryetarja'],
  ['Do të kontrollojmë çdo vidë në pranverë', 'Ben Kolani', 'inxhinieri'],
  ['Qeveria e pagoi vetë gjysmën e saj', 'Dritan Lumi', 'ministri'],
] as const;
const BODY = SAID.map(([text, name, role]) => `“${text},” tha ${role} ${name} të martën.`);

describe('quotes in a story, beside it', () => {
  let panelled: PanelledNewsroom;
  let page: Page;
  let watched: Watch;
  let authorization: string;
  let documentId: string;

  beforeAll(async () => {
    panelled = await bootPanel();
    const editor = await superAdmin(panelled.newsroom.strapi);
    ({ authorization } = editor);
    page = await panelled.signIn(editor);
    page.on('dialog', (dialog) => void dialog.accept());
    watched = watch(page.context());
  });
  afterAll(() => panelled.stop());
  afterEach(() => {
    const faults = watched.faults();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });

  const write = () => writers(panelled.newsroom.strapi);
  const say = (id: string, values: Record<string, string | number> = {}) =>
    sayAs(`wire-desk.story.${id}`, values);
  const panel = (): Locator =>
    page.locator('aside', { has: page.getByRole('heading', { name: say('title'), exact: true }) });
  const button = (id: string, values: Record<string, string | number> = {}): Locator =>
    panel().getByRole('button', { name: say(id, values), exact: true });
  const rows = (): Locator =>
    panel()
      .getByRole('list', { name: say('list') })
      .locator('> li');
  const body = (): Locator => page.locator('[data-slate-editor]');
  const recorded = () =>
    quotesOf(panelled.newsroom, authorization, documentId)
      .list()
      .then(({ quotes }) => quotes);
  const texts = async (): Promise<string[]> => (await recorded()).map(({ text }) => text);
  const saved = async (): Promise<void> => {
    await panel().getByText(say('saved')).waitFor();
    await button('save').waitFor({ state: 'detached' });
  };
  const open = async (story: Entry): Promise<void> => {
    ({ documentId } = story);
    await openEntry(page, ARTICLE, documentId);
    await panel().getByText(say('none')).or(rows().first()).first().waitFor();
  };
  const type = async (paragraphs: string[]): Promise<void> => {
    await body().click();
    await page.keyboard.press('ControlOrMeta+A');
    for (const [index, text] of paragraphs.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(text);
    }
  };
  const storyWith = (quotes: string[] = [], paragraphs = BODY): Promise<Entry> =>
    write()
      .draft({ data: { body: paragraphs.map(paragraph) } })
      .then(async (story) => {
        for (const text of quotes) await write().quote(story.documentId, { data: { text } });
        return story;
      });
  /** Selects with the mouse, like a person, from where some words of the body begin to where others end. */
  const drag = async (words: string, last = words): Promise<void> => {
    const [from, to] = await body().evaluate(
      (element, [first, final]) => {
        const rangeOf = (wanted: string): Range => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + wanted.length);
            return range;
          }
          throw new Error(`Not in the body: ${wanted}`);
        };
        const [begin, end] = [rangeOf(first), rangeOf(final)];
        // Chromium scrolls on by itself while a selection is drawn at the edge of the window.
        const line = end.startContainer.parentElement;
        line?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const left = begin.getClientRects()[0] ?? new DOMRect();
        const right = Array.from(end.getClientRects()).at(-1) ?? left;
        return [
          { x: left.left + 0.5, y: left.top + left.height / 2 },
          { x: right.right - 0.5, y: right.top + right.height / 2 },
        ] as const;
      },
      [words, last] as const,
    );
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };
  const press = (): Promise<void> => page.keyboard.press('Alt+KeyQ');
  const makeButton = (): Locator => page.getByRole('button', { name: say('make'), exact: true });
  /** Returns the lines of the body that the button for selected words covers. */
  const covered = async (): Promise<string[]> => {
    const box = await makeButton().boundingBox();
    if (!box) throw new Error('no button');
    return body().evaluate((element, { x, y, width, height }) => {
      const range = document.createRange();
      return Array.from(element.querySelectorAll('[data-slate-string]'))
        .filter((line) => {
          range.selectNodeContents(line);
          return Array.from(range.getClientRects()).some(
            ({ left, right, top, bottom }) =>
              left < x + width && right > x && top < y + height && bottom > y,
          );
        })
        .map((line) => line.textContent);
    }, box);
  };

  it('records six quotes of a typed body with their speakers by two presses', async () => {
    await write().person('Arta Velmira');
    await open(await storyWith([], ['Fillimi.']));
    await type(BODY);
    await button('acceptAll', { count: 6 }).waitFor();
    // A busy machine reads the text before its last words are typed.
    await panel()
      .getByText(/Dritan Lumi/)
      .nth(1)
      .waitFor();
    let presses = 0;
    const press = async (pressed: Locator): Promise<void> => {
      await pressed.click();
      presses += 1;
    };
    await press(button('acceptAll', { count: 6 }));
    expect(await rows().count()).toBe(6);
    await photograph(page, 'story-quotes', { width: 1440, height: 1300 });
    await press(button('save'));
    await saved();
    expect(presses).toBe(2);
    expect((await recorded()).map(({ text, speaker }) => [text, speaker?.name])).toEqual(
      SAID.map(([text, name]) => [text, name]),
    );
    // The body is not saved yet, and still as it was typed.
    expect(await body().innerText()).toContain(BODY[5]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').first().waitFor();
    const [story] = await panelled.newsroom.strapi.db
      .query(ARTICLE)
      .findMany({ where: { documentId }, populate: { people: true } });
    expect((story?.['people'] as { name: string }[]).map(({ name }) => name)).toEqual([
      ...['Ben Kolani', 'Dritan Lumi'],
    ]);
    expect(JSON.stringify(story?.['body'])).toContain(SAID[5][0]);
  });

  it('records six selected quotes with their speakers by thirteen clicks', async () => {
    await open(await storyWith());
    await button('acceptAll', { count: 6 }).waitFor();
    let clicks = 0;
    for (const [index, [text]] of SAID.entries()) {
      await drag(text);
      expect(await covered()).toEqual([]);
      await makeButton().click();
      clicks += 2;
      await rows().nth(index).waitFor();
      await makeButton().waitFor({ state: 'detached' });
    }
    await button('save').click();
    clicks += 1;
    await saved();
    expect(clicks).toBeLessThanOrEqual(15);
    expect((await recorded()).map(({ text, speaker }) => [text, speaker?.name])).toEqual(
      SAID.map(([text, name]) => [text, name]),
    );
  });

  it('records six selected quotes by a shortcut, each once', async () => {
    await open(await storyWith());
    await button('acceptAll', { count: 6 }).waitFor();
    for (const [index, [text]] of SAID.entries()) {
      await drag(text);
      await page.keyboard.press('Alt+KeyQ');
      await page.keyboard.press('Alt+KeyQ');
      await rows().nth(index).waitFor();
    }
    await button('save').click();
    await saved();
    expect((await recorded()).map(({ text, speaker }) => [text, speaker?.name])).toEqual(
      SAID.map(([text, name]) => [text, name]),
    );
  });

  it('records what is selected by a shortcut, without its marks', async () => {
    await open(await storyWith());
    await drag(`“${SAID[0][0]},”`);
    await page.keyboard.press('Alt+KeyQ');
    await rows().first().getByText(`“${SAID[0][0]}”`).waitFor();
    const lead = page.getByRole('textbox', { name: 'Standfirst', exact: true });
    await lead.fill('Ai tha «nuk ka kohë» dhe iku.');
    await lead.focus();
    await page.keyboard.press('Home');
    for (let at = 0; at < 7; at += 1) await page.keyboard.press('ArrowRight');
    for (let at = 0; at < 13; at += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+KeyQ');
    await rows().filter({ hasText: '“nuk ka kohë”' }).waitFor();
    // The order of the story: the standfirst comes first.
    await rows().first().getByText('“nuk ka kohë”').waitFor();
    await button('save').click();
    await saved();
    expect(await texts()).toEqual(['nuk ka kohë', SAID[0][0]]);
  });

  it('records what a careful editor would, wherever the selection begins and ends', async () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const link = { type: 'link', url: 'https://ura.example', children: [text('të hënën')] };
    const story = await write().draft({
      data: {
        body: [
          {
            type: 'paragraph',
            children: [
              text('“Ura hapet '),
              link,
              text(' për të gjithë,” tha kryetarja Arta Velmira.'),
            ],
          },
          paragraph('“Punimet mbaruan,” tha inxhinieri Ben Kolani, “dy muaj më herët.”'),
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [text('Pa thonjëza, por e thënë.')] }],
          },
        ],
      },
    });
    await open(story);
    await button('acceptAll', { count: 2 }).waitFor();
    const made = async (words: string): Promise<void> => {
      await press();
      await rows()
        .filter({ hasText: `“${words}”` })
        .waitFor();
    };
    // Over the closing mark.
    await drag('hënën', 'tha kryetarja');
    await made('hënën për të gjithë');
    // In the middle of words, and over a link.
    await drag('pet ', 'për të gji');
    await made('hapet të hënën për të gjithë');
    // Over the attribution.
    await drag('“Punimet', 'dy muaj');
    await made('Punimet mbaruan … dy muaj');
    await drag('Pa thonjëza', 'e thënë.');
    await made('Pa thonjëza, por e thënë.');
    const before = await rows().count();
    // Of two people, and of nobody.
    await drag('Ura hapet', 'Punimet mbaruan');
    await press();
    await page
      .getByText(say('make.several', { one: 'Arta Velmira', other: 'Ben Kolani' }))
      .first()
      .waitFor();
    await drag('”');
    await press();
    await page.getByText(say('make.none')).first().waitFor();
    expect(await makeButton().count()).toBe(0);
    expect(await rows().count()).toBe(before);
  });

  it('suggests who said selected words of reported speech', async () => {
    const reported = 'Kryetarja Arta Velmira tha se ura do të hapet sërish në qershor.';
    await open(await storyWith([], [reported, 'Ura ishte mbyllur në maj.']));
    await drag('ura do', 'qershor');
    await press();
    const row = rows().filter({ hasText: '“ura do të hapet sërish në qershor”' });
    await row.getByText(sayAs('wire-desk.quote.suggestions')).waitFor();
    await row.getByRole('button', { name: 'Arta Velmira', exact: true }).click();
    await row.getByText(sayAs('wire-desk.quote.suggestions')).waitFor({ state: 'detached' });
    await button('save').click();
    await saved();
    expect(await recorded()).toMatchObject([
      {
        ...{ text: 'ura do të hapet sërish në qershor', kind: 'paraphrase' },
        speaker: { name: 'Arta Velmira' },
      },
    ]);
  });

  it('records words in the expanded editor, beside them and by the shortcut', async () => {
    await open(await storyWith([], BODY.slice(0, 2)));
    await button('acceptAll', { count: 2 }).waitFor();
    await page.getByRole('button', { name: 'Expand' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-slate-editor]').waitFor();
    // Its words move while it opens.
    await dialog.evaluate((opening) =>
      Promise.all(opening.getAnimations().map(({ finished }) => finished)).then(() => undefined),
    );
    await drag(SAID[0][0]);
    await makeButton().waitFor();
    expect(await covered()).toEqual([]);
    await makeButton().click();
    await page
      .getByText(say('made', { words: SAID[0][0], name: SAID[0][1] }))
      .first()
      .waitFor();
    await drag('Punimet mba', 'herët');
    await press();
    await page
      .getByText(say('made', { words: SAID[1][0], name: SAID[1][1] }))
      .first()
      .waitFor();
    await body().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(BODY[2] ?? '');
    await dialog.getByRole('button', { name: 'Collapse' }).click();
    await dialog.waitFor({ state: 'detached' });
    await button('acceptAll', { count: 1 }).waitFor();
    expect(await rows().count()).toBe(2);
    await button('save').click();
    await saved();
    expect(await texts()).toEqual([SAID[0][0], SAID[1][0]]);
  });

  it('takes a new speaker on the way, by keyboard, and says beside the field what is missing', async () => {
    await open(await storyWith([], ['Asgjë.']));
    await button('add').click();
    await button('save').click();
    await rows().first().getByText(say('fault.words')).waitFor();
    await rows().first().getByLabel(say('words')).click();
    await page.keyboard.type('Pa thonjëza.');
    await rows()
      .first()
      .getByRole('combobox', { name: say('speaker') })
      .click();
    await page.keyboard.type('Drita Hoxha');
    const fresh = page.getByRole('option', { name: 'New person “Drita Hoxha”' });
    await fresh.waitFor();
    await page.keyboard.press('Enter');
    await button('save').click();
    await saved();
    expect(await recorded()).toMatchObject([
      { text: 'Pa thonjëza.', speaker: { name: 'Drita Hoxha' } },
    ]);
    await page.getByRole('button', { name: 'Drita Hoxha', exact: true }).waitFor();
  });

  it('moves quotes by keyboard and mouse, and keeps their order', async () => {
    await open(await storyWith(['një', 'dy', 'tre'], ['një dy tre']));
    await button('down', { words: 'një' }).click();
    await rows().nth(1).getByText('“një”').waitFor();
    expect(
      await button('down', { words: 'një' }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await button('edit', { words: 'tre' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await rows().nth(1).getByText('“tre”').waitFor();
    await button('save').click();
    await saved();
    expect(await texts()).toEqual(['dy', 'tre', 'një']);
  });

  it('marks words that are no longer in the story, and takes the story’s', async () => {
    const [said] = SAID[0];
    await open(await storyWith([said]));
    await rows().first().waitFor();
    await drag('hapet të hënën');
    await page.keyboard.type('hapet të martën');
    await panel().getByText(say('lost')).waitFor();
    // While the keys are still coming in, the panel has half of the words.
    await panel().getByText('Nearest to them now: “Ura hapet të martën për të gjithë”').waitFor();
    await button('take').click();
    await panel().getByText(say('lost')).waitFor({ state: 'detached' });
    await button('save').click();
    await saved();
    expect(await texts()).toEqual(['Ura hapet të martën për të gjithë']);
  });

  it('asks before it removes, and leaves a dismissed suggestion away', async () => {
    await open(await storyWith([SAID[0][0]], BODY.slice(0, 2)));
    await button('remove', { words: SAID[0][0] }).click();
    await button('ask.no').click();
    await button('remove', { words: SAID[0][0] }).click();
    await button('ask.yes').click();
    await button('save').click();
    await saved();
    expect(await recorded()).toEqual([]);
    await button('dismissOne', { words: SAID[1][0] }).click();
    await button('dismissOne', { words: SAID[0][0] }).waitFor();
    await page.reload();
    await button('dismissOne', { words: SAID[0][0] }).waitFor();
    expect(await button('dismissOne', { words: SAID[1][0] }).count()).toBe(0);
  });

  it('leaves in what nobody confirmed to remove when quotes or story are saved, and says so', async () => {
    const story = await storyWith([SAID[0][0], SAID[1][0]], BODY.slice(0, 2));
    await open(story);
    await button('down', { words: SAID[0][0] }).click();
    await button('remove', { words: SAID[0][0] }).click();
    await button('save').click();
    await saved();
    await panel()
      .getByText(say('leftIn', { words: SAID[0][0] }))
      .waitFor();
    expect(await button('ask.yes').count()).toBe(0);
    await button('remove', { words: SAID[1][0] }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published document').first().waitFor();
    await panel()
      .getByText(say('leftIn', { words: SAID[1][0] }))
      .waitFor();
    expect(await texts()).toEqual([SAID[1][0], SAID[0][0]]);
  });

  it('moves quotes by mouse and finger, and tells screen readers where they are', async () => {
    await open(await storyWith(['një', 'dy', 'tre'], ['një dy tre']));
    const handle = (place: number): Locator => rows().nth(place).locator('[data-drag]');
    const middle = async (place: number, at: number): Promise<{ x: number; y: number }> => {
      const [grip, row] = await Promise.all([
        handle(place).boundingBox(),
        rows().nth(place).boundingBox(),
      ]);
      if (!grip || !row) throw new Error('no row');
      return { x: grip.x + grip.width / 2, y: row.y + row.height * at };
    };
    const order = async (): Promise<string[]> =>
      (await rows().locator('blockquote').allInnerTexts()).map((text) => text.slice(1, -1));
    await rows().nth(2).scrollIntoViewIfNeeded();
    const grip = await handle(2).boundingBox();
    if (!grip) throw new Error('no handle');
    await page.mouse.move(grip.x + 5, grip.y + 5);
    await page.mouse.down();
    const above = await middle(0, 0.2);
    await page.mouse.move(above.x, above.y, { steps: 5 });
    await rows().first().and(page.locator('[data-drop="above"]')).waitFor();
    await page.mouse.up();
    await panel()
      .getByText(say('moved', { words: 'tre', place: 1, total: 3 }))
      .waitFor();
    expect(await order()).toEqual(['tre', 'një', 'dy']);
    // Escape leaves the list as it is.
    const again = await handle(0).boundingBox();
    if (!again) throw new Error('no handle');
    await page.mouse.move(again.x + 5, again.y + 5);
    await page.mouse.down();
    const below = await middle(2, 0.8);
    await page.mouse.move(below.x, below.y, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await order()).toEqual(['tre', 'një', 'dy']);

    const touch = await page.context().newCDPSession(page);
    const finger = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: object) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at as never] : [] });
    const start = await handle(0).boundingBox();
    if (!start) throw new Error('no handle');
    await finger('touchStart', { x: start.x + 5, y: start.y + 5 });
    const end = await middle(2, 0.8);
    for (const part of [0.3, 0.6, 1])
      await finger('touchMove', { x: end.x, y: start.y + (end.y - start.y) * part });
    await finger('touchEnd');
    await panel()
      .getByText(say('moved', { words: 'tre', place: 3, total: 3 }))
      .waitFor();
    expect(await order()).toEqual(['një', 'dy', 'tre']);
    await touch.detach();
    await button('up', { words: 'tre' }).click();
    await panel()
      .getByText(say('moved', { words: 'tre', place: 2, total: 3 }))
      .waitFor();
    await button('save').click();
    await saved();
    expect(await texts()).toEqual(['një', 'tre', 'dy']);
  });

  it('shows what a colleague has changed meanwhile, and lets the editor choose', async () => {
    await open(await storyWith([SAID[0][0]]));
    await button('edit', { words: SAID[0][0] }).click();
    await rows().first().getByLabel(say('words')).fill('Imja');
    const [now] = await recorded();
    if (!now) throw new Error('no quote');
    await quotesOf(panelled.newsroom, authorization, documentId)
      .put({ base: [now.documentId], quotes: [changed(now, { text: 'E kolegut' })] })
      .expect(200);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await panel().getByText('“E kolegut”').waitFor();
    await button('theirs.mine').click();
    await button('save').click();
    await saved();
    expect(await texts()).toEqual(['Imja']);
  });

  it('publishes what is changed and removed with the story, and not before', async () => {
    const story = await storyWith(['E para', 'E dyta'], ['E para. E dyta.']);
    await write().publish(story.documentId);
    await open(story);
    await button('remove', { words: 'E dyta' }).click();
    await panel().getByText(say('ask.public')).waitFor();
    await button('ask.yes').click();
    await button('save').click();
    await saved();
    const seen = async (): Promise<string[]> => {
      const path = `/api/articles/${documentId}?populate=quotes&locale=sq`;
      const { body: answer } = await panelled.newsroom.http().get(path);
      return (answer.data.quotes as { text: string }[]).map(({ text }) => text).sort();
    };
    expect(await seen()).toEqual(['E dyta', 'E para']);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published document').first().waitFor();
    expect(await seen()).toEqual(['E para']);
  });

  it('says which quote has selected words already, and goes to it', async () => {
    await open(await storyWith([SAID[1][0], SAID[0][0]], BODY.slice(0, 2)));
    for (const words of [SAID[0][0], 'hapet të hënën']) {
      await drag(words);
      await press();
      const said = { place: 2, words: SAID[0][0], name: sayAs('wire-desk.speaker.nobody') };
      await page.getByText(say('make.recorded', said)).first().waitFor();
      await rows().nth(1).and(page.locator(':focus')).waitFor();
    }
    expect(await rows().count()).toBe(2);
    expect(await button('save').count()).toBe(0);
  });

  const publish = (): Promise<void> =>
    page.getByRole('button', { name: 'Publish', exact: true }).click();
  const headline = (): Locator => page.getByRole('textbox', { name: /^Headline/ });
  const seenByReaders = async () => {
    const path = `/api/articles/${documentId}?populate[quotes][populate]=speaker&locale=sq`;
    const { body: answer } = await panelled.newsroom.http().get(path);
    const { title, quotes } = answer.data as { title: string; quotes: { text: string }[] };
    return { title, quotes: quotes.map(({ text }) => text) };
  };
  const openPublished = async (): Promise<void> => {
    const story = await storyWith(['E para', 'E dyta'], ['E para. E dyta. E treta.']);
    await write().publish(story.documentId);
    await open(story);
  };
  const addQuote = async (text: string, name: string): Promise<void> => {
    await button('add').click();
    await panel().getByLabel(say('words')).fill(text);
    await panel()
      .getByRole('combobox', { name: say('speaker') })
      .click();
    await page.keyboard.type(name);
    await page.getByRole('option', { name: `New person “${name}”` }).waitFor();
    await page.keyboard.press('Enter');
  };

  it('saves and publishes changed quotes with their story', async () => {
    await openPublished();
    await addQuote('E treta', 'Besa Rugova');
    await button('down', { words: 'E para' }).click();
    await headline().fill('Titull i ri');
    await publish();
    await page.getByText('Published document').first().waitFor();
    expect(await seenByReaders()).toEqual({
      ...{ title: 'Titull i ri', quotes: ['E dyta', 'E para', 'E treta'] },
    });
    await button('save').waitFor({ state: 'detached' });
    // Nothing but quotes is changed.
    await page.reload();
    await button('down', { words: 'E dyta' }).click();
    await publish();
    await page.getByText('Published document').first().waitFor();
    expect((await seenByReaders()).quotes).toEqual(['E para', 'E dyta', 'E treta']);
    await button('save').waitFor({ state: 'detached' });
    await page.reload();
    await button('down', { words: 'E para' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await button('save').waitFor({ state: 'detached' });
    expect(await texts()).toEqual(['E dyta', 'E para', 'E treta']);
    // By the key, too.
    await addQuote('E katërta', 'Driton Hyka');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByText('Published document').first().waitFor();
    expect((await seenByReaders()).quotes).toContain('E katërta');
  });

  it('neither saves nor publishes a story whose quotes are refused, and loses nothing', async () => {
    await openPublished();
    const { title } = await seenByReaders();
    await button('edit', { words: 'E para' }).click();
    await rows().first().getByLabel(say('words')).fill('Imja');
    await headline().fill('Titull i ri');
    const [first, second] = await recorded();
    if (!first || !second) throw new Error('no quotes');
    await quotesOf(panelled.newsroom, authorization, documentId)
      .put({
        base: [first.documentId, second.documentId],
        quotes: [changed(first, { text: 'E kolegut' }), { documentId: second.documentId }],
      })
      .expect(200);
    await publish();
    await page.getByText(say('notSaved')).first().waitFor();
    await panel()
      .getByText(/E kolegut/)
      .first()
      .waitFor();
    expect(watched.faults()).toEqual([expect.stringMatching(/^409 PUT .*quotes$/)]);
    expect(await page.getByText('Published document').count()).toBe(0);
    expect(await headline().inputValue()).toBe('Titull i ri');
    expect(await seenByReaders()).toEqual({ title, quotes: ['E para', 'E dyta'] });
    // A link to another page asks first.
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page.getByRole('alertdialog').getByText(say('leave')).waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await button('theirs.mine').click();
    await publish();
    await page.getByText('Published document').first().waitFor();
    expect(await seenByReaders()).toEqual({ title: 'Titull i ri', quotes: ['Imja', 'E dyta'] });
  });

  it('is accessible, in the dark and on a telephone, too', async () => {
    await open(await storyWith(['Fjalë që nuk janë aty', SAID[0][0]]));
    await button('acceptAll', { count: 5 }).waitFor();
    await button('edit', { words: SAID[0][0] }).click();
    await panel().evaluate((aside) => aside.setAttribute('data-tested', ''));
    expect(await seriousFaults(page, '[data-tested]')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFaults(page, '[data-tested]')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    const { width: before, height } = page.viewportSize() ?? { width: 1280, height: 900 };
    await page.setViewportSize({ width: 390, height: 844 });
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(scrolls).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: before, height });
  });
});
