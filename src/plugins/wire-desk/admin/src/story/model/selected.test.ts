import { describe, expect, it } from '@jest/globals';
import { areReported, kindOf, quoteOf, stretchesOf, type SelectedParagraph } from './selected';

/** Reads a paragraph in which `[` and `]` stand where the selection begins and ends. */
const selected = (marked: string): SelectedParagraph => {
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
  return { text: marked.replace(/[[\]]/g, ''), from, to };
};
const quote = (...marked: string[]): string => quoteOf(stretchesOf(marked.map(selected)));

describe('the words of a selection', () => {
  it('are reported where no marks stand around them', () => {
    const isReported = (...marked: string[]) => areReported(marked.map(selected));
    expect(isReported('Kryetarja tha se [ura do të hapet] në qershor.')).toBe(true);
    expect(isReported('Velmira [tha: “Ura hapet] të hënën.”')).toBe(false);
    expect(isReported('Ajo [foli.]', '[“Ura hapet]”')).toBe(false);
    expect(isReported('[— Nuk kemi kohë!]')).toBe(false);
    expect(isReported('[Its] 10% rise')).toBe(true);
  });

  it('are trimmed of the marks around them, and none within', () => {
    expect(quote('[ “It is ‘over’ now,” ]she said.')).toBe('It is ‘over’ now');
    expect(quote('“[It is ‘over’ now],” she said.')).toBe('It is ‘over’ now');
    expect(quote('[— Nuk kemi kohë!]')).toBe('Nuk kemi kohë!');
    expect(quote('[„Mjaft“]')).toBe('Mjaft');
    expect(quote('Ai tha: [»Mjaft tani«].')).toBe('Mjaft tani');
  });

  it('end at a closing mark and begin at an opening one, whichever the selection crosses', () => {
    expect(quote('“Ura hapet [të hënën,” tha] Velmira.')).toBe('të hënën');
    expect(quote('Velmira [tha: “Ura hapet] të hënën.”')).toBe('Ura hapet');
    expect(quote('Velmira [tha: “Ura hapet të hënën.” Pastaj iku].')).toBe('Ura hapet të hënën.');
  });

  it('leave the attribution between two stretches out, as the parser does', () => {
    expect(quote('[“If the hail comes back,” said Ostrander, “we press what is left.”]')).toBe(
      'If the hail comes back … we press what is left.',
    );
    expect(quote('“If the hail [comes back,” said Ostrander, “we press] what is left.”')).toBe(
      'comes back … we press',
    );
  });

  it('are whole ones, with their apostrophes and hyphens', () => {
    expect(quote('“Ura ha[pet të hë]nën,” tha Velmira.')).toBe('hapet të hënën');
    expect(quote('“We d[on’t kn]ow,” she said.')).toBe('don’t know');
    expect(quote('Një mar[rëveshje-kor]nizë, tha ai.')).toBe('marrëveshje-kornizë');
    expect(quote('“Ura[ ]hapet,” tha ai.')).toBe('');
    expect(quote('“Ura[ hapet ]sot,” tha ai.')).toBe('hapet');
  });

  it('run across paragraphs', () => {
    expect(quote('“First [part of it.]', '[“Second part,”] she said.')).toBe(
      'part of it. … Second part',
    );
    expect(quote('[Asgjë me thonjëza këtu.]', '[As këtu.]')).toBe(
      'Asgjë me thonjëza këtu. … As këtu.',
    );
    expect(quote('[E para.\nE dyta.]')).toBe('E para. … E dyta.');
  });

  it('are all of them where there are no marks', () => {
    expect(quote('Ai tha [se nuk ka kohë].')).toBe('se nuk ka kohë');
    expect(quote('Ai tha [se nuk ka kohë.]')).toBe('se nuk ka kohë');
  });

  it('are between single marks where there are no others', () => {
    expect(quote('The [mayor said ‘we don’t know’ and] left.')).toBe('we don’t know');
    expect(quote("[It's the workers' strike]")).toBe("It's the workers' strike");
  });

  it('are none among marks', () => {
    expect(quote('“Po[”, “]jo”')).toBe('');
    expect(quote('[”, ]')).toBe('');
  });
});

describe('kindOf', () => {
  it('is direct for a statement and partial for some words of one', () => {
    expect(kindOf('It is over.')).toBe('direct');
    expect(kindOf('over for good')).toBe('partial');
    expect(kindOf('Over')).toBe('partial');
  });
});
