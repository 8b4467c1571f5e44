import { isCalendarWord, isTime } from '../text/person-words';
import { isAlbanianRole, isRoleHead } from '../people/roles';
import type { Pack, Verb } from '../language/pack';
import type { Line } from '../people/line';
import type { Mention } from '../people/mention';
import type { Word } from '../text/word';
import { isDefiniteHuman, isHuman } from '../text/human';
import { verbAt } from '../text/verbs';
import type { Code } from './node';
import { functionClass, isClose, isEpithet, isLy } from './word-class';

/** Prepositions that tie a phrase to the noun before: "a spokesman for the ministry". */
const tying = /^(of|for|at|from|in|with|on|near|behind|nga|per|prane)$/;
const views = /^(words|word|view|opinion|phrase|telling|account|eyes)$/;
/** Prepositions that join clauses too. */
const joining = /^(as|after|before|since|until)$/;

/** Finds where the phrases of a sentence end, and what they are. */
export class Phrases {
  constructor(
    protected readonly line: Line,
    protected readonly pack: Pack,
    protected readonly to: number,
  ) {}

  protected word(at: number): Word | undefined {
    return at < this.to ? this.line.words[at] : undefined;
  }

  /** How many words an idiom of speech takes here; 0 if it is none. */
  protected idiom(at: number): number {
    const list = this.line.words.slice(at, Math.min(at + 4, this.to));
    const end = list.findIndex(
      ({ gap, span }, index) => index > 0 && (gap !== ' ' || span !== null),
    );
    const near = list.slice(0, end < 0 ? list.length : end).map(({ folded }) => folded);
    for (let count = near.length; count > 1; count -= 1)
      if (this.pack.idioms.has(near.slice(0, count).join(' '))) return count;
    return 0;
  }

  /** How many words "in the words of" takes here; 0 if it is something else. */
  protected sourcePhrase(at: number): number {
    const list = this.line.words.slice(at, Math.min(at + 4, this.to)).map(({ folded }) => folded);
    if (list.join(' ') === 'in the words of') return 4;
    return /^me (fjalet|fjale) e$/.test(list.slice(0, 3).join(' ')) ? 3 : 0;
  }

  /** "was told", "is described": who stands before it does not speak. */
  protected isPassive(at: number, { form }: Verb): boolean {
    const [word, before] = [this.word(at), this.line.words[at - 1]];
    if (!word || !before || form === 'gerund' || word.gap !== ' ' || before.span !== null)
      return false;
    return (
      this.pack.passives.has(before.folded) && /(ed|told|written|called|said)$/.test(word.folded)
    );
  }

  /** A word that may be part of a noun phrase. */
  protected isNominal(at: number): boolean {
    const word = this.word(at);
    if (!word || word.span !== null || this.line.named.has(at)) return false;
    const name = functionClass(word, this.pack);
    return (
      (name === null || name === 'D') && !isLy(word) && !verbAt(this.line.words, at, this.pack)
    );
  }

  /** "as a farmer spoke", "after the defendant had told" are clauses, not phrases. */
  protected opensClause(at: number): boolean {
    if (!joining.test(this.word(at)?.folded ?? '')) return false;
    const { named } = this.line;
    if (!named.has(at + 1) && !this.isNominal(at + 1)) return false;
    const phrase = named.has(at + 1) ? at + 1 : this.afterTies(this.endOfPhrase(at + 1).to).to;
    const to = named.get(phrase)?.to ?? phrase;
    const next = this.word(to);
    if (!next || !/^,? $/.test(next.gap) || next.span !== null) return false;
    return verbAt(this.line.words, to, this.pack) !== null || this.pack.perfects.has(next.folded);
  }

  /** "in Hewlett's words": what follows is whose words they are. */
  protected opensView(at: number): boolean {
    const named = this.line.named.get(at + 1);
    const noun = named && this.word(named.to);
    const isOwned = named && this.line.words[named.to - 1]?.possessive;
    return this.word(at)?.folded === 'in' && isOwned === true && views.test(noun?.folded ?? '');
  }

  /** "On 9 June Mr Stott wrote", "In a letter Lindholm says": the name after a phrase is no part of it. */
  protected isSubject(from: number, to: number, { to: end }: Mention): boolean {
    const list = this.line.words.slice(from, to);
    const isTimed = list.some(({ folded }) => isCalendarWord(folded) || isTime(folded));
    const opens = from < 2 || this.line.words[from - 2]?.sentence !== list[0]?.sentence;
    const next = this.word(end);
    const acts =
      next?.gap === ' ' &&
      (verbAt(this.line.words, end, this.pack) !== null || this.pack.perfects.has(next.folded));
    return isTimed || (acts && opens) || this.opensOffice(to);
  }

