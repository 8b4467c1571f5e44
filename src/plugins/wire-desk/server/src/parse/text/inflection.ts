import { commonInAlbanian, commonInEnglish } from '../language/grammar';
import { fold } from '../language/fold';

/** Whether the copy is Albanian, by its function words; a tie is decided by the locale. */
export function isAlbanian(text: string, locale: string): boolean {
  const words =
    text
      .slice(0, 20000)
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? [];
  const english = words.filter((word) => commonInEnglish.has(word)).length;
  const albanian = words.filter((word) => commonInAlbanian.has(fold(word))).length;
  return albanian === english ? locale.toLowerCase().startsWith('sq') : albanian > english;
}

/** Forms of a name without an Albanian case ending: Macronit → Macron, Macroni. The word itself is not among them. */
export function uninflected(word: string): string[] {
  const name = fold(word);
  const hyphened = /^(.{2,})-(i|it|in|u|ut|un|a|s|n|se|ja|t|es|en)$/.exec(name)?.[1];
  if (hyphened !== undefined) return [hyphened];
  const cut = (length: number, added = '') => name.slice(0, -length) + added;
  const forms: string[] = [];
  if (/(it|in|ut|un)$/.test(name)) forms.push(cut(2), cut(1));
  else if (/(es|en)$/.test(name)) forms.push(cut(2, 'a'), cut(1), cut(2));
  else if (/[^aeiou]i$|[kgh]u$/.test(name)) forms.push(cut(1));
  else if (/[aeiouyj][tns]$/.test(name)) forms.push(cut(1));
  if (/(se|ne)$/.test(name)) forms.push(cut(2));
  if (/(jes|jen)$/.test(name)) forms.push(cut(3), cut(2), cut(3, 'e'));
  if (/ja$/.test(name)) forms.push(cut(2), cut(2, 'e'));
  return forms.filter((form) => form.length > 1);
}

/** Whether the word is the name, bare or (in Albanian copy) with a case ending. */
export function isFormOf(word: string, name: string, albanian: boolean): boolean {
  const base = fold(name);
  return fold(word) === base || (albanian && uninflected(word).includes(base));
}

/** Likely name behind an inflected form: Kurtit → Kurti, but foreign Macronit → Macron. -in stays: Putin. */
export function likelyName(word: string, albanianBearer: boolean): string {
  if (/-(it|in|i|ut|un|s|n)$/.test(word)) return word.replace(/-\p{L}+$/u, '');
  if (/[^aeiouy]it$/.test(word)) return word.slice(0, albanianBearer ? -1 : -2);
  if (/([iu]|[kgh])ut$/.test(word)) return word.slice(0, -1);
  if (/[^aeiouy](ës|ën)$/u.test(word)) return `${word.slice(0, -2)}a`;
  return word;
}
