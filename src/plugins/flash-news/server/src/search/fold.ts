/** Folds a text, so that texts which a search takes as equal become equal: case and diacritics. */
export type Fold = (text: string) => string;

/**
 * Folds case and every mark that Unicode decomposes. Letters such as ł and ß stay as they are; an app that folds them
 * too gives its own function as `config.fold`.
 */
export const foldByDefault: Fold = (text) =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
