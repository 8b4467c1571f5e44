import { describe, expect, it } from '@jest/globals';
import { betweenMarks } from './betweenMarks';

const story = { lead: 'Ura hapet.', body: ['Velmira tha se ura hapet sot.', 'Ura hapet.'] };

describe('betweenMarks', () => {
  it('puts words between marks where the story has them', () => {
    expect(betweenMarks(story, 'ura hapet sot')).toEqual({
      lead: 'Ura hapet.',
      body: ['Velmira tha se “ura hapet sot”.', 'Ura hapet.'],
    });
    expect(betweenMarks({ lead: 'Ura hapet.', body: [] }, 'Ura')?.lead).toBe('“Ura” hapet.');
  });

  it('is nothing where the story has them elsewhere, too, or not at all', () => {
    expect(betweenMarks(story, 'Ura hapet')).toBeNull();
    expect(betweenMarks(story, 'askush')).toBeNull();
    expect(betweenMarks(story, '')).toBeNull();
  });
});
