import { describe, expect, it } from '@jest/globals';
import { splitCredit } from './layout/credit';
import { splitDateline } from './layout/dateline';
import { dashSpans } from './text/dashes';
import { uninflected } from './text/inflection';
import { spansOf, textOf } from './text/marks';
import { paragraphsOf } from './layout/paragraphs';
import { parseCopy } from './parse-copy';
import { areSpellingsOfOne } from './people/spelling';

const nobody = { categories: [], persons: [], locale: 'en' };
const story = (text: string) => parseCopy(`A headline that stands alone here\n\n${text}`, nobody);
const spans = (...paragraphs: string[]) =>
  spansOf(paragraphs).map((span) => textOf(span, paragraphs));

describe('spans between quotation marks', () => {
  it.each([
    ['He said "yes" and “no”.', ['yes', 'no']],
    ['Tha „po“ dhe „jo”.', ['po', 'jo']],
    ['Tha «po» dhe ”jo”.', ['po', 'jo']],
    ['"They told me “go home” and I went," she said.', ['They told me “go home” and I went,']],
    ["It's the leaders' plan, isn't it?", []],
    ['A 6\'2" man, and no more.', []],
    ['“Never closed, he said.', []],
    ['„Never closed, but "this" is.', ['this']],
  ])('in %s', (text, found) => {
    expect(spans(text)).toEqual(found);
  });

  it('continue over paragraphs that open with a mark again', () => {
    expect(spans('“One.', '“Two,” she said.')).toEqual(['One. … Two,']);
    expect(spans('“One.', 'Two.')).toEqual([]);
  });
});

describe('single marks', () => {
  it.each([
    ['‘We sang the boys’ part,’ she said.', ['We sang the boys’ part,']],
    ['The choir’s last night of the ‘Northern Lights’ tour.', ['Northern Lights']],
    ["'It's the '90s,' he said. 'Don't go.'", ["It's the '90s,", "Don't go."]],
    ['The leaders’ plan isn’t theirs.', []],
    ['‘He said “no”, and left,’ she said.', ['He said “no”, and left,']],
    ["``No,'' he said, ``never.''", ['No,', 'never.']],
  ])('in %s', (text, found) => {
    expect(spans(text)).toEqual(found);
  });
});

describe('turns of dialogue', () => {
  const turns = (...paragraphs: string[]) =>
    dashSpans(paragraphs).map((span) => textOf(span, paragraphs));

  it('are speech up to the dash before the words of the writer', () => {
    expect(turns('– Kush e ka çelësin? – pyeti Toska. – Unë jo.')).toEqual([
      'Kush e ka çelësin?',
      'Unë jo.',
    ]);
  });

  it('take in the turn after a question', () => {
    expect(turns('– Kush ka çelësin?', '– Unë.')).toEqual(['Kush ka çelësin?', 'Unë.']);
  });

  it('are no list', () => {
    expect(turns('- Bread and milk', '- Salt for the roads')).toEqual([]);
  });
});

describe('utterances', () => {
  it.each([
    ['“A bridge,” Ana Kovač said, “is a bridge.”', ['A bridge … is a bridge.']],
    ['“It is safe,” Ana Kovač said. “I use it.”', ['It is safe … I use it.']],
    ['“It is safe,” Ana Kovač said. “I use it,” she added.', ['It is safe', 'I use it']],
    [
      '“We hold it,” Ana Kovač said, adding that it was “a good bridge”.',
      ['We hold it', 'a good bridge'],
    ],
  ])('in %s', (text, texts) => {
    expect(story(text).quotes.map((quote) => quote.text)).toEqual(texts);
  });

  it('have the places of their words in the story', () => {
    const text = '“It is safe,” Ana Kovač said. “I use it.”';
    const [quote] = story(text).quotes;
    expect(quote?.stretches.map(({ start, end }) => text.slice(start, end))).toEqual([
      'It is safe,',
      'I use it.',
    ]);
  });
});

describe('a credit at the end', () => {
  it.each([
    ['He takes office./ REL', 'REL'],
    ['He takes office. /REL/', 'REL'],
    ['He takes office (AFP)', null],
    ['He takes office. (Reuters, AFP)', 'Reuters, AFP'],
    ['“Never.” – AP', 'AP'],
    ['The North Atlantic alliance (NATO).', null],
    ['Cars or buses and/or Trams', null],
  ])('of %s', (text, credit) => {
    expect(splitCredit(text)?.credit ?? null).toBe(credit);
  });
});

