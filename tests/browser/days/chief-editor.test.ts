import { describe, expect, it } from '@jest/globals';
import { confirm, flashPanel, storyPanel, waitForState, fillMoment } from '../editView';
import { dayOf } from './day';
import { button, isOpen, openList, searchAndOpen } from './desk';
import { expectInOrder } from './inOrder';

const DRAFT = 'Drekë e ngrohtë në gjashtë shkolla: çfarë dihet deri tani';
const WINTER = 'Rrjeti elektrik hyn në dimër me rezerva më të mëdha se vjet';
const TRAIN = 'Treni i mëngjesit kthehet në linjën e jugut pas tetë muajsh punimesh';
const EMBARGOED = 'Raporti: një në katër donacione partiake pa emër dhuruesi';

describe('a day of the chief editor', () => {
  const day = dayOf('chief-editor');
  const onFlash = async (title: string) =>
    (await day.flashes()).data.find((item) => item.title === title)?.flash ?? null;
  const titles = async (): Promise<(string | null)[]> =>
    (await day.latest()).data.map(({ title }) => title);
  const open = async (words: string, title: string): Promise<void> => {
    await openList(day.page, 'Article');
    await searchAndOpen(day.page, words, title);
  };

  it('sees at home and on the desk what is on every site', async () => {
    const { page } = day;
    await page.getByRole('timer').first().waitFor();
    await expectInOrder(page, 'section:has([role=timer])');
    await page.getByRole('link', { name: 'Flash desk' }).click();
    const card = page.getByRole('article').filter({ hasText: 'Të 23 minatorët' });
    await card.waitFor();
    await expectInOrder(page, 'main');
    await page.getByRole('tab', { name: 'Latest news' }).click();
    await page.getByRole('grid', { name: 'What readers see' }).getByText(WINTER).waitFor();
    await expectInOrder(page, 'main');
  });

  it('publishes and flashes a draft in one confirmed step', async () => {
    const { page } = day;
    await open('ngrohtë', DRAFT);
    const panel = flashPanel(page);
    await panel.getByRole('button', { name: 'Add a line for the banner' }).click();
    await panel.getByLabel('Line in Albanian').pressSequentially('Dreka nis të hënën');
    await panel.getByRole('button', { name: 'Publish and flash' }).click();
    await confirm(page, 'Publish and flash');
    await waitForState(panel, /^Flash\s*until \d\d:\d\d$/);
    expect(await onFlash(DRAFT)).toMatchObject({ level: 'flash', text: 'Dreka nis të hënën' });
    expect((await titles())[0]).toBe(DRAFT);
    await storyPanel(page)
      .getByText(/^Readers see it, since \d\d:\d\d\.$/)
      .waitFor();
    await expectInOrder(page, 'aside');
  });

  it('changes what the banner says while the flash runs', async () => {
    const panel = flashPanel(day.page);
    await panel.getByText('Albanian: “Dreka nis të hënën”').waitFor();
    await panel.getByRole('button', { name: 'Change the lines' }).click();
    const line = panel.getByLabel('Line in Albanian');
    await line.press('ControlOrMeta+a');
    await line.pressSequentially('Dreka nis të martën');
    await panel.getByRole('button', { name: 'Set the lines' }).click();
    await panel.getByText('Albanian: “Dreka nis të martën”').waitFor();
    expect(await onFlash(DRAFT)).toMatchObject({ text: 'Dreka nis të martën' });
  });

  it('extends the flash, and ends it', async () => {
    const { page } = day;
    const panel = flashPanel(page);
    const before = await onFlash(DRAFT);
    await panel.getByRole('button', { name: '60 minutes' }).click();
    await panel.getByRole('button', { name: 'Extend' }).click();
    await panel
      .getByRole('timer')
      .filter({ hasText: /^(1:00:00|59:\d\d)$/ })
      .waitFor();
    const after = await onFlash(DRAFT);
    expect(Date.parse(String(after?.expiresAt))).toBeGreaterThan(
      Date.parse(String(before?.expiresAt)),
    );
    await panel.getByRole('button', { name: 'End flash' }).click();
    await confirm(page, 'End flash');
    await waitForState(panel, /^Flash ended at/);
    expect(await onFlash(DRAFT)).toBeNull();
  });

  it('puts a story on top, and keeps it out', async () => {
    const { page } = day;
    await open('Rrjeti', WINTER);
    const panel = storyPanel(page);
    const place = async (name: string): Promise<void> => {
      await panel.getByRole('combobox', { name: 'Its place' }).click();
      await page.getByRole('option', { name }).click();
    };
    await place('On top until a time');
    await fillMoment(panel, 'On top until', day.inHours(2));
    await panel.getByRole('button', { name: 'Set its place' }).click();
    await panel.getByText(/^On top until \d\d:\d\d\.$/).waitFor();
    expect((await titles())[0]).toBe(WINTER);
    await place('Not in Latest news');
    await panel.getByRole('button', { name: 'Set its place' }).click();
    await panel.getByText('Kept out. Readers find it at its own address.').waitFor();
    expect(await titles()).not.toContain(WINTER);
  });

  it('puts back a story that is out, and lets it out again', async () => {
    const { page } = day;
    await open('donacione', EMBARGOED);
    const panel = storyPanel(page);
    await panel.getByText(/^Under embargo: readers see it from/).waitFor();
    expect(await titles()).not.toContain(EMBARGOED);
    await panel.getByRole('button', { name: 'Release now' }).click();
    await confirm(page, 'Release now');
    await panel.getByText(/^Readers see it, since \d\d:\d\d\.$/).waitFor();
    expect((await titles())[0]).toBe(EMBARGOED);
    await fillMoment(panel, 'Release at', day.inHours(24));
    await panel.getByRole('button', { name: 'Take it back until then' }).click();
    await confirm(page, 'Take it back until then');
    await panel.getByText(/^Under embargo: readers see it from/).waitFor();
    expect(await titles()).not.toContain(EMBARGOED);
  });

  it('corrects, takes down and brings back', async () => {
    const { page } = day;
    await open('Treni', TRAIN);
    const slug = (await day.latest()).data.find(({ title }) => title === TRAIN)?.slug;
    const bySlug = () => day.read(`/api/latest-news/by-slug/${slug}?locale=sq`);
    const panel = storyPanel(page);
    await panel.getByRole('button', { name: 'Add a correction' }).click();
    await panel.getByLabel('What readers are told').pressSequentially('Treni niset në 6:20.');
    await panel.getByRole('button', { name: 'Publish the correction' }).click();
    await confirm(page, 'Publish the correction');
    await panel.getByText(/^Correction by Vjosa Dukagjini, \d\d:\d\d$/).waitFor();
    expect((await bySlug()).text).toContain('Treni niset në 6:20.');
    await expectInOrder(page, 'aside');

    await panel.getByRole('button', { name: 'Take the story down' }).click();
    const dialog = page.getByRole('alertdialog');
    for (const notice of await dialog.getByLabel(/^What readers are told in its place/).all()) {
      await notice.pressSequentially('E hoqëm.');
    }
    await dialog
      .getByLabel('Reason (only the newsroom reads it)')
      .pressSequentially('Oraret ishin të pasakta');
    await dialog.getByRole('button', { name: 'Take the story down' }).click();
    await panel.getByText(/^Taken down by Vjosa Dukagjini/).waitFor();
    expect(await bySlug()).toMatchObject({
      status: 410,
      text: expect.stringContaining('E hoqëm.') as unknown,
    });
    await panel.getByRole('button', { name: 'Bring the story back' }).click();
    await confirm(page, 'Bring the story back');
    await panel.getByText(/^Readers see it, since/).waitFor();
    expect((await bySlug()).status).toBe(200);
  });

  it('reads in the history who did what', async () => {
    const { page } = day;
    await page.getByRole('link', { name: 'Flash desk' }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    const history = page.getByRole('grid', { name: 'History' });
    for (const what of ['Brought back', 'Taken down', 'Corrected', 'Flash ended', 'Flash raised']) {
      await history.getByText(what, { exact: true }).first().waitFor();
    }
    await expectInOrder(page, 'main');
  });

  it('changes the settings of the desk', async () => {
    const { page } = day;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Flash news' }).click();
    const usual = page.getByLabel('Usual length');
    await usual.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('15');
    await button(page, 'Save').click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await expectInOrder(page, 'main');
    await open('Treni', TRAIN);
    await isOpen(page, TRAIN);
    const minutes = flashPanel(page).getByRole('textbox', { name: 'Minutes' });
    await minutes.waitFor();
    expect(await minutes.inputValue()).toBe('15');
  });
});
