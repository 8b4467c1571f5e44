import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { superAdmin } from '../helpers/admin';
import { writers } from '../helpers/articles';
import { seriousFaults } from './accessibility';
import { watch, type Watch } from './days/watch';
import { photograph } from './editView';
import { hasValue } from './hasValue';
import { bootPanel, visit, type PanelledNewsroom } from './panel';
import { sayAs, speak } from './words';

jest.setTimeout(240_000);

const ARTICLE = 'api::article.article';
const DESK = '/admin/plugins/wire-desk';

const copyOf = (place: string): string => `World

Harbour of ${place} opens again after nine days

The first ferry came in on Tuesday, and forty ships wait outside.

${place.toUpperCase()} (REL) - The harbour opened again on Tuesday after nine days of storm, the port office said.

"We are glad to see the first ferries come in," port director Arta Velmira told Radio Coast.

"Forty ships have waited outside for more than a week," Captain Ben Kolani said.

Photo: Ferries in the harbour

"Nobody was hurt, and that is what counts," Mayor Dritan Lumi said on Tuesday.

"The storm took two cranes and one pier," Velmira said.

"We will ask the government for help," Lumi said.

"I have never seen waves like these," Kolani said.

Latest news
`;

const IN_ALBANIAN = `Bota

Porti i Vlorës hapet pas nëntë ditësh

Trageti i parë erdhi të martën, dhe dyzet anije presin jashtë.

“Jemi të gëzuar që vijnë tragetet e para”, tha drejtoresha e portit Arta Velmira.

“Dyzet anije kanë pritur jashtë më shumë se një javë”, tha kapiteni Ben Kolani.
`;

const IN_GERMAN = `Hafen öffnet nach neun Tagen wieder

Der Hafen wurde am Dienstag nach neun Tagen Sturm wieder geöffnet, sagte die Behörde. Vierzig Schiffe haben draußen gewartet.

„Wir freuen uns, dass die ersten Fähren kommen“, sagte die Direktorin Arta Velmira.
`;

interface StoredStory {
  title: string;
  lead: string | null;
  publishedAt: string | null;
  people: { name: string }[];
  quotes: { text: string; speaker: { name: string } | null }[];
}

