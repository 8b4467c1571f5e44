import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../shared/settings';
import { changedSettings, toSettingsDraft } from './settingsDraft';

const settings = { ...DEFAULT_SETTINGS, urlPatterns: { sq: 'https://a.example/{slug}' } };
const draft = toSettingsDraft(settings);

describe('changedSettings', () => {
  it('is empty for an unchanged draft', () => {
    expect(changedSettings(draft, settings)).toEqual({});
  });

  it('contains changed settings only', () => {
    const changed = {
      ...draft,
      maxRunning: '5',
      presets: '5,  15',
      urlPattern: ' https://x/{slug} ',
    };
    expect(changedSettings(changed, settings)).toEqual({
      maxRunning: 5,
      presets: [5, 15],
      urlPattern: 'https://x/{slug}',
    });
  });

  it('removes emptied texts', () => {
    const changed = { ...draft, urlPatterns: { sq: ' ', en: '' } };
    expect(changedSettings(changed, settings)).toEqual({ urlPatterns: {} });
  });

  it.each(['', 'soon', '1,5 hours'])('sends %j as null, for the server to refuse', (maxMinutes) => {
    const body = JSON.stringify(changedSettings({ ...draft, maxMinutes }, settings));
    expect(body).toBe('{"maxMinutes":null}');
  });
});
