import { describe, expect, it } from '@jest/globals';
import { isRicher } from './richer';

const HEADLINE = 'Harbour opens again';
const FIRST = 'The harbour opened again on Tuesday after nine days.';
const SECOND = '“We are glad,” port director Arta Velmira said.';
const rich = [HEADLINE, FIRST, SECOND].join('\n\n');

describe('the HTML of a clipboard', () => {
  it.each([
    ['of a word processor, whose paragraphs are lines', [HEADLINE, FIRST, SECOND].join('\n'), true],
    ['whose text has one blank line alone', `${HEADLINE}\n\n${FIRST}\n${SECOND}`, true],
    ['whose text has all paragraphs', rich, false],
    [
      'of a terminal, with a paragraph a line',
      `${HEADLINE}\n\nThe harbour opened\nagain on Tuesday\nafter nine days.`,
      false,
    ],
    ['of something else', 'Weather for Vlora and Saranda on Tuesday: rain.', false],
  ])('%s', (_, plain, expected) => {
    expect(isRicher(rich, plain)).toBe(expected);
  });

  it('with a line for each of the wrapped text is not taken', () => {
    const lines = ['Harbour opens', 'The harbour opened', 'again on Tuesday', 'after nine days.'];
    expect(isRicher(lines.join('\n\n'), lines.join('\n'))).toBe(false);
  });
});
