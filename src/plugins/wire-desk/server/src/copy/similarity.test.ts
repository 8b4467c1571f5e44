import { describe, expect, it } from '@jest/globals';
import { SAME_STORY, similarity } from './similarity';
import { sketchOf } from './sketch';

const paragraphs = [
  'Dockers at the northern port voted on Monday to stay off the quays for a third week, leaving forty ships at anchor.',
  'The managing director told reporters at the gate that the offer was final and that she had no second envelope.',
  'Ships were already being sent elsewhere, she said, and a line that has moved does not come back because you ask nicely.',
  'A spokesman for the ministry declined to say who would attend the next round of talks in the capital.',
];
const story = paragraphs.join('\n\n');
const other =
  'The council voted late on Tuesday to keep the swimming pool open for another year, after a petition was signed by six thousand residents of the town and the villages around it.';
const albanian =
  'Kapiteni i Dritës do të mungojë një muaj për shkak të një lëndimi në muskul, njoftoi klubi të hënën në mbrëmje.';

const shared = (one: string, two: string) => {
  const hashes = new Set(sketchOf(one));
  return sketchOf(two).filter((hash) => hashes.has(hash)).length;
};

describe('similarity', () => {
  it.each([
    ['the same text in other lines and quotation marks', story.replace(/ /g, '\n')],
    ['a later take with two paragraphs more', `${story}\n\n${other}\n\n${albanian}`],
    ['a shortened take', paragraphs.slice(0, 2).join('\n\n')],
    ['a take with other figures', story.replace('third', 'fourth').replace('forty', 'sixty')],
  ])('knows %s', (_, take) => {
    expect(similarity(take, story)).toBeGreaterThanOrEqual(SAME_STORY);
    expect(similarity(story, take)).toBeGreaterThanOrEqual(SAME_STORY);
    expect(shared(take, story)).toBeGreaterThan(0);
  });

  it.each([
    ['another story', other],
    ['nothing', ''],
    ['one sentence of the story in a long report', `${other} ${paragraphs[0] ?? ''} ${other}`],
    ['a story told in other words', story.split(' ').reverse().join(' ')],
  ])('does not take %s for it', (_, copy) => {
    expect(similarity(copy, story)).toBeLessThan(SAME_STORY);
  });

  it('does not take a roundup that holds a brief for a take of the brief', () => {
    const roundup = `${story}\n\n${other}`;
    expect(similarity(roundup, other.slice(0, 100))).toBeLessThan(SAME_STORY);
  });

  it('is 0 for texts of nothing, and 1 for a text and itself', () => {
    expect(similarity('', '')).toBe(0);
    expect(similarity('Ura', 'Ura')).toBe(1);
  });
});

describe('a sketch', () => {
  it('is small, of 32-bit integers, and shares nothing with that of another story', () => {
    const sketch = sketchOf(story.repeat(3));
    expect(sketch).toHaveLength(24);
    expect(sketch.every((hash) => Number.isInteger(hash) && Math.abs(hash) <= 2 ** 31)).toBe(true);
    expect(shared(story, other)).toBe(0);
  });
});