  /** Takes in "KC" and "MP" after a name. */
  protected afterHonours(from: number): number {
    let to = from;
    for (let word = this.word(to); word; word = this.word(to)) {
      const isHonour = word.gap === ' ' && word.span === null && /^\p{Lu}{2,4}$/u.test(word.text);
      if (!isHonour || this.line.named.has(to)) break;
      to += 1;
    }
    return to;
  }

  /** Determiners, then nouns and adjectives; Albanian ties the next word by a linking article. */
  protected endOfPhrase(from: number): { to: number; head: number } {
    let to = from;
    let bare = true;
    for (let word = this.word(to); word && this.isNominal(to); word = this.word(to)) {
      const determiner = this.pack.classes.D.has(word.folded);
      if (to > from && (!isClose(word) || (determiner && !bare) || this.opensOffice(to))) break;
      bare &&= determiner;
      to += 1;
    }
    return this.cutAtOffice(from, Math.max(to, from + 1));
  }

  /** "në sallë prokurorja": an Albanian office after another noun, with no article between, is a phrase of its own. */
  protected opensOffice(at: number): boolean {
    const [word, before] = [this.word(at), this.line.words[at - 1]];
    if (this.pack.classes.L.size < 2 || !word || !before || word.capital) return false;
    const isFree = !this.pack.classes.D.has(before.folded) && !isAlbanianRole(before.folded);
    return isFree && /(i|u|ja|a)$/.test(word.folded) && isAlbanianRole(word.folded);
  }

  /** "the commissioner took": what follows an office is a verb that no list has. */
  protected cutAtOffice(from: number, to: number): { to: number; head: number } {
    const { words } = this.line;
    const first = words[from];
    if (!first || !this.pack.classes.D.has(first.folded)) return { to, head: to - 1 };
    for (let at = to - 2; at > from; at -= 1) {
      const [word, next] = [words[at], words[at + 1]];
      if (!word || !next || next.capital || word.possessive) continue;
      if (isRoleHead(word.folded, word.capital) && !this.pack.classes.D.has(next.folded))
        return { to: at + 1, head: at };
    }
    return { to, head: to - 1 };
  }

  /** Takes in "of the ministry", "for Macron", "i policisë" after a phrase. */
  protected afterTies(from: number): { to: number; mention: Mention | null } {
    let to = from;
    let mention: Mention | null = null;
    for (let ties = 0; ties < 4; ties += 1) {
      const [word, next] = [this.word(to), this.word(to + 1)];
      if (!word || !next || !isClose(word) || !isClose(next) || word.span !== null) break;
      const links = functionClass(word, this.pack) === 'L' || tying.test(word.folded);
      if (!links || next.span !== null) break;
      const named = this.line.named.get(to + 1);
      if (named) {
        mention ??= named;
        to = Math.min(named.to, this.to);
      } else if (this.isNominal(to + 1)) to = this.endOfPhrase(to + 1).to;
      else if (/^(them|us|you|ty|tyre)$/.test(next.folded)) to += 2;
      else break;
    }
    return { to, mention };
  }

  /** Takes in "e pasme" after "nga bankat". */
  protected afterLinks(from: number): number {
    let to = from;
    for (let links = 0; links < 3; links += 1) {
      const [word, next] = [this.word(to), this.word(to + 1)];
      if (!word || !next || !isClose(word) || !isClose(next) || this.pack.classes.L.size < 2) break;
      if (functionClass(word, this.pack) !== 'L' || !this.isNominal(to + 1)) break;
      to += 2;
    }
    return to;
  }

  /** "the teenager", "plaku", "portieri": somebody whom the story has spoken of. */
  protected isKnownHuman(from: number, head: number): boolean {
    const [first, noun] = [this.line.words[from], this.line.words[head]];
    if (!first || !noun || noun.capital) return false;
    if (this.pack.classes.L.size > 1) return first === noun && isDefiniteHuman(noun.folded);
    return this.pack.definite.has(first.folded) && isHuman(noun.folded);
  }

  protected codeOfPhrase(from: number, to: number, head: number): Code {
    const [first, noun] = [this.line.words[from], this.line.words[head]];
    if (!first || !noun) return 'U';
    const definite = this.pack.definite.has(first.folded);
    if (definite && isEpithet(noun)) return 'E';
    if (first.folded !== noun.folded && this.pack.classes.D.has(first.folded) && !definite)
      return 'U';
    const office = this.line.words
      .slice(from, to)
      .some((word) => isRoleHead(word.folded, word.capital && word !== first));
    return office ? 'O' : 'U';
  }
}
