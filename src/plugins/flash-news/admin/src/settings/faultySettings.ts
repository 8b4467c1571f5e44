import { SETTING_KEYS } from '../../../shared/settings';

const BY_LOCALE = ['urlPatterns', 'feedTitles'];

/**
 * Returns the fields of the form that the server's paths mean: `presets` for `presets.1`, as its lengths share a field,
 * and `urlPatterns.sq` for itself.
 */
export const faultySettings = (paths: string[]): Set<string> =>
  new Set(
    paths.flatMap((path) => {
      const key = SETTING_KEYS.find((each) => each === path.split('.')[0]);
      if (key === undefined) return [];
      return BY_LOCALE.includes(key) ? path : key;
    }),
  );
