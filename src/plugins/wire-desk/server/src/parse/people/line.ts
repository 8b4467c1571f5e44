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
