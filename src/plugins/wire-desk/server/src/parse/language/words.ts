import { fold } from './fold';

/** A list written as running text: words between spaces, folded for comparing. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/).map(fold));
}

/** A list of phrases, one to a line, folded for comparing. */
export function phrases(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split('\n')
      .map(fold)
      .filter((line) => line !== ''),
  );
}

/** Several lists as one. */
export function together(...lists: ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => [...list]));
}
