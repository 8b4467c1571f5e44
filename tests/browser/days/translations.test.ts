import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { WholeStory } from '../../../src/plugins/flash-news/shared/contracts/story';
import { confirm, flashPanel, photograph, storyPanel, waitForState } from '../editView';
import { say, sayAs, sayField } from '../words';
import { dayOf, languagesOfDays } from './day';
import { flashing, isOpen, openList, publish, searchAndOpen, switchTo, typeInto } from './desk';
import { expectInOrder } from './inOrder';

/** A story of the demo with a quote, in Albanian alone. */
const STORY = 'Pagat rriten, por qiraja rritet më shpejt';
const CHANGED = 'Pagat rriten, por qiraja rritet më ngadalë';
const HEADLINE = 'Wages rise, but rents rise faster';
const WORDS = 'Statistics say we are richer, the wallet says wait';
const BODY = [
  'The average wage rose by 6 per cent in a year, rents by 11. The young who live alone feel it most.',
  '“Statistics say we are richer, the wallet says wait,” Teuta Malsori told the city’s radio.',
  'The institute proposes a public register of rents, so that both sides know what is usual in a quarter.',
];
const EMBARGOED = 'Raporti: një në katër donacione partiake pa emër dhuruesi';
const CORRECTED = 'Treni i mëngjesit kthehet në linjën e jugut pas tetë muajsh punimesh';
const CORRECTION = 'Treni i parë u nis në orën 6:20.';

const ENGLISH = { en: 'English', sq: 'anglisht' };

const TERMS = [
  ['qira', 'rent'],
  ['ekonomi familjare', 'household'],
  ['anketim', 'survey'],
];

/** A text of the plugin. */
const told = (id: string, values: Record<string, string | number> = {}): string =>
  sayAs(`translation-desk.${id}`, values);

/** A mark of the plugin that says a time. */
const withMoment = (id: string): RegExp => sayAs(`translation-desk.${id}`, { moment: /.+/ });

const openDesk = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: told('desk.title'), exact: true }).click();
  await page.getByRole('heading', { name: told('desk.title'), level: 1 }).waitFor();
};

const row = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ hasText: title });

const cell = (page: Page, title: string): Locator => row(page, title).locator('td[data-locale=en]');

const panelOf = (page: Page): Locator =>
  page.locator('aside', {
    has: page.getByRole('heading', { name: told('panel.title'), exact: true }),
  });

const openFromDesk = async (page: Page, title: string): Promise<void> => {
  await row(page, title).getByRole('link', { name: title, exact: true }).click();
  await page.locator('[data-source-of="title"]').waitFor();
};

/** Presses Tab until a field is focused, as people do who type. */
const tabTo = async (page: Page, field: Locator): Promise<void> => {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The field can’t be reached by Tab');
};

