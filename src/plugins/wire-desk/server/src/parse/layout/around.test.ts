import { describe, expect, it } from '@jest/globals';
import { layOut } from './layout';

const english = {
  title: 'Bridge closed after lorry loses its load of gravel',
  story: [
    'The bridge over the Senn was closed on Monday after a lorry had lost its load of gravel, a spokesman said.',
    'It opened again in the afternoon, and traffic was light.',
    '“Nobody was hurt,” the spokesman added, “but a hen was seen to run.”',
  ],
};
const albanian = {
  title: 'Mbyllet ura mbi Drin pasi kamioni humbi ngarkesën',
  story: [
    'Ura mbi Drin u mbyll të hënën pasi një kamion humbi ngarkesën e zhavorrit, tha zëdhënësi i policisë.',
    'Ajo u hap sërish pasdite, ndërsa trafiku ishte i lehtë.',
    '“Askush nuk u lëndua”, shtoi zëdhënësi, “por u pa një pulë që vraponte.”',
  ],
};

const storyOf = (copy: string[]) => {
  const { title, lead, body } = layOut(copy.join('\n\n'), []);
  return { title, story: [lead, ...body] };
};

describe('a line beneath the headline is no part of the story', () => {
  it.each([
    'Petra Lindgaard reports from Oslo',
    'JANE ROE',
    'From Our Correspondent',
    'By PA Reporters',
    'Jane Roe, Oslo',
    'by: JANE ROE | The Sun',
    'Tom Ashe @tomashe',
    'Posted by admin',
    'By Jane Roe and agencies',
    'By Jane Roe, PA Political Editor',
    'By Jane Roe in Berlin, Tom Ashe in Paris and Li Wei in Beijing',
    'Jane Roe for The Courier',
    'Reporting by Jane Roe',
    'By Jane Roe • Senior Reporter',
    'By Dr. Jane A. Roe',
    'By Jane Roe, Tom Ashe and Li Wei',
    'Jane Roe Political correspondent @janeroe',
    'By A Staff Reporter',
    'BBC News, Brussels',
    'Agence France-Presse in Lima',
    'Author: Jane Roe',
    'Jane Roe | Staff Writer',
    'Published Mar 3, 2025 at 7:40 PM',
    'First published 3 March 2025, 10:00',
    'Mon, Mar 3, 2025',
    '3/3/25 7:40 PM',
    'Last updated on March 3rd, 2025 by Editor',
    'Date created: Monday, 3 March 2025 7:40',
    '2025-03-03T19:40:00Z',
    '3 mins ago',
    'just now',
    'An hour ago',
    'Reading time: 4 minutes',
    '4 min read • 3 March 2025',
    '1.2K views',
    'Save this story',
    'Add to myFT',
    'Share this:',
    'Comments 34',
    'Gift Article',
    'Follow',
    'View all comments',
    'Photo: Tom Ashe / Reuters',
    'A lorry on the bridge. Photograph: Tom Ashe/The Guardian',
    'The bridge on Monday (PA)',
    'FILE PHOTO: A lorry crosses the bridge. REUTERS/Tom Ashe/File Photo',
    'A lorry crosses the bridge, March 3, 2025. [Tom Ashe/AP Photo]',
    'Image caption, The bridge on Monday',
    'The bridge seen from the north. AFP via Getty Images',
    'Credit: Tom Ashe',
    'Illustration by Tom Ashe',
    '(Image credit: Tom Ashe)',
  ])('%s', (line) => {
    const { title, story } = english;
    expect(storyOf([title, line, ...story])).toEqual({ title, story });
  });

  it.each([
    'Gazeta Shqip',
    'Nga Arta Hoxha, Tiranë',
    'NGA ARTA HOXHA',
    'Shkruan Arta Hoxha',
    'Autor: A. Hoxha',
    'Nga: Redaksia',
    'Arta Hoxha dhe Blerim Lika',
    'Raporton nga Brukseli: Arta Hoxha',
    'Përgatiti: Arta Hoxha',
    'Nga Arta Hoxha/KosovaPress',
    'Arta Hoxha, gazetare',
    'Postuar nga: Arta Hoxha',
    'Postuar më: 3 Mars 2025 19:40',
    'Publikuar 3 orë më parë',
    '03.03.2025 19:40',
    '3 Mars, 2025 - 19:40',
    'Përditësimi i fundit: 3 mars 2025',
    'E hënë, 3 Mars 2025',
    'Dje, ora 19:40',
    'Koha e leximit: 3 min',
    '123 lexime',
    'Ndaje me miqtë',
    'Shpërndaje:',
    'Foto: Arta Hoxha',
    'Foto nga arkivi',
    'Fotografi ilustruese',
    'Ura mbi Drin (Foto: ATSH)',
    'Ura mbi Drin, foto arkiv',
    'Komente (3)',
    'Dëgjoni artikullin',
  ])('%s', (line) => {
    const { title, story } = albanian;
    expect(storyOf([title, line, ...story])).toEqual({ title, story });
  });
});

