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

  it('reads an agency a line', () => {
    const agencies = [
      'REL, Radio Evropa e Lirë, https://www.evropaelire.org',
      '',
      ' AFP , Agence France-Presse, Paris ',
    ].join('\n');
    expect(changedSettings({ ...draft, agencies }, settings)).toEqual({
      agencies: [
        { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://www.evropaelire.org' },
        { code: 'AFP', name: 'Agence France-Presse, Paris', url: null },
      ],
    });
  });

  it('shows agencies as they are read', () => {
    const agencies = [
      { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://www.evropaelire.org' },
      { code: 'AFP', name: 'Agence France-Presse', url: null },
    ];
    const saved = { ...settings, agencies };
    expect(changedSettings(toSettingsDraft(saved), saved)).toEqual({});
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
