/** Lines of a banner by language (BCP 47). */
export type LinesByLocale = Record<string, string>;

export interface BannerLine {
  /** BCP 47. */
  locale: string;
  /** Null if the banner shows the headline. */
  line: string | null;
}

/** The banner's line in each language that readers see, or that has a line already. */
export const bannerLines = (text: LinesByLocale, visibleIn: string[]): BannerLine[] =>
  [...new Set([...visibleIn, ...Object.keys(text)])]
    .sort()
    .map((locale) => ({ locale, line: text[locale] ?? null }));

/** The edited lines that differ from `text`, empty if removed; null if none does. */
export const changedLines = (text: LinesByLocale, edited: LinesByLocale): LinesByLocale | null => {
  const changed = Object.entries(edited)
    .map(([locale, line]) => [locale, line.trim()] as const)
    .filter(([locale, line]) => line !== (text[locale] ?? ''));
  return changed.length > 0 ? Object.fromEntries(changed) : null;
};

/** The lines of these languages that are not blank; undefined if there is none. */
export const filledLines = (lines: LinesByLocale, locales: string[]): LinesByLocale | undefined => {
  const filled = Object.entries(lines).filter(
    ([locale, line]) => locales.includes(locale) && line.trim() !== '',
  );
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
};
