import { describe, expect, it } from '@jest/globals';
import { until } from '../../helpers/until';
import { choose, confirm, flashPanel, storyPanel, waitForState, fillMoment } from '../editView';
import { say, sayAs } from '../words';
import { dayOf, languagesOfDays } from './day';
import { button, CLOCK, flashing, isOpen, openList, searchAndOpen } from './desk';
import { expectInOrder } from './inOrder';

const DRAFT = 'Drekë e ngrohtë në gjashtë shkolla: çfarë dihet deri tani';
const WINTER = 'Rrjeti elektrik hyn në dimër me rezerva më të mëdha se vjet';
const TRAIN = 'Treni i mëngjesit kthehet në linjën e jugut pas tetë muajsh punimesh';
const ALBANIAN = { en: 'Albanian', sq: 'shqip' };
const EMBARGOED = 'Raporti: një në katër donacione partiake pa emër dhuruesi';

describe.each(languagesOfDays())('a day of the chief editor, in %s', (language) => {
  const day = dayOf('chief-editor', language);
  const onFlash = async (title: string) =>
    (await day.flashes()).data.find((item) => item.title === title)?.flash ?? null;
  const titles = async (): Promise<(string | null)[]> =>
    (await day.latest()).data.map(({ title }) => title);
  const lineOf = (line: string): string =>
    say('{language}: “{line}”', { language: ALBANIAN[language], line });
  const open = async (words: string, title: string): Promise<void> => {
    await openList(day.page, 'Article');
    await searchAndOpen(day.page, words, title);
  };

  it('sees at home and on the desk what is on every site', async () => {
    const { page } = day;
    await page.getByRole('timer').first().waitFor();
    await expectInOrder(page, 'section:has([role=timer])');
    await page.getByRole('link', { name: say('Flash desk') }).click();
    const card = page.getByRole('article').filter({ hasText: 'Të 23 minatorët' });
    await card.waitFor();
    await expectInOrder(page, 'main');
    await page.getByRole('tab', { name: say('Latest news') }).click();
    await page
      .getByRole('grid', { name: say('What readers see') })
      .getByText(WINTER)
      .waitFor();
    await expectInOrder(page, 'main');
  });

  it('publishes and flashes a draft in one confirmed step', async () => {
    const { page } = day;
    await open('ngrohtë', DRAFT);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: say('Add a line for the banner') }).click();
    await panel
      .getByLabel(say('Line in {language}', { language: ALBANIAN[language] }))
      .pressSequentially('Dreka nis të hënën');
    await panel.getByRole('button', { name: say('Publish and flash') }).click();
    await confirm(page, say('Publish and flash'));
    await waitForState(panel, flashing());
    expect(await onFlash(DRAFT)).toMatchObject({ level: 'flash', text: 'Dreka nis të hënën' });
    expect((await titles())[0]).toBe(DRAFT);
    await storyPanel(page)
      .getByText(say('Readers see it, since {time}.', { time: CLOCK }))
      .waitFor();
    await expectInOrder(page, 'aside');
  });

  it('changes what the banner says while the flash runs', async () => {
    const panel = flashPanel(day.page);
    await panel.getByText(lineOf('Dreka nis të hënën')).waitFor();
    await panel.getByRole('button', { name: say('Change the lines') }).click();
    const line = panel.getByLabel(say('Line in {language}', { language: ALBANIAN[language] }));
    await line.press('ControlOrMeta+a');
    await line.pressSequentially('Dreka nis të martën');
    await panel.getByRole('button', { name: say('Set the lines') }).click();
    await panel.getByText(lineOf('Dreka nis të martën')).waitFor();
    expect(await onFlash(DRAFT)).toMatchObject({ text: 'Dreka nis të martën' });
  });

  it('extends the flash, and ends it', async () => {
    const { page } = day;
    const panel = flashPanel(page);
    const before = await onFlash(DRAFT);
    await panel.getByRole('button', { name: say('{minutes} minutes', { minutes: 60 }) }).click();
    await panel.getByRole('button', { name: say('Extend') }).click();
    await panel
      .getByRole('timer')
      .filter({ hasText: /^(1:00:00|59:\d\d)$/ })
      .waitFor();
    const after = await onFlash(DRAFT);
    expect(Date.parse(String(after?.expiresAt))).toBeGreaterThan(
      Date.parse(String(before?.expiresAt)),
    );
    await panel.getByRole('button', { name: say('End flash') }).click();
    await confirm(page, say('End flash'));
    await waitForState(
      panel,
      say('{level} ended at {time} by {name}', { level: say('Flash'), time: CLOCK, name: /.+/ }),
    );
    expect(await onFlash(DRAFT)).toBeNull();
  });

  it('puts a story on top, and keeps it out', async () => {
    const { page } = day;
    await open('Rrjeti', WINTER);
    const panel = storyPanel(page);
    const place = async (name: string): Promise<void> => {
      await choose(panel.getByRole('combobox', { name: say('Its place') }), say(name));
    };
    await place('On top until a time');
    await fillMoment(panel, say('On top until'), day.inHours(2));
    await panel.getByRole('button', { name: say('Set its place') }).click();
    await panel.getByText(say('On top until {time}.', { time: CLOCK })).waitFor();
    expect((await titles())[0]).toBe(WINTER);
    await place('Not in Latest news');
    await panel.getByRole('button', { name: say('Set its place') }).click();
    await panel.getByText(say('Kept out. Readers find it at its own address.')).waitFor();
    expect(await titles()).not.toContain(WINTER);
  });

  it('puts back a story that is out, and lets it out again', async () => {
    const { page } = day;
    await open('donacione', EMBARGOED);
    const panel = storyPanel(page);
    await panel
      .getByText(say('Under embargo: readers see it from {time}.', { time: /.+/ }))
      .waitFor();
    expect(await titles()).not.toContain(EMBARGOED);
    await panel.getByRole('button', { name: say('Release now') }).click();
    await confirm(page, say('Release now'));
    await panel.getByText(say('Readers see it, since {time}.', { time: CLOCK })).waitFor();
    expect((await titles())[0]).toBe(EMBARGOED);
    await fillMoment(panel, say('Release at'), day.inHours(24));
    await panel.getByRole('button', { name: say('Take it back until then') }).click();
    await confirm(page, say('Take it back until then'));
    await panel
      .getByText(say('Under embargo: readers see it from {time}.', { time: /.+/ }))
      .waitFor();
    expect(await titles()).not.toContain(EMBARGOED);
  });

  it('corrects, takes down and brings back', async () => {
    const { page } = day;
    await open('Treni', TRAIN);
    const slug = (await day.latest()).data.find(({ title }) => title === TRAIN)?.slug;
    const bySlug = () => day.read(`/api/latest-news/by-slug/${slug}?locale=sq`);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: say('Add a correction') }).click();
    await panel.getByLabel(say('What readers are told')).pressSequentially('Treni niset në 6:20.');
    await panel.getByRole('button', { name: say('Publish the correction') }).click();
    await confirm(page, say('Publish the correction'));
    await panel
      .getByText(
        say('{kind} by {name}, {time}', {
          ...{ kind: say('Correction'), name: 'Vjosa Dukagjini', time: CLOCK },
        }),
      )
      .waitFor();
    expect((await bySlug()).text).toContain('Treni niset në 6:20.');
    await expectInOrder(page, 'aside');

    await panel.getByRole('button', { name: say('Take the story down') }).click();
    const dialog = page.getByRole('alertdialog');
    const told = say('What readers are told in its place, in {language}', { language: /.+/ });
    for (const notice of await dialog.getByLabel(told).all()) {
      await notice.pressSequentially('E hoqëm.');
    }
    await dialog
      .getByLabel(say('Reason (only the newsroom reads it)'))
      .pressSequentially('Oraret ishin të pasakta');
    await dialog.getByRole('button', { name: say('Take the story down') }).click();
    await panel
      .getByText(
        say('Taken down by {name}, {time}. Readers are told:', {
          ...{ name: 'Vjosa Dukagjini', time: CLOCK },
        }),
      )
      .waitFor();
    expect(await bySlug()).toMatchObject({
      status: 410,
      text: expect.stringContaining('E hoqëm.') as unknown,
    });
    await panel.getByRole('button', { name: say('Bring the story back') }).click();
    await confirm(page, say('Bring the story back'));
    await panel.getByText(say('Readers see it, since {time}.', { time: /.+/ })).waitFor();
    expect((await bySlug()).status).toBe(200);
  });

  it('reads in the history who did what', async () => {
    const { page } = day;
    await page.getByRole('link', { name: say('Flash desk') }).click();
    await page.getByRole('tab', { name: say('History') }).click();
    const history = page.getByRole('grid', { name: say('History') });
    for (const what of [
      'news.revived',
      'news.killed',
      'news.corrected',
      'flash.ended',
      'flash.raised',
    ]) {
      await history
        .getByText(sayAs(`flash-news.event.${what}`), { exact: true })
        .first()
        .waitFor();
    }
    await expectInOrder(page, 'main');
  });

  it('changes the settings of the desk', async () => {
    const { page } = day;
    await page.getByRole('link', { name: say('Settings') }).click();
    await page.getByRole('link', { name: say('Flash news') }).click();
    const usual = page.getByLabel(say('Usual length'));
    await usual.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('15');
    await button(page, 'Save').click();
    await page.getByText(say('Saved'), { exact: true }).waitFor();
    await expectInOrder(page, 'main');
    await open('Treni', TRAIN);
    await isOpen(page, TRAIN);
    const minutes = flashPanel(page).getByRole('textbox', { name: say('Minutes') });
    await until(
      () => minutes.inputValue(),
      (value) => value === '15',
      { seconds: 60 },
    );
  });
});
