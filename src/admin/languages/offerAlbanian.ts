/** Strapi's key of the panel's language in this browser. */
const STORED = 'strapi-admin-language';
const ALBANIAN = 'sq';
const NAME = 'Shqip';

/** Whether the panel is in Albanian. */
export const isAlbanian = (): boolean => window.localStorage.getItem(STORED) === ALBANIAN;

interface Language {
  locale: string;
  /** Names of the languages that can be chosen, by code. */
  localeNames: Record<string, string>;
}

interface State {
  admin_app: { language: Language };
}

/** The panel's store. */
export interface Store {
  getState(): State;
  dispatch(action: { type: string; payload: string }): unknown;
}

/** Returns a function that adds Albanian to a state; the same state gives the same result, as React needs it. */
const createWithAlbanian = () => {
  let known: { from: State; to: State } | undefined;
  let names: { from: object; to: Language['localeNames'] } | undefined;
  return (state: State): State => {
    if (known?.from === state) return known.to;
    const { language } = state.admin_app;
    if (names?.from !== language.localeNames) {
      names = {
        from: language.localeNames,
        to: { ...language.localeNames, [ALBANIAN]: NAME },
      };
    }
    const withName = { ...language, localeNames: names.to };
    known = {
      from: state,
      to: { ...state, admin_app: { ...state.admin_app, language: withName } },
    };
    return known.to;
  };
};

const extend = (store: Store, stored: string | null, browser: readonly string[]): Store => {
  const read = store.getState.bind(store);
  const withAlbanian = createWithAlbanian();
  store.getState = () => withAlbanian(read());
  const isWanted =
    stored === ALBANIAN || (stored === null && browser[0]?.split('-')[0] === ALBANIAN);
  // Strapi has fallen back to English: it looks a stored language up in its own list.
  if (isWanted) store.dispatch({ type: 'admin/setLocale', payload: ALBANIAN });
  return store;
};

/**
 * Offers Albanian as a language of the panel, and begins in it where it was chosen before, or where the browser is in
 * Albanian and no language was chosen. Strapi 5.54 offers the languages of a closed list; the texts of others come with
 * `config.translations`, so only the list in the store lacks it. It is added to what the store's readers see, when Strapi
 * sets the store: none of Strapi's files is changed.
 */
export const offerAlbanian = (app: object): void => {
  let store: Store | undefined;
  Object.defineProperty(app, 'store', {
    configurable: true,
    enumerable: true,
    get: () => store,
    set(created: Store) {
      store = extend(created, window.localStorage.getItem(STORED), window.navigator.languages);
    },
  });
};
