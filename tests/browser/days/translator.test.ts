import { describe, expect, it } from '@jest/globals';
import { say, sayField } from '../words';
import { dayOf, languagesOfDays } from './day';
import {
  button,
  choose,
  isOpen,
  openList,
  publish,
  save,
  searchAndOpen,
  switchTo,
  typeBody,
  typeInto,
} from './desk';
import { asksAt } from './polls';

const ALBANIAN = 'Tri lagje të Lumëbardhit pa ujë';
const ENGLISH = 'Three quarters of Lumëbardh without water tomorrow';

describe.each(languagesOfDays())('a day of the translator, in %s', (language) => {
  const day = dayOf('translator', language);
  const titles = async (locale: string): Promise<(string | null)[]> =>
    (await day.latest(locale)).data.map(({ title }) => title);

  it('finds a story that there is in Albanian alone, and may not change it', async () => {
    const { page } = day;
    await page.getByRole('heading', { name: say('Hello {name}', { name: 'Daniel' }) }).waitFor();
    await openList(page, 'Article');
    await searchAndOpen(page, 'pa ujë', ALBANIAN);
    await page.getByRole('textbox', { name: sayField('Byline') }).pressSequentially('!');
    for (const name of ['Save', 'Publish']) {
      expect(await button(page, name).isDisabled()).toBe(true);
    }
    await page.reload();
    await page.getByRole('heading', { name: ALBANIAN, level: 1 }).waitFor();
  });

  it('writes the English version of it', async () => {
    const { page } = day;
    await switchTo(page, 'English');
    await isOpen(page, say('Untitled'));
    await typeInto(page, 'Headline', ENGLISH);
    await typeInto(page, 'Standfirst', 'The pipes are renewed from nine to five.');
    await typeInto(page, 'Byline', 'Daniel Harper');
    await typeBody(page, ['The waterworks ask people to store water.']);
    await choose(page, 'Category', 'Kos', 'Kosovo');
    await save(page);
    await isOpen(page, ENGLISH);
    expect(await titles('en')).not.toContain(ENGLISH);
  });

  it('mends it after reading it again', async () => {
    const { page } = day;
    await typeInto(page, 'Standfirst', 'The pipes are renewed from nine in the morning to five.');
    await save(page);
    await page.reload();
    await isOpen(page, ENGLISH);
    await page.getByText('The waterworks ask people to store water.').waitFor();
    expect(await button(page, 'Publish').isDisabled()).toBe(true);
  });

  it('goes back to the other language, where nothing has changed', async () => {
    const { page } = day;
    await switchTo(page, 'Albanian');
    await page.getByRole('heading', { name: ALBANIAN, level: 1 }).waitFor();
    expect((await titles('sq')).some((title) => title?.startsWith(ALBANIAN))).toBe(true);
  });

  it('asks for nothing that is not theirs, however long a page is open', async () => {
    const { page } = day;
    expect(await asksAt(page)).toEqual(['GET agencies', 'PUT presence']);
    await openList(page, 'Article');
    // Who may read the list may read its marks.
    expect(await asksAt(page)).toEqual(['GET last-event', 'GET marks']);
  });

  it('leaves publishing to the editor, and both languages are out', async () => {
    const editor = await day.colleague('editor');
    await openList(editor, 'Article');
    await searchAndOpen(editor, 'pa ujë', ALBANIAN);
    await switchTo(editor, 'English');
    await isOpen(editor, ENGLISH);
    await publish(editor);
    expect(await titles('en')).toContain(ENGLISH);
    expect((await titles('sq')).some((title) => title?.startsWith(ALBANIAN))).toBe(true);
    await editor.context().close();
  });
});
