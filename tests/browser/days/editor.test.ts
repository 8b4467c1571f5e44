import { describe, expect, it } from '@jest/globals';
import { confirm, flashPanel, waitForState } from '../editView';
import { say, sayAs, sayField } from '../words';
import { dayOf, languagesOfDays } from './day';
import {
  button,
  choose,
  CLOCK,
  createNew,
  flashing,
  isOpen,
  openList,
  publish,
  save,
  searchAndOpen,
  typeBody,
  typeInto,
} from './desk';
import { expectInOrder } from './inOrder';

const HEADLINE = 'Ura e re mbi lumë hapet para kohe';
const WORDS = 'Ura është gati dy muaj para afatit';
const SECOND_WORDS = 'Këmbësorët kalojnë të parët';
const SPEAKER = 'Dafina Krasniqi';

describe.each(languagesOfDays(['en', 'sq']))('a day of the editor, in %s', (language) => {
  const day = dayOf('editor', language);
  const story = async () => (await day.latest()).data.find(({ title }) => title === HEADLINE);

  it('writes a story with a picture', async () => {
    const { page } = day;
    await openList(page, 'Article');
    await createNew(page);
    await typeInto(page, 'Headline', HEADLINE);
    await typeInto(page, 'Standfirst', 'Punimet mbaruan më heret se ç’pritej.');
    await typeInto(page, 'Byline', 'Arben Tahiraj');
    await typeBody(page, ['Kalimi hapet të hënën.', 'Trafiku lehtësohet.']);
    await choose(page, 'Category', 'Raj', 'Rajoni');
    await page
      .getByRole('button', { name: say('No entry yet. Click to add one.') })
      .first()
      .click();
    await page.getByRole('button', { name: sayAs('upload.mediaLibraryInput.placeholder') }).click();
    await page.getByRole('checkbox', { name: 'politics-1.jpg' }).check();
    await button(page, 'Finish').click();
    await typeInto(page, 'Caption', 'Ura mbi lumë');
    await typeInto(page, 'Alternative text', 'Një urë e re guri');
    await save(page);
    await isOpen(page, HEADLINE);
    expect(await story()).toBeUndefined();
  });

  it('adds a quote, and its speaker in the same breath', async () => {
    const { page } = day;
    await openList(page, 'Quote');
    await createNew(page);
    await typeInto(page, 'Words', WORDS);
    await page.getByRole('combobox', { name: sayField('Speaker') }).click();
    await page.getByRole('option', { name: say('Create a relation') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: sayField('Name'), exact: true }).click();
    await page.keyboard.type(SPEAKER);
    await dialog.getByRole('button', { name: say('Save') }).click();
    await dialog.getByRole('heading', { name: SPEAKER }).waitFor();
    // The design system has this name in English alone.
    await page.getByRole('button', { name: 'Close modal' }).click();
    await page.getByRole('button', { name: SPEAKER, exact: true }).waitFor();
    await choose(page, 'Story', 'Ura e re', HEADLINE);
    await save(page);
    expect((await day.read('/api/people')).text).not.toContain(SPEAKER);
  });

  it('publishes the story, and readers have it at once, picture and quote with it', async () => {
    const { page } = day;
    await openList(page, 'Article');
    await searchAndOpen(page, 'ura e re', HEADLINE);
    await publish(page);
    const published = await story();
    expect(published).toMatchObject({
      title: HEADLINE,
      category: { name: 'Rajoni' },
      image: { alternativeText: 'Një urë e re guri' },
      flash: null,
      url: 'https://lajme.example/sq/ura-e-re-mbi-lume-hapet-para-kohe',
    });
    expect((await day.latest()).data[0]?.title).toBe(HEADLINE);
    expect((await day.read(`/api/latest-news/by-slug/${published?.slug}`)).status).toBe(200);
    const { text } = await day.read(
      `/api/articles/${published?.documentId}?populate[quotes][populate]=speaker`,
    );
    for (const part of ['Kalimi hapet të hënën.', WORDS, SPEAKER]) expect(text).toContain(part);
    expect((await day.read('/api/latest-news/rss.xml?locale=sq')).text).toContain(HEADLINE);
  });

  it('corrects a typo, which moves nothing', async () => {
    const { page } = day;
    const before = await story();
    await typeInto(page, 'Standfirst', 'Punimet mbaruan më herët se ç’pritej.');
    await publish(page);
    const after = await story();
    expect(after?.summary).toBe('Punimet mbaruan më herët se ç’pritej.');
    expect(after?.releasedAt).toBe(before?.releasedAt);
    expect(after?.slug).toBe(before?.slug);
  });

  it('adds a quote to the published story, reads that it waits, and publishes it', async () => {
    const { page } = day;
    const waiting = () => page.getByText(sayAs('wire-desk.story.wait', { count: 1 }));
    const quoted = async () =>
      (await day.read(`/api/articles/${(await story())?.documentId}?populate=quotes`)).text;
    await openList(page, 'Quote');
    await createNew(page);
    await typeInto(page, 'Words', SECOND_WORDS);
    await choose(page, 'Speaker', 'Dafina', SPEAKER);
    await choose(page, 'Story', 'Ura e re', HEADLINE);
    await save(page);
    await openList(page, 'Article');
    await searchAndOpen(page, 'ura e re', HEADLINE);
    await waiting().waitFor();
    expect(await quoted()).not.toContain(SECOND_WORDS);
    await publish(page);
    await waiting().waitFor({ state: 'detached' });
    expect(await quoted()).toContain(SECOND_WORDS);
  });

  it('raises a flash on it, and ends it', async () => {
    const { page } = day;
    const panel = flashPanel(page);
    await waitForState(panel, say('No flash'));
    await expectInOrder(page, 'aside');
    await panel.getByRole('button', { name: say('{minutes} minutes', { minutes: 10 }) }).click();
    await panel.getByRole('button', { name: say('Raise flash') }).click();
    await waitForState(panel, flashing());
    expect((await story())?.flash).toMatchObject({ level: 'flash' });
    expect((await day.flashes()).data.map(({ title }) => title)).toContain(HEADLINE);
    await expectInOrder(page, 'aside');
    await panel.getByRole('button', { name: say('End flash') }).click();
    await confirm(page, say('End flash'));
    await waitForState(
      panel,
      say('{level} ended at {time} by {name}', { level: say('Flash'), time: CLOCK, name: /.+/ }),
    );
    expect((await story())?.flash).toBeNull();
    expect((await day.flashes()).data.map(({ title }) => title)).not.toContain(HEADLINE);
  });
});
