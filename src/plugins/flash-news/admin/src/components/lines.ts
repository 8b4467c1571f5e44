import type { Lines } from './BannerLines';

/** What the banner says in a language (BCP 47): a line, or null for the headline. */
export interface Line {
  locale: string;
  line: string | null;
}

/** The banner in every language in which readers see it, or would with the line that it has. */
export const linesOf = (text: Lines, visibleIn: string[]): Line[] =>
  [...new Set([...visibleIn, ...Object.keys(text)])]
    .sort()
    .map((locale) => ({ locale, line: text[locale] ?? null }));

/** The lines that were changed, an empty one where it is to go; null where none was. */
export const changedLines = (text: Lines, wanted: Lines): Lines | null => {
  const changed = Object.entries(wanted)
    .map(([locale, line]) => [locale, line.trim()] as const)
    .filter(([locale, line]) => line !== (text[locale] ?? ''));
  return changed.length > 0 ? Object.fromEntries(changed) : null;
};
