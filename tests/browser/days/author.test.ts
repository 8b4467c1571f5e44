import { describe, expect, it } from '@jest/globals';
import { say, sayAs, sayField } from '../words';
import { dayOf, languagesOfDays } from './day';
import {
  button,
  choose,
  createNew,
  isOpen,
  openList,
  publish,
  save,
  searchAndOpen,
  typeBody,
  typeInto,
} from './desk';
import { asksAt } from './polls';

const HEADLINE = 'Çmimi i bukës ngjitet për të tretën herë';
const STRANGE = 'Rrjeti elektrik hyn në dimër me rezerva më të mëdha se vjet';

describe.each(languagesOfDays())('a day of the author, in %s', (language) => {
  const day = dayOf('author', language);

  it('begins at a home page without the desk, which is not theirs', async () => {
    await day.page.getByRole('heading', { name: say('Hello {name}', { name: 'Lirie' }) }).waitFor();
    expect(await day.page.getByText(say('Flash desk')).count()).toBe(0);
    expect(await asksAt(day.page)).toEqual([]);
  });

  it('writes a story and keeps it as a draft', async () => {
    const { page } = day;
    await openList(page, 'Article');
    await createNew(page);
    await typeInto(page, 'Headline', HEADLINE);
    await typeInto(page, 'Standfirst', 'Furrat thonë se mielli kushton sa kurrë më parë.');
    await typeBody(page, ['Furrat ngritën çmimin.', 'Ministria premtoi masa.']);
    await choose(page, 'Category', 'Eko', 'Ekonomi');
    await save(page);
    await isOpen(page, HEADLINE);
    await page.getByRole('status', { name: say('Draft') }).waitFor();
    expect(await button(page, 'Save').isDisabled()).toBe(true);
    expect((await day.read('/api/latest-news')).text).not.toContain(HEADLINE);
  });

  it('finds it again by a search, and goes on writing', async () => {
    const { page } = day;
    await openList(page, 'Article');
    await searchAndOpen(page, 'bukës', HEADLINE);
    await typeInto(page, 'Byline', 'Lirie Morina');
    await typeBody(page, [' Pekpunuesit kërkojnë uljen e taksave.']);
    await save(page);
    await page.reload();
    await page.getByText('Ministria premtoi masa. Pekpunuesit kërkojnë').waitFor();
    expect(await page.getByRole('textbox', { name: sayField('Byline') }).inputValue()).toBe(
      'Lirie Morina',
    );
  });

  it('is offered nothing that the server would refuse', async () => {
    const { page } = day;
    expect(await button(page, 'Publish').isDisabled()).toBe(true);
    await openList(page, 'Article');
    await page
      .getByRole('row')
      .filter({ hasText: STRANGE.slice(0, 14) })
      .click();
    await isOpen(page, STRANGE);
    await page.getByRole('textbox', { name: sayField('Byline') }).pressSequentially('!');
    for (const name of ['Save', 'Publish']) {
      expect(await button(page, name).isDisabled()).toBe(true);
    }
    await button(page, 'More actions').click();
    const inAll = sayAs('content-manager.actions.delete.label', { isLocalized: 'true' });
    const inThis = sayAs('i18n.actions.delete.label', { locale: 'Albanian (sq)' });
    for (const name of [inAll, inThis]) {
      const deleting = page.getByRole('menuitem', { name });
      await deleting.waitFor();
      expect(await deleting.getAttribute('aria-disabled')).toBe('true');
    }
    await page.keyboard.press('Escape');
    await page.reload();
    await isOpen(page, STRANGE);
  });

  it('asks for nothing that is not theirs, however long a page is open', async () => {
    const { page } = day;
    expect(await asksAt(page)).toEqual(['GET agencies', 'PUT presence']);
    await openList(page, 'Article');
    // Who may read the list may read its marks.
    expect(await asksAt(page)).toEqual(['GET last-event', 'GET marks']);
    await openList(page, 'Category');
    await page.getByRole('row').filter({ hasText: 'Bota' }).click();
    await isOpen(page, 'Bota');
    expect(await asksAt(page)).toEqual(['PUT presence']);
  });

  it('hands over to an editor, who publishes', async () => {
    const { page } = day;
    await openList(page, 'Article');
    await searchAndOpen(page, 'bukës', HEADLINE);
    const editor = await day.colleague('editor');
    await openList(editor, 'Article');
    await searchAndOpen(editor, 'bukës', HEADLINE);
    await editor
      .getByText(sayAs('flash-news.presence.who', { count: 1, names: 'Lirie Morina' }))
      .waitFor();
    await publish(editor);
    const { data } = await day.latest();
    expect(data.find(({ title }) => title === HEADLINE)).toMatchObject({
      category: { name: 'Ekonomi' },
      slug: 'cmimi-i-bukes-ngjitet-per-te-treten-here',
      url: 'https://lajme.example/sq/cmimi-i-bukes-ngjitet-per-te-treten-here',
    });
    await editor.context().close();
  });
});