describe('a dateline', () => {
  it.each([
    ['KYIV, Dec 9 (Reuters) - Trams ran.', { place: 'KYIV', date: 'Dec 9' }],
    ['PRISHTINË, 9 dhjetor – Tramvajet.', { place: 'PRISHTINË', date: '9 dhjetor' }],
    ['Tiranë, 9 dhjetor 2024 /ATSH/ - Dje.', { place: 'Tiranë', date: '9 dhjetor 2024' }],
    ['MANILA, Philippines (AP) — Rain.', { place: 'MANILA, Philippines', date: null }],
    ['NEW YORK — Rain.', { place: 'NEW YORK', date: null }],
    ['Macron – who is in Paris – said no.', null],
    ['BREAKING – A bridge is closed.', null],
  ])('of %s', (text, dateline) => {
    expect(splitDateline(text)?.dateline ?? null).toEqual(dateline);
  });
});

describe('paragraphs', () => {
  const wrapped = [
    'The bridge over the river was closed on Monday morning after a',
    'lorry had hit one of its pillars, the city said.',
  ];

  it('are joined if a block is wrapped', () => {
    expect(paragraphsOf(`Bridge closed\n\n${wrapped.join('\n')}`)).toEqual([
      'Bridge closed',
      wrapped.join(' '),
    ]);
  });

  it('stay separate lines if none is wrapped', () => {
    const lines = ['Bridge over the river is closed after an accident today', 'Bota', 'A line.'];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });
});

describe('spellings', () => {
  it.each([
    ['Zelenskyy', 'Zelensky', true],
    ['Netanyahu', 'Netanjahu', true],
    ['Freidrich', 'Friedrich', true],
    ['Erdoğan', 'Erdogan', true],
    ['Merz', 'Merk', false],
    ['Trump', 'Trumps', false],
    ['Harris', 'Paris', false],
  ])('%s and %s', (a, b, same) => {
    expect(areSpellingsOfOne(a, b)).toBe(same);
  });

  it.each([
    ['Macronit', 'macron'],
    ['Ramës', 'rama'],
    ['Kurtit', 'kurti'],
    ['Biden-it', 'biden'],
  ])('%s is a case of %s', (inflected, name) => {
    expect(uninflected(inflected)).toContain(name);
  });
});

describe('no persons', () => {
  it.each([
    'The White House and the European Union said NATO would meet in New York.',
    'The Supreme Court heard the New York Times about World War II.',
    'Goldman Sachs said prices rose. Human Rights Watch warned the Democratic Party.',
    'Presidenti i Kosovës dhe Kryetari i Vetëvendosjes u takuan në Fushë Kosovë.',
    'The far-right Alternative for Germany and the leader of Hezbollah met the Pope.',
  ])('in %s', (text) => {
    expect(story(text).persons).toEqual([]);
  });
});

describe('no speech', () => {
  it.each([
    'President Ana Kovač defended the "open door" policy.',
    'Ana Kovač, who wrote the novel "The Long River", said nothing.',
    'Minister Ana Kovač joined the so-called "coalition of the willing".',
    'Kryeministrja Ana Kovaç foli për politikën e “dyerve të hapura”.',
    'The singer Ana "Nightingale" Kovač said nothing.',
    'A banner read "Go home".',
  ])('in %s', (text) => {
    expect(story(text).quotes).toEqual([]);
  });
});

describe('who speaks', () => {
  const people = 'President Ana Kovač met Prime Minister Jan Novak on Monday.';
  it.each([
    [`${people} "We agree," she said.`, 'Ana Kovač'],
    [`${people} "We agree," he said.`, 'Jan Novak'],
    [`${people} "We agree," the prime minister said.`, 'Jan Novak'],
    [`${people} According to Kovač, the talks were "long".`, 'Ana Kovač'],
    [`${people} The talks were described by Novak as "long".`, 'Jan Novak'],
    [`${people} A spokesman for Novak called them "long".`, null],
    [`${people} Novak, who likes Kovač, called them "long".`, 'Jan Novak'],
    [`${people} Kovač’s office said they were "long".`, null],
    [`${people} Kovač: "They were long."`, 'Ana Kovač'],
    [`${people} "Long," said Kovač’s daughter, Vera Kovač.`, 'Vera Kovač'],
  ])('in %s', (text, speaker) => {
    expect(story(text).quotes.map((quote) => quote.speaker)).toEqual([speaker]);
  });
});

describe('somebody without a name', () => {
  it('is nobody, and the person who fits second is offered', () => {
    const { quotes } = story(
      'Captain Ana Kovač spoke on Monday.\n\nAnother passenger said her children had slept under a table. “It was cold,” she said.',
    );
    expect(quotes.map(({ speaker, attributedAs }) => [speaker, attributedAs])).toEqual([
      [null, 'Another passenger'],
    ]);
    expect(quotes[0]?.suggestions).toEqual(['Ana Kovač']);
  });
});
