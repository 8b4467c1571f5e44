import type { Candidate } from './candidates';
import { linkingArticles, prepositions } from '../language/grammar';
import type { Page } from '../text/page';
import type { Word } from '../text/word';
import { printedName } from './name-parts';
import type { PagePerson } from './page-person';
import type { Run } from './runs';

export interface Mention extends Run {
  paragraph: number;
  /** Where the name begins, or the role before it. */
  phraseFrom: number;
  sentence: number;
  /** Inside quotation marks. */
  quoted: boolean;
  /** "with Zelensky", "Zelensky's": not the one who acts. */
  oblique: boolean;
  /** The name as printed, without its role and possessive. */
  printed: string;
  person: PagePerson;
  /** Others of the surname who may be meant as well. */
  namesakes: PagePerson[];
}

function isOblique(words: Word[], { phraseFrom, to }: Candidate): boolean {
  const before = words[phraseFrom - 1]?.folded ?? '';
  const near = words[phraseFrom]?.gap === ' ';
  const tied = near && (prepositions.has(before) || linkingArticles.has(before));
  return tied || words[to - 1]?.possessive === true;
}

export function mentionOf(
  candidate: Candidate,
  person: PagePerson,
  namesakes: PagePerson[],
  page: Page,
): Mention {
  const { paragraph, from, to, phraseFrom, words } = candidate;
  const [first] = words;
  return {
    paragraph,
    from,
    to,
    phraseFrom,
    sentence: first?.sentence ?? 0,
    quoted: first?.span != null,
    oblique: isOblique(page.words[paragraph] ?? [], candidate),
    printed: printedName(words),
    person,
    namesakes,
  };
}
