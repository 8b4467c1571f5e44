import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../parse-copy';

const namesIn = (story: string, locale = 'en') =>
  parseCopy(`A headline that stands alone here\n\n${story}`, {
    ...{ locale, persons: [], categories: [] },
  }).persons.map(({ name }) => name);

describe('the name of a person', () => {
  it.each([
    ['The rector, Canon Bede Ruddock, asked for leniency. Ruddock left.', ['Bede Ruddock']],
    ['The union’s secretary, Comrade Godwin Esemuede, said no.', ['Godwin Esemuede']],
    [
      'Vlk Ana Prifti, 44, voted no. Vlk Bo Dahlgren, 51, voted yes.',
      ['Ana Prifti', 'Bo Dahlgren'],
    ],
    ['Cllr Manjit Grewal-Hartley voted no.', ['Manjit Grewal-Hartley']],
    ['Opening the case, Priya Ramanathan KC said it was clear.', ['Priya Ramanathan']],
    ['A bill that Lord Amory of Stroud has promised to read.', ['Lord Amory of Stroud']],
    ['“We are thirty,” said a hairdresser who gave her name only as Blessing.', ['Blessing']],
    ['“I am tired,” said a teacher who gave only her first name, Farida.', ['Farida']],
  ])('is without its title, and may be one word: %s', (story, names) => {
    expect(namesIn(story)).toEqual(names);
  });

  it.each([
    'The market on Herbert Macaulay Way was shut on Monday.',
    'Shares in Ferrow Brandt fell on Monday. Ferrow said that it would sell.',
    'He was dismissed by Ardley Town. Ardley have lost four games.',
  ])('is no street, firm or club: %s', (story) => {
    expect(namesIn(story)).toEqual([]);
  });
});
