const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Returns the first of some names that a text has; empty where it has none. */
export const nameInText = (names: string[], text: string): string =>
  names.find((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(text),
  ) ?? '';
