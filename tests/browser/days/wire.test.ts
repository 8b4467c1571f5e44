import { describe, expect, it } from '@jest/globals';
import { sayAs } from '../words';
import { dayOf } from './day';
import { isOpen, publish, save, typeInto } from './desk';

const HEADLINE = 'Ura mbi Drin hapet dy muaj para kohe';
const SAID = [
  ['Ura hapet të hënën për të gjithë', 'Arta Velmira', 'kryetarja'],
  ['Punimet mbaruan dy muaj më herët', 'Ben Kolani', 'inxhinieri'],
  ['Askush nuk u lëndua gjatë punës', 'Dritan Lumi', 'ministri'],
  ['Kalimi do të jetë pa pagesë', 'Arta Velmira', 'kryetarja'],
  ['Do të kontrollojmë çdo vidë në pranverë', 'Ben Kolani', 'inxhinieri'],
  ['Qeveria e pagoi vetë gjysmën e saj', 'Dritan Lumi', 'ministri'],
] as const;
const COPY = `Bota

${HEADLINE}

Punimet mbaruan më herët se ç’pritej, dhe kalimi do të jetë pa pagesë.

${SAID.map(([text, name, role]) => `“${text}”, tha ${role} ${name} të martën.`).join('\n\n')}
`;

/** From paste to draft, and to publication after it. */
const MOST = 10;

describe('wire copy in a day of the editor', () => {
  const day = dayOf('editor');

  it('becomes a draft with six confirmed quotes, by at most ten keys within a minute', async () => {
    const { page } = day;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: sayAs('wire-desk.desk.title') }).click();
    await page.getByRole('textbox', { name: sayAs('wire-desk.copy.label'), exact: true }).waitFor();
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), COPY);
    const quotes = page
      .getByRole('region', { name: sayAs('wire-desk.quotes.title'), exact: true })
      .locator('ol > li');
    const began = Date.now();
    let actions = 0;
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      actions += 1;
    };
    await press('Control+V');
    await quotes.nth(5).waitFor();
    for (let number = 0; number < 6; number += 1) {
      await press('a');
      await quotes.nth(number).locator('[data-state=accepted]').waitFor();
    }
    await press('c');
    await isOpen(page, HEADLINE);
    expect(actions).toBeLessThanOrEqual(MOST);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect((await day.latest()).data.map(({ title }) => title)).not.toContain(HEADLINE);
  });

  it('has its six quotes beside it, of which one is corrected there', async () => {
    const { page } = day;
    const title = sayAs('wire-desk.story.title');
    const panel = page.locator('aside', {
      has: page.getByRole('heading', { name: title, exact: true }),
    });
    const rows = panel.getByRole('list', { name: sayAs('wire-desk.story.list') }).locator('> li');
    await rows.nth(5).waitFor();
    expect(await rows.count()).toBe(6);
    const words = SAID[5][0];
    await panel
      .getByRole('button', { name: sayAs('wire-desk.story.edit', { words }), exact: true })
      .click();
    await rows.nth(5).getByLabel(sayAs('wire-desk.story.attributedAs')).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Lumi');
    await panel.getByRole('button', { name: sayAs('wire-desk.story.save'), exact: true }).click();
    await panel.getByText(sayAs('wire-desk.story.saved')).waitFor();
  });

  it('is published with them', async () => {
    const { page } = day;
    await typeInto(page, 'Byline', 'Arben Tahiraj');
    await save(page);
    await publish(page);
    const story = (await day.latest()).data.find(({ title }) => title === HEADLINE);
    expect(story).toMatchObject({ category: { name: 'Bota' } });
    const { text } = await day.read(`/api/latest-news/by-slug/${story?.slug}?locale=sq`);
    const { data } = JSON.parse(text) as {
      data: { quotes: { text: string; speaker: { name: string }; attributedAs: string }[] };
    };
    expect(data.quotes.map((quote) => [quote.text, quote.speaker.name])).toEqual(
      SAID.map(([words, name]) => [words, name]),
    );
    expect(data.quotes[5]?.attributedAs).toBe('Lumi');
  });
});