describe('a line beneath the story is no part of it', () => {
  it.each([
    'Source: Reuters',
    'Copyright 2025 The Courier',
    'This article was updated on 4 March to add a quote.',
    'Additional reporting by Tom Ashe',
    'Reuters contributed to this report.',
    'With files from Tom Ashe',
    'Do you have a tip? Email tips@courier.example',
    'More to follow.',
    'This is a developing story.',
    '-- Reuters',
    '(END)',
    'XXX',
    'Read the full story here',
    'Tom Ashe is the Courier’s bridge correspondent.',
    'Join the conversation',
    'What did you think of this article?',
    'SHARE THIS ARTICLE',
    'Most Popular',
    'Editing by Jane Roe',
    '[Reuters]',
    'Bridge, Senn, lorry',
    '#bridge #senn',
    'For help, call 0800 123 456.',
    'PA',
    '© Reuters',
    'ENDS/JR',
    'Ends.',
    'Contact: Jane Roe, 0800 555 123, press@x.example',
  ])('%s', (line) => {
    const { title, story } = english;
    expect(storyOf([title, ...story, line])).toEqual({ title, story });
  });

  it.each([
    'Burimi: REL',
    '/ATSH',
    'Marrë nga: Klan',
    'Lexoni më shumë në Koha.net',
    'Lajm në përditësim e sipër',
    'Për çdo informacion na shkruani në redaksia@x.al',
    '(ATSH)',
    '© Telegrafi',
    'Shpërndaje lajmin',
    'Tags: ura, Drin',
    'FUND.',
    'Të gjitha të drejtat të rezervuara',
    'Më shumë nga Rajoni',
    'Përgatiti: A. Hoxha',
    'Ky artikull është përditësuar për herë të fundit më 4 mars.',
    'NË FOKUS',
    'Vazhdon…',
  ])('%s', (line) => {
    const { title, story } = albanian;
    expect(storyOf([title, ...story, line])).toEqual({ title, story });
  });
});

describe('a byline', () => {
  it.each([
    ['By Jane Roe, PA Political Editor', 'Jane Roe'],
    [
      'By Jane Roe in Berlin, Tom Ashe in Paris and Li Wei in Beijing',
      'Jane Roe, Tom Ashe and Li Wei',
    ],
    ['by: JANE ROE | The Sun', 'JANE ROE'],
    ['Jane Roe Political correspondent @janeroe', 'Jane Roe'],
    ['Gareth Pryce-Nwosu (now) and Imogen Tait (earlier)', 'Gareth Pryce-Nwosu and Imogen Tait'],
    ['Petra Lindgaard reports from Oslo', 'Petra Lindgaard'],
    ['Nga Arta Hoxha/KosovaPress', 'Arta Hoxha'],
    ['Raporton nga Brukseli: Arta Hoxha', 'Arta Hoxha'],
    ['Arta Hoxha dhe Blerim Lika, gazetarë', 'Arta Hoxha dhe Blerim Lika'],
    ['By A Staff Reporter', null],
    ['Nga: Redaksia', null],
  ])('%s', (line, names) => {
    const { title, story } = english;
    expect(layOut([title, line, ...story].join('\n'), []).byline).toBe(names);
  });
});

/** Wraps a line as agencies do. */
function wrapped(line: string, column: number): string {
  const rows: string[] = [];
  for (const word of line.split(' ')) {
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + word.length > column) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows.join('\n');
}

describe('a wrapped page', () => {
  const title =
    'Keeper of the last manned light in the north of Iceland dies at 91 after a long winter';
  const lead =
    'Sigrún Halldórsdóttir had wound the clockwork at the light of Skarðsnes for Almost 38 years.';

  it.each([60, 64, 66, 70, 72, 80])('has the lines of the page, in %d columns', (column) => {
    const { story } = english;
    const page = [title, lead, 'By Jane Roe', ...story];
    const copy = page.map((line) => wrapped(line, column)).join('\n\n');
    const laid = layOut(copy, []);
    expect(laid).toMatchObject({ title, lead, body: story, byline: 'Jane Roe' });
  });
});