describe('the wire desk', () => {
  let panelled: PanelledNewsroom;
  let page: Page;
  let watched: Watch;

  beforeAll(async () => {
    panelled = await bootPanel();
    const { strapi } = panelled.newsroom;
    await writers(strapi).category('Bota', 'World');
    await writers(strapi).person('Arta Velmira');
    await writers(strapi).person('Agron Velaj');
    page = await panelled.signIn(await superAdmin(strapi));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('dialog', (dialog) => void dialog.accept());
    watched = watch(page.context());
  });
  beforeEach(async () => {
    // The copy of each test is a later take of that before.
    await panelled.newsroom.strapi.db.query('plugin::wire-desk.import-hash').deleteMany({});
    await visit(page, '/admin/nowhere');
    await page.evaluate(() => sessionStorage.removeItem('wire-desk'));
    await visit(page, DESK);
    await copyField().waitFor();
    watched.faults();
  });
  afterAll(() => panelled.stop());

  const copyField = (): Locator =>
    page.getByRole('textbox', { name: sayAs('wire-desk.copy.label'), exact: true });
  const section = (id: string): Locator =>
    page.getByRole('region', { name: sayAs(`wire-desk.${id}`), exact: true });
  const quotes = (): Locator => section('quotes.title').locator('ol > li');
  const quote = (number: number): Locator => quotes().nth(number - 1);
  const current = (): Locator => page.locator('li[aria-current=true]');
  const title = (): Locator =>
    page.getByRole('textbox', { name: sayAs('wire-desk.field.title'), exact: true });
  const hasTitle = (wanted: string): Promise<void> => hasValue(page, wanted);
  const isState = (number: number, state: string): Promise<void> =>
    quote(number).locator(`[data-state=${state}]`).waitFor();

  const onClipboard = (text: string): Promise<void> =>
    page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  const paste = async (text: string): Promise<void> => {
    await onClipboard(text);
    await page.keyboard.press('Control+V');
    await quote(1).waitFor();
  };
  const choose = async (language: string): Promise<void> => {
    await page.getByRole('combobox', { name: sayAs('wire-desk.copy.language') }).click();
    await page.getByRole('option', { name: language }).click();
  };
  /** Takes a picture to look at, where a folder for them is given. */
  const pictured = async (name: string): Promise<void> => {
    const folder = process.env['WIRE_DESK_PICTURES'];
    if (folder === undefined) return;
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  };
  const openStory = async (): Promise<StoredStory> => {
    await page.waitForURL(/content-manager\/collection-types\/api::article\.article\/\w+/);
    const documentId = /article\.article\/(\w+)/.exec(page.url())?.[1] ?? '';
    const story: StoredStory = await panelled.newsroom.strapi.db.query(ARTICLE).findOne({
      where: { documentId },
      populate: { people: true, quotes: { populate: ['speaker'], orderBy: { id: 'asc' } } },
    });
    return story;
  };

  it('makes a draft with six confirmed quotes of pasted copy, by eight keys', async () => {
    await onClipboard(copyOf('Vlora'));
    let actions = 0;
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      actions += 1;
    };
    const began = Date.now();
    await press('Control+V');
    await quote(6).waitFor();
    expect(await quotes().count()).toBe(6);
    expect(await title().inputValue()).toBe('Harbour of Vlora opens again after nine days');
    await photograph(page, 'wire-desk');
    for (let number = 1; number <= 6; number += 1) {
      await quote(number).and(current()).waitFor();
      await press('a');
      await isState(number, 'accepted');
    }
    await press('c');
    const story = await openStory();
    expect(actions).toBeLessThanOrEqual(10);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(story.publishedAt).toBeNull();
    expect(story.people.map(({ name }) => name)).toEqual([
      ...['Arta Velmira', 'Ben Kolani', 'Dritan Lumi'],
    ]);
    expect(story.quotes.map(({ speaker }) => speaker?.name)).toEqual([
      ...['Arta Velmira', 'Ben Kolani', 'Dritan Lumi'],
      ...['Arta Velmira', 'Dritan Lumi', 'Ben Kolani'],
    ]);
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(watched.faults()).toEqual([]);
  });

  it('says of copy that is a story already which one it is', async () => {
    await paste(copyOf('Vlora'));
    await page.getByText(sayAs('wire-desk.duplicate')).waitFor();
    const story = page.getByRole('link', { name: /^Harbour of Vlora/ });
    await story.waitFor();
    const create = page.getByRole('button', { name: /^Create draft/ });
    expect(await create.isDisabled()).toBe(true);
  });

  it('is decided by keys: rejected, corrected by number and by name, edited, undone', async () => {
    await paste(copyOf('Durres'));
    await page.keyboard.press('x');
    await isState(1, 'rejected');
    await page.keyboard.press('3');
    await isState(2, 'accepted');
    await quote(2).getByText('Dritan Lumi').waitFor();
    await page.keyboard.press('u');
    await quote(2).getByText('Ben Kolani').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('agron');
    await page.getByRole('option', { name: /Agron Velaj/ }).waitFor();
    await page.keyboard.press('Enter');
    await quote(2).getByText('Agron Velaj').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('Cela Dani');
    // Somebody new is offered once it is known that nobody has that name.
    await page.getByRole('option', { name: /Cela Dani/ }).waitFor();
    await page.keyboard.press('Enter');
    await quote(3).getByText('Cela Dani').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('jkaxu 1 is what I said');
    await page.keyboard.press('Escape');
    await quote(4).getByText('jkaxu 1 is what I said').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    await page.getByText(sayAs('wire-desk.keys.leftOut')).waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+A');
    await isState(6, 'accepted');
    await page.keyboard.press('c');
    const story = await openStory();
    expect(story.quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['Forty ships have waited outside for more than a week', 'Agron Velaj'],
      ['Nobody was hurt, and that is what counts', 'Cela Dani'],
      ['jkaxu 1 is what I said', 'Arta Velmira'],
      ['We will ask the government for help', 'Dritan Lumi'],
      ['I have never seen waves like these', 'Ben Kolani'],
    ]);
    expect(watched.faults()).toEqual([]);
  });

  it('leaves a quote whose speaker is only suggested when all are accepted, and goes to it', async () => {
    const copy = copyOf('Lezha').replace('one pier," Velmira said', 'one pier," Velaj said');
    await paste(copy);
    await page.getByRole('button', { name: sayAs('wire-desk.acceptAll', { count: 5 }) }).click();
    await isState(6, 'accepted');
    await isState(4, 'open');
    await quote(4).and(current()).and(page.locator(':focus')).waitFor();
    await page.getByText(sayAs('wire-desk.look', { count: 1 })).waitFor();
    await pictured('accepted');
    // With nothing else to accept, the key goes to it too.
    await page.keyboard.press('k');
    await page.keyboard.press('Shift+A');
    await quote(4).and(current()).and(page.locator(':focus')).waitFor();
    await isState(4, 'open');
    await page.keyboard.press('a');
    await isState(4, 'accepted');
    await page.getByText(sayAs('wire-desk.look', { count: 1 })).waitFor({ state: 'detached' });
    expect(await quote(4).getByText(sayAs('wire-desk.speaker.nobody')).count()).toBe(1);
  });

  it('reads other copy that is pasted, and asks first where something was decided', async () => {
    const isOf = (place: string): Promise<void> =>
      hasTitle(`Harbour of ${place} opens again after nine days`);
    await paste(copyOf('Borsh'));
    await isOf('Borsh');
    await onClipboard(copyOf('Zvernec'));
    await page.keyboard.press('Control+V');
    await isOf('Zvernec');
    await page.keyboard.press('a');
    await isState(1, 'accepted');
    await onClipboard(copyOf('Radhima'));
    await page.keyboard.press('Control+V');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(sayAs('wire-desk.lose.copy.body')).waitFor();
    await pictured('paste');
    await dialog.getByRole('button', { name: sayAs('wire-desk.cancel') }).click();
    await isState(1, 'accepted');
    await isOf('Zvernec');
    await page.keyboard.press('Control+V');
    await dialog.getByRole('button', { name: sayAs('wire-desk.copy.read') }).click();
    await isOf('Radhima');
    await isState(1, 'open');
    // In a field, words are the field’s.
    await title().fill('');
    await onClipboard('Typed words');
    await title().focus();
    await page.keyboard.press('Control+V');
    await hasTitle('Typed words');
    expect(await dialog.count()).toBe(0);
  });

  it('says of copy in another language which one it is in, and reads it in that one', async () => {
    await paste(IN_ALBANIAN);
    await choose('English');
    const other = sayAs('wire-desk.language.other', { language: 'Albanian', chosen: 'English' });
    await page.getByText(other).waitFor();
    await pictured('language');
    await page
      .getByRole('button', { name: sayAs('wire-desk.language.read', { language: 'Albanian' }) })
      .click();
    await page.getByText(other).waitFor({ state: 'detached' });
    await page
      .getByRole('combobox', { name: sayAs('wire-desk.copy.language') })
      .getByText('Albanian')
      .waitFor();
    await onClipboard(IN_GERMAN);
    await page.keyboard.press('Control+V');
    await page.getByText(/neither in English nor in Albanian/).waitFor();
    await pictured('language-unknown');
    expect(await page.getByText(/^Read it as/).count()).toBe(0);
  });

  it('updates a story by a later take: its headline only where that is chosen, edited quotes as other words', async () => {
    const lead = 'The first ferry came in on Tuesday, and forty ships wait outside.';
    await paste(copyOf('Divjaka'));
    await page.keyboard.press('Shift+A');
    await isState(6, 'accepted');
    await page.keyboard.press('c');
    const first = await openStory();
    const edited = 'We are so glad to see the first ferries come in again';
    await panelled.newsroom.strapi.db.query('api::quote.quote').updateMany({
      where: { text: 'We are glad to see the first ferries come in' },
      data: { text: edited },
    });
    await visit(page, DESK);
    await copyField().waitFor();
    const now = 'Harbour of Divjaka is open, and ships wait';
    const later = copyOf('Divjaka')
      .replace(/^Harbour of.*$/m, now)
      .replace(lead, 'Forty ships still wait outside Divjaka after the first ferry.')
      .replace('nine days of storm', 'nine long days of storm');
    await paste(later);
    await quote(1)
      .getByText(sayAs('wire-desk.quote.differs', { words: edited }))
      .waitFor();
    await quote(2).getByText(sayAs('wire-desk.quote.recorded')).waitFor();
    await page.keyboard.press('Shift+A');
    await isState(6, 'accepted');
    await isState(1, 'open');
    await page.keyboard.press('c');
    const difference = section('take.difference');
    await difference.and(page.locator(':focus')).waitFor();
    const isSeen = await difference
      .locator('ins, del')
      .first()
      .evaluate((word) => {
        const [inner, outer] = [word, word.parentElement].map((one) =>
          one?.getBoundingClientRect(),
        );
        if (!inner || !outer) return false;
        return (
          inner.top >= outer.top && inner.bottom <= outer.bottom && inner.bottom <= innerHeight
        );
      });
    expect(isSeen).toBe(true);
    const takesTitle = page.getByRole('checkbox', { name: sayAs('wire-desk.take.title') });
    const takesLead = page.getByRole('checkbox', { name: sayAs('wire-desk.take.lead') });
    expect([await takesTitle.isChecked(), await takesLead.isChecked()]).toEqual([false, false]);
    await page.getByText(first.title, { exact: true }).first().waitFor();
    await takesTitle.click();
    await pictured('update');
    const update = sayAs('wire-desk.take.update.title', { count: 0 });
    await page.getByRole('button', { name: update }).click();
    const story = await openStory();
    expect(story).toMatchObject({ title: now, lead });
    expect(story.quotes.map(({ text }) => text)).toEqual([
      edited,
      ...first.quotes.slice(1).map(({ text }) => text),
    ]);
  });

  it('is there again after a reload, and asks before it is left', async () => {
    await paste(copyOf('Saranda'));
    await page.keyboard.press('a');
    await isState(1, 'accepted');
    await title().fill('My headline');
    await page.reload();
    await isState(1, 'accepted');
    expect(await title().inputValue()).toBe('My headline');
    await page.getByRole('link', { name: 'Home' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: sayAs('wire-desk.cancel') }).click();
    await isState(1, 'accepted');
    await page.getByRole('link', { name: 'Home' }).click();
    await dialog.getByRole('button', { name: sayAs('wire-desk.leave.confirm') }).click();
    await page.waitForURL(/\/admin\/?$/);
    await page.goBack();
    await isState(1, 'accepted');
  });

  it('says beside a field what is wrong with it, and makes nothing', async () => {
    await paste(copyOf('Himara'));
    await title().fill('x'.repeat(201));
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Create draft/ }).click();
    await page.getByText(sayAs('wire-desk.fault.tooLong', { length: 201, max: 200 })).waitFor();
    expect(page.url()).toContain(DESK);
    await title().fill('');
    await page.getByRole('button', { name: /^Create draft/ }).click();
    await page.getByText(sayAs('wire-desk.fault.empty')).waitFor();
    expect(watched.faults()).toEqual([]);
  });

  it('leaves a person out, and makes two of the page one', async () => {
    await paste(copyOf('Orikum'));
    const people = section('people.title');
    await people.getByRole('checkbox', { name: 'Ben Kolani' }).click();
    await quote(2).getByText(sayAs('wire-desk.speaker.nobody')).waitFor();
    const same = sayAs('wire-desk.person.same.of', { name: 'Dritan Lumi' });
    await people.getByRole('button', { name: same }).click();
    await page.keyboard.type('velm');
    await page.getByRole('option', { name: /Arta Velmira/ }).waitFor();
    await page.keyboard.press('Enter');
    await quote(3).getByText('Arta Velmira').waitFor();
    await page.getByRole('button', { name: /^Accept all/ }).click();
    await page.getByRole('button', { name: /^Create draft/ }).click();
    const story = await openStory();
    expect(story.people.map(({ name }) => name)).toEqual(['Arta Velmira']);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('can be read by everybody: %s, %i pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.reload();
    await copyField().waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await paste(copyOf('Ksamil'));
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    await page.keyboard.press('0');
    await page.keyboard.press('?');
    await page.keyboard.press('s');
    await page.getByRole('listbox').waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    const shown = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(shown).toBeLessThanOrEqual(width);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('speaks Albanian, and knows Albanian copy', async () => {
    speak('sq');
    await page.evaluate(() => window.localStorage.setItem('strapi-admin-language', 'sq'));
    await page.reload();
    await copyField().waitFor();
    await paste(IN_ALBANIAN);
    expect(await quotes().count()).toBe(2);
    await page.getByRole('button', { name: 'Prano të 2' }).click();
    await page.getByRole('button', { name: 'Krijo draft me 2 citate' }).click();
    const story = await openStory();
    expect(story.title).toBe('Porti i Vlorës hapet pas nëntë ditësh');
    expect(story.quotes).toHaveLength(2);
    expect(watched.faults()).toEqual([]);
    await page.evaluate(() => window.localStorage.setItem('strapi-admin-language', 'en'));
    speak('en');
  });
});
