import { determiners, nameParticles } from '../language/grammar';
import { networks, outletNouns, outlets, outletWords } from '../language/media';
import type { Word } from '../text/word';
import { isPeopleWord, isPlaceWord } from '../text/person-words';
import { fold } from '../language/fold';
import { isTelling } from '../text/verbs';

const triggers = /^(to|with|on|for|in|via|through|by|per|ne|me|te|tek|permes|nga|nepermjet|dhene)$/;
const fillers =
  /^(social|network|media|platform|state|public|private|own|official|news|television|page|account|channel|app|leading|local|national|rrjetin|rrjetit|rrjeti|social|sociale|faqen|llogarine|kanalin|platformen|gazeten|televizionin|agjencine|agjencia|agjencise|portalin|lajmeve|e|tij|saj|shtetit|mediumin|transmetuesin)$/;
const posts = /^(post|message|posts|statement|page|account|channel|video|thread|interview)$/;
const longestRun = 5;

function endOfRun(words: Word[], from: number): number {
  let to = from + 1;
  for (let at = to; at < Math.min(words.length, from + longestRun); at += 1) {
    const word = words[at];
    if (word?.gap !== ' ' || word.span !== words[from]?.span || words[at - 1]?.possessive) break;
    if (word.capital || /^\d+$/.test(word.text)) to = at + 1;
    else if (!nameParticles.has(word.folded) && !/^(e|i|te|street)$/.test(word.folded)) break;
  }
  return to;
}

function nameOf(words: Word[], from: number, to: number, text: string): string {
  return text.slice(words[from]?.start, words[to - 1]?.end).replace(/['’]s$/, '');
}

function isOutlet(words: Word[], from: number, to: number, name: string): boolean {
  const list = words.slice(from, to);
  const beside =
    outletNouns.has(words[from - 1]?.folded ?? '') || outletNouns.has(words[to]?.folded ?? '');
  return outlets.has(fold(name)) || list.some(({ folded }) => outletWords.has(folded)) || beside;
}

/** Whether the words name a network. "X" alone may be a letter. */
function isNetwork(words: Word[], from: number, name: string): boolean {
  if (!networks.has(fold(name))) return false;
  if (fold(name) !== 'x') return true;
  const before = words[from - 1]?.folded ?? '';
  return (
    /^(on|ne|social|network|platform|to)$/.test(before) || posts.test(words[from + 1]?.folded ?? '')
  );
}

/** Whether somebody speaks to, or writes on, what begins at this word. */
function isReached(words: Word[], from: number, to: number): boolean {
  if (posts.test(words[to]?.folded ?? '') && words[to]?.gap === ' ') return true;
  for (let at = from - 1; at >= Math.max(0, from - 6); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || /[,.;:"“”]/.test(next.gap)) return false;
    if (triggers.test(word.folded) || isTelling(word.folded)) return true;
    const passes =
      fillers.test(word.folded) ||
      determiners.has(word.folded) ||
      outletNouns.has(word.folded) ||
      isPeopleWord(word.folded) ||
      isPlaceWord(word.folded);
    if (!passes) return false;
  }
  return false;
}

/** "told state television", "on Russian state TV" */
function stateMedium(words: Word[], text: string): string | null {
  for (let at = 1; at < words.length - 1; at += 1) {
    const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
    if (!before || !word || !next || word.folded !== 'state') continue;
    if (!/^(television|tv|radio|media|broadcaster)$/.test(next.folded)) continue;
    const from = isPeopleWord(before.folded) ? before : word;
    return text.slice(from.start, next.end);
  }
  return null;
}

/** Finds the outlet or network in a sentence: "told NBC News". `words`: those outside quotation marks. */
export function mediumOf(words: Word[], text: string): string | null {
  for (let from = 0; from < words.length; from += 1) {
    if (!words[from]?.capital) continue;
    for (let to = endOfRun(words, from); to > from; to -= 1) {
      const name = nameOf(words, from, to, text);
      const bears = isOutlet(words, from, to, name) || isNetwork(words, from, name);
      if (bears && isReached(words, from, to)) return name;
    }
  }
  return stateMedium(words, text);
}
