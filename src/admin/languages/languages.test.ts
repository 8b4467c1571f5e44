import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { componentScreens } from '../../panel/screens/components';
import { screens } from '../../panel/screens/screens';
import helps from '../translations/ours/helps.sq.json';
import labels from '../translations/ours/labels.sq.json';
import { offerAlbanian, type Store } from './offerAlbanian';
import { translateHelps } from './translateHelps';

const browser = (stored: string | null, languages: string[]): void => {
  Object.assign(globalThis, {
    window: { localStorage: { getItem: () => stored }, navigator: { languages } },
  });
};

const IN_ENGLISH = {
  admin_app: { language: { locale: 'en', localeNames: { en: 'English' } }, token: 'x' },
};

describe('the panel in Albanian', () => {
  let state = IN_ENGLISH;
  let dispatched: object[] = [];

  const opened = (): Store => {
    const app = {} as { store: Store };
    offerAlbanian(app);
    app.store = {
      getState: () => state,
      dispatch: (action) => dispatched.push(action),
    };
    return app.store;
  };

  beforeEach(() => {
    state = IN_ENGLISH;
    dispatched = [];
    browser(null, ['en-GB']);
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('can be chosen among the languages, and nothing else of the store changes', () => {
    const { getState } = opened();
    const before = getState();
    expect(before).toEqual({
      admin_app: {
        language: { locale: 'en', localeNames: { en: 'English', sq: 'Shqip' } },
        token: 'x',
      },
    });
    expect(getState()).toBe(before);
    state = { admin_app: { ...state.admin_app, token: 'y' } };
    const after = getState();
    expect(after).toMatchObject({ admin_app: { token: 'y' } });
    expect(after.admin_app.language.localeNames).toBe(before.admin_app.language.localeNames);
  });

  it.each<[string | null, string[], boolean]>([
    ['sq', ['en'], true],
    [null, ['sq-AL', 'en'], true],
    [null, ['en', 'sq'], false],
    [null, [], false],
    ['en', ['sq'], false],
    ['fr', ['sq'], false],
  ])('with %j stored and a browser in %j, it begins in it: %j', (stored, languages, begins) => {
    browser(stored, languages);
    opened();
    expect(dispatched).toEqual(begins ? [{ type: 'admin/setLocale', payload: 'sq' }] : []);
  });

  const layout = () => ({
    layout: {
      layout: [
        [
          [
            { name: 'title', hint: 'Also the line of the feed.' },
            { name: 'x', hint: 'Ours' },
          ],
        ],
      ],
      components: {
        'news.figure': { layout: [[{ name: 'caption', hint: 'What readers see under it.' }]] },
      },
    },
  });

  it('has our help texts, and leaves those that staff have written', () => {
    browser('sq', []);
    const { layout: translated } = translateHelps(layout());
    expect(JSON.stringify(translated)).not.toMatch(/line of the feed|What readers/);
    expect(translated.layout[0]?.[0]?.[1]).toEqual({ name: 'x', hint: 'Ours' });
    browser('en', []);
    expect(translateHelps(layout())).toEqual(layout());
  });

  it('has a label and a help text for every field, and no other', () => {
    const fields = [...screens, ...componentScreens].flatMap(({ uid, fields: named }) => {
      const kind = uid.startsWith('api::') ? 'content-types' : 'components';
      return Object.entries(named).map(([name, { help }]) => ({
        label: `content-manager.${kind}.${uid}.${name}`,
        help,
      }));
    });
    const lacking = fields.filter(({ label }) => !(label in labels));
    expect(lacking).toEqual([]);
    const used = new Set(fields.flatMap(({ help }) => help ?? []));
    expect(new Set(Object.keys(helps))).toEqual(used);
  });
});
