import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../shared/settings';
import { changesOf, draftOf } from './draft';

const settings = { ...DEFAULT_SETTINGS, urlPatterns: { sq: 'https://a.example/{slug}' } };
const draft = draftOf(settings);

describe('what a form of settings changes', () => {
  it('is nothing where nothing was written', () => {
    expect(changesOf(draft, settings)).toEqual({});
  });

  it('is what was written, and no more', () => {
    const changed = {
      ...draft,
      maxRunning: '5',
      presets: '5,  15',
      urlPattern: ' https://x/{slug} ',
    };
    expect(changesOf(changed, settings)).toEqual({
      maxRunning: 5,
      presets: [5, 15],
      urlPattern: 'https://x/{slug}',
    });
  });

  it('takes away what was emptied', () => {
    const changed = { ...draft, urlPatterns: { sq: ' ', en: '' } };
    expect(changesOf(changed, settings)).toEqual({ urlPatterns: {} });
  });

  it.each(['', 'soon', '1,5 hours'])('leaves it to the server to refuse %j', (maxMinutes) => {
    const body = JSON.stringify(changesOf({ ...draft, maxMinutes }, settings));
    expect(body).toBe('{"maxMinutes":null}');
  });
});
