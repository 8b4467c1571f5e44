import { isCalendarWord, isTime } from '../text/person-words';
import type { Pack } from '../language/pack';
import type { Line } from '../people/line';
import type { Mention } from '../people/mention';
import { verbAt } from '../text/verbs';
import type { ClauseNode, Code } from './node';
import { Phrases } from './phrases';
import { codeOfVerb, functionClass, isClose, isLy, punctuationOf } from './word-class';

/** What follows "by" and acts on nobody's behalf: by phone, by night. */
const means =
  /^(phone|telephone|email|e-mail|text|letter|post|mail|video|radio|then|now|far|law|contrast|hand|foot|car|boat|train|road|sea|air|night|day|noon|midnight|dawn|telefon|telefoni)$/;

/** Reads the words of a sentence outside quotes into nodes, each word once. */
export class Chunker extends Phrases {
  readonly nodes: ClauseNode[] = [];

  private at: number;

  constructor(line: Line, pack: Pack, from: number, to: number) {
    super(line, pack, to);
    this.at = from;
  }

  read(): ClauseNode[] {
    while (this.at < this.to) {
      const from = this.at;
      if (from > 0) this.punctuation(from);
      this.next();
      if (this.at === from) this.at += 1;
    }
    return this.nodes;
  }

  private push(code: Code, from: number, to: number, more: Partial<ClauseNode> = {}): void {
    const empty = { span: null, mention: null, verb: null, head: null };
    this.nodes.push({ code, from, to, ...empty, ...more });
    this.at = Math.max(to, this.at);
  }

  private punctuation(at: number): void {
    const gap = this.line.words[at]?.gap ?? '';
    const code = punctuationOf(gap);
    if (code !== null && (this.nodes.length > 0 || code === '-')) this.push(code, at, at);
  }

  private next(): void {
    const { at } = this;
    const word = this.word(at);
    if (!word) return;
    if (word.span !== null) {
      this.quote(word.span);
      return;
    }
    const mention = this.line.named.get(at);
    if (mention) {
      this.name(mention);
      return;
    }
    const idiom = this.idiom(at);
    if (idiom > 0) {
      this.push('V', at, at + idiom);
      return;
    }
    const verb = verbAt(this.line.words, at, this.pack);
    if (verb && this.isPassive(at, verb)) {
      this.push('Z', at, at + 1, { verb });
      return;
    }
    if (verb) {
      this.push(codeOfVerb(verb), at, at + 1, { verb });
      return;
    }
    if (this.pack.reported.has(word.folded)) {
      this.push('Z', at, at + 1);
      return;
    }
    if (isLy(word)) {
      this.push('A', at, at + 1);
      return;
    }
    const words = this.sourcePhrase(at);
    if (words > 0) {
      this.push('S', at, at + words);
      return;
    }
    const name = functionClass(word, this.pack);
    if (name === 'P' || name === 'B') {
      this.preposition(name);
      return;
    }
    if (name === 'S') {
      this.push('S', at, this.word(at + 1)?.folded === 'to' ? at + 2 : at + 1);
      return;
    }
    if (name === 'L' && functionClass(this.word(at + 1) ?? word, this.pack) === 'R') {
      this.push('R', at, at + 2);
      return;
    }
    const named =
      name === 'D' && !this.pack.classes.H.has(word.folded) && this.line.named.get(at + 1);
    if (named && named.phraseFrom === at + 1 && this.word(at + 1)?.gap === ' ') {
      this.name(named, at);
      return;
    }
    if (name === 'D' || name === null) {
      this.phrase();
      return;
    }
    this.push(name, at, at + 1);
  }

  private quote(span: number): void {
    const from = this.at;
    let to = from;
    while (this.word(to)?.span === span) to += 1;
    this.push('q', from, to, { span });
  }

  private name(mention: Mention, from = this.at): void {
    const to = this.afterHonours(Math.min(Math.max(mention.to, this.at + 1), this.to));
    const next = this.word(to);
    const possessive = this.line.words[mention.to - 1]?.possessive === true;
    if (possessive && next?.gap === ' ' && next.span === null && this.isNominal(to)) {
      const phrase = this.endOfPhrase(to);
      this.push('U', from, phrase.to, { mention, head: phrase.head });
      return;
    }
    this.push(mention.oblique ? 'n' : 'N', from, to, { mention });
  }

  private preposition(name: 'P' | 'B'): void {
    const from = this.at;
    if (this.opensClause(from)) {
      this.push('K', from, from + 1);
      return;
    }
    if (this.opensView(from)) {
      this.push('S', from, from + 1);
      return;
    }
    const inner = this.word(from + 1);
    const code = name === 'B' && !means.test(inner?.folded ?? '') ? 'b' : 'p';
    const mention = this.line.named.get(from + 1);
    if (inner && isClose(inner) && inner.span === null && mention) {
      const to = Math.min(mention.to, this.to);
      const rest = this.line.words[mention.to - 1]?.possessive && this.isNominal(to);
      const end = rest ? this.endOfPhrase(to).to : to;
      this.push(code === 'b' ? 'b' : rest ? 'p' : 'n', from, end, { mention });
      return;
    }
    if (inner && isClose(inner) && this.isNominal(from + 1)) {
      const { to, head } = this.endOfPhrase(from + 1);
      const named = this.word(to)?.gap === ' ' ? this.line.named.get(to) : undefined;
      if (named && !this.line.words[to - 1]?.possessive && !this.isSubject(from + 1, to, named)) {
        const end = Math.min(named.to, this.to);
        this.push(code === 'b' ? 'b' : 'n', from, end, { mention: named });
        return;
      }
      this.push(code, from, this.afterLinks(to), { head });
      return;
    }
    this.push('P', from, from + 1);
  }

  private phrase(): void {
    const from = this.at;
    const core = this.endOfPhrase(from);
    const tied = this.afterTies(core.to);
    const list = this.line.words.slice(from, core.to);
    const calendar =
      list.length <= 3 && list.some(({ folded }) => isCalendarWord(folded) || isTime(folded));
    const participle =
      /[^y]ing$/.test(list[0]?.folded ?? '') &&
      !list[0]?.capital &&
      !/thing$/.test(list[0]?.folded ?? '');
    if (calendar || participle) {
      this.push('p', from, core.to);
      return;
    }
    const code = this.codeOfPhrase(from, core.to, core.head);
    const known = code === 'U' && this.isKnownHuman(from, core.head);
    this.push(known ? 'E' : code, from, tied.to, { head: core.head, mention: tied.mention });
  }
}
