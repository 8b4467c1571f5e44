import type { Cast } from './cast';
import type { Mention } from './mention';
import type { Page } from '../text/page';
import type { Word } from '../text/word';

/** A paragraph with the persons named in it outside quotation marks. */
export interface Line {
  words: Word[];
  text: string;
  /** By every word of the name and of the role before it. */
  named: Map<number, Mention>;
}

/** How far back the beginning of a sentence is looked for, in words. */
const longestSentence = 200;

export function linesOf(page: Page, cast: Cast): Line[] {
  const lines = page.words.map((words, index): Line => ({
    words,
    text: page.paragraphs[index] ?? '',
    named: new Map(),
  }));
  for (const mention of cast.mentions) {
    const line = lines[mention.paragraph];
    if (!line || mention.quoted) continue;
    for (let at = mention.phraseFrom; at < mention.to; at += 1) {
      if (!line.named.has(at)) line.named.set(at, mention);
    }
  }
  return lines;
}

/** Index of the first word of the sentence that contains a word. */
export function firstOfSentence(words: Word[], at: number): number {
  const sentence = words[at]?.sentence;
  let from = at;
  while (from > Math.max(0, at - longestSentence) && words[from - 1]?.sentence === sentence) {
    from -= 1;
  }
  return from;
}