describe.each(languagesOfDays())('a day at the translators’ desk, in %s', (language) => {
  const day = dayOf('translator', language);
  let editor: Page;

  /** English pictures for the README. */
  const picture = async (page: Page, name: string, height = 900): Promise<void> => {
    if (language !== 'en') return;
    await page.mouse.move(700, 5);
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await photograph(page, name, { width: 1280, height });
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  const storyIn = async (locale: string): Promise<WholeStory | null> => {
    const item = (await day.latest(locale)).data.find(({ title }) =>
      [HEADLINE, STORY, CHANGED].includes(title),
    );
    if (!item) return null;
    const { text } = await day.read(`/api/latest-news/${item.documentId}?locale=${locale}`);
    return (JSON.parse(text) as { data: WholeStory }).data;
  };

  it('begins: an editor has the words of the newsroom, and flashes a story in Albanian', async () => {
    editor = await day.colleague('editor');
    await editor.getByRole('link', { name: say('Settings') }).click();
    await editor.getByRole('link', { name: told('terms.title') }).click();
    for (const [term = '', translation = ''] of TERMS) {
      await editor.getByRole('button', { name: told('terms.add') }).click();
      const form = editor.getByRole('form', { name: told('terms.form') });
      await form.getByRole('textbox', { name: told('terms.term') }).pressSequentially(term);
      await form
        .getByRole('textbox', { name: told('terms.translation') })
        .pressSequentially(translation);
      await form.getByRole('button', { name: told('terms.save') }).click();
      await row(editor, term).waitFor();
    }
    await expectInOrder(editor, 'main');
    await picture(editor, 'translation-terms', 700);
    await openList(editor, 'Article');
    await searchAndOpen(editor, 'qiraja', STORY);
    await flashPanel(editor)
      .getByRole('button', { name: say('Raise flash') })
      .click();
    await waitForState(flashPanel(editor), flashing());
    expect(await storyIn('en')).toBeNull();
  });

  it('sees the menus and the languages that are theirs', async () => {
    const { page } = day;
    const menus = page.getByRole('navigation').getByRole('link');
    await page.getByRole('link', { name: told('desk.title'), exact: true }).waitFor();
    expect((await menus.allInnerTexts()).join()).not.toContain(say('Flash desk'));
    await openDesk(page);
    await page.getByRole('combobox', { name: told('filter.locale') }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual([ENGLISH[language]]);
    await page.keyboard.press('Escape');
    const columns = page.getByRole('button', { name: new RegExp(`^${told('assignee.claim')}`) });
    for (const claim of await columns.all()) {
      expect(await claim.getAttribute('aria-label')).toContain(ENGLISH[language]);
    }
  });

  it('sees that a story is under embargo, and until when', async () => {
    const { page } = day;
    await openList(editor, 'Article');
    await searchAndOpen(editor, 'donacione', EMBARGOED);
    await typeInto(editor, 'Standfirst', 'Syri Qytetar krahasoi librat e njëmbëdhjetë partive.');
    await publish(editor);
    await openDesk(page);
    await row(page, EMBARGOED).getByText(withMoment('mark.embargo')).first().waitFor();
    await openFromDesk(page, EMBARGOED);
    await panelOf(page).getByText(withMoment('mark.embargo')).waitFor();
    await panelOf(page)
      .getByText(told('panel.stale', { fields: sayField('Standfirst') }))
      .waitFor();
    const titles = (await day.latest('en')).data.map(({ title }) => title);
    expect(titles).not.toContain('Report: one party donation in four names no donor');
  });

  it('sees what was corrected', async () => {
    const { page } = day;
    await openList(editor, 'Article');
    await searchAndOpen(editor, 'Treni', CORRECTED);
    const release = storyPanel(editor);
    await release.getByRole('button', { name: say('Add a correction') }).click();
    await release.getByLabel(say('What readers are told')).pressSequentially(CORRECTION);
    await release.getByRole('button', { name: say('Publish the correction') }).click();
    await confirm(editor, say('Publish the correction'));
    await release.getByText(CORRECTION).waitFor();
    await openDesk(page);
    await row(page, CORRECTED).getByText(told('mark.corrected')).waitFor();
    await cell(page, CORRECTED).getByText(told('state.correction-pending')).waitFor();
    await openFromDesk(page, CORRECTED);
    await panelOf(page).getByText(told('panel.corrections')).waitFor();
    await panelOf(page).getByText(`“${CORRECTION}”`).waitFor();
    await expectInOrder(page, 'aside');
  });

  it('has the flash on top, with the time that it has left', async () => {
    const { page } = day;
    await openDesk(page);
    const first = page.getByRole('row').nth(1);
    await first.getByText(STORY).waitFor();
    const level = new RegExp(`^${say('Flash')}\\s*\\d`);
    await first.getByText(level).waitFor();
    await first
      .getByRole('timer')
      .filter({ hasText: /^\d\d:\d\d$/ })
      .waitFor();
    await expectInOrder(page, 'main');
    await picture(page, 'translation-desk', 1000);
  });

  it('takes it first, writes it beside its source, and hands it in', async () => {
    const { page } = day;
    await openList(page, 'Article');
    const begun = performance.now();
    let clicks = 0;
    const click = async (what: Locator): Promise<void> => {
      await what.click();
      clicks += 1;
    };
    const field = (label: string): Locator =>
      page.getByRole('textbox', { name: sayField(label), exact: true });
    await openDesk(page);
    await click(row(page, STORY).getByRole('button', { name: new RegExp(told('assignee.claim')) }));
    await cell(page, STORY).getByText(told('assignee.me')).waitFor();
    await click(row(page, STORY).getByRole('link', { name: STORY, exact: true }));
    await page.locator('[data-source-of="body"]').getByText('regjistër publik').waitFor();
    await panelOf(page).getByRole('timer').waitFor();
    await click(field('Headline'));
    await page.keyboard.type(HEADLINE);
    await tabTo(page, field('Standfirst'));
    await page.keyboard.type(
      'A household in the city now spends 37 per cent of its income on housing.',
    );
    await click(page.locator('[data-slate-editor]'));
    for (const [index, paragraph] of BODY.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(paragraph);
    }
    const quote = page.getByRole('group', { name: told('companions.one', { number: 1 }) });
    const ofQuote = (label: string): Locator =>
      quote.getByRole('textbox', { name: sayField(label) });
    await click(ofQuote('Words'));
    await page.keyboard.type(WORDS);
    await tabTo(page, ofQuote('Attributed as'));
    await page.keyboard.type('Teuta Malsori');
    await tabTo(page, ofQuote('Occasion'));
    await page.keyboard.type('A radio interview');
    await picture(page, 'translation-edit-view', 1500);
    await click(panelOf(page).getByRole('button', { name: told('handIn.save') }));
    await panelOf(page).getByText(told('handIn.done')).waitFor();
    const seconds = (performance.now() - begun) / 1000;
    if (process.env['TEST_LOG']) {
      process.stdout.write(`${language}: ${clicks} clicks, ${seconds.toFixed(1)} s\n`);
    }
    expect(clicks).toBeLessThanOrEqual(6);
    expect(await storyIn('en')).toBeNull();
    await expectInOrder(page, 'aside');
  });

  it('an editor sees that it is ready, publishes it, and readers have it in both languages', async () => {
    await openDesk(editor);
    const ready = told('desk.count', { state: told('state.ready'), count: 2 });
    await editor.getByRole('button', { name: ready }).click();
    await cell(editor, STORY).getByText(told('state.ready')).waitFor();
    await openFromDesk(editor, STORY);
    await panelOf(editor)
      .getByText(told('panel.handedInBy', { name: 'Daniel Harper' }))
      .waitFor();
    await publish(editor);
    await panelOf(editor).getByText(told('state.current')).waitFor();
    const story = await storyIn('en');
    expect(story).toMatchObject({
      title: HEADLINE,
      quotes: [{ text: WORDS, attributedAs: 'Teuta Malsori' }],
    });
    expect(story?.translations.map(({ locale }) => locale).sort()).toEqual(['en', 'sq']);
  });

  it('the editor changes a word of the source: the desk names the field, the story marks the word', async () => {
    const { page } = day;
    await switchTo(editor, 'Albanian');
    await isOpen(editor, STORY);
    await typeInto(editor, 'Headline', CHANGED);
    await publish(editor);
    await openDesk(page);
    await cell(page, CHANGED).getByText(told('state.stale')).waitFor();
    const lines = (await cell(page, CHANGED).innerText()).split('\n').filter(Boolean);
    expect(lines.slice(0, 3)).toEqual([
      told('state.stale'),
      sayField('Headline'),
      told('assignee.me'),
    ]);
    await openFromDesk(page, CHANGED);
    await panelOf(page)
      .getByText(told('panel.stale', { fields: sayField('Headline') }))
      .waitFor();
    const marked = (kind: string): Promise<string[]> =>
      page.locator(`[data-source-of] ${kind}`).allTextContents();
    const end = told('diff.end');
    expect(await marked('ins')).toEqual([`${told('diff.added')}ngadalë${end}`]);
    expect(await marked('del')).toEqual([`${told('diff.removed')}shpejt${end}`]);
    // Strapi keeps for a minute that it was a draft.
    await page.reload();
    await page.locator('[data-source-of="title"] ins').waitFor();
    await picture(page, 'translation-stale');
  });

  it('“still right” settles it, also after a reload', async () => {
    const { page } = day;
    await panelOf(page)
      .getByRole('button', { name: told('panel.settle') })
      .click();
    const isCurrent = () => panelOf(page).getByText(told('state.current')).waitFor();
    await isCurrent();
    await page.reload();
    await isCurrent();
    expect(await page.locator('[data-source-of] ins').count()).toBe(0);
    await openDesk(page);
    await row(page, 'Sezoni i skijimit').waitFor();
    expect(await row(page, CHANGED).count()).toBe(0);
  });

  it('has at home what they have taken', async () => {
    const { page } = day;
    await openDesk(page);
    for (const title of [CORRECTED, 'Sezoni i skijimit']) {
      const claim = new RegExp(told('assignee.claim'));
      await row(page, title).getByRole('button', { name: claim }).click();
      await cell(page, title).getByText(told('assignee.me')).waitFor();
    }
    await page.getByRole('link', { name: say('Home') }).click();
    const mine = page.getByRole('region', { name: told('home.title') });
    await mine.getByRole('link', { name: CORRECTED }).waitFor();
    await expectInOrder(page, 'main');
    await picture(page, 'translation-home', 700);
  });
});
