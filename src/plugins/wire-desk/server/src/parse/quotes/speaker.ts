import { reasons, scoreOf, shares, type Evidence } from '../model/model';
import type { Sentences } from '../clauses/sentences';
import type { Match } from '../clauses/match';
import type { Feature } from '../proposal/proposal';
import type { Entity } from './entity';
import { hintsFor, type Spoken } from './context';
import type { Candidate, Recent } from './antecedents';
import type { Resolver } from './resolve';
import type { QuotedSpan, Utterance } from './stretch';

/** Somebody who may have spoken, with the probability from 0 to 1 that it was they. */
export interface Weighed extends Candidate {
  share: number;
  features: Feature[];
}

/** From this probability on a person is the speaker; below, a suggestion. What other thresholds would do is in ADR 58. */
const enough = 0.6;

/** What somebody needs of whom only an epithet or a surname of several tells: the Georgian, Berg. */
const leastOfVague = 0.7;

const isVague = ({ evidence }: Weighed): boolean =>
  [...evidence].some((name) => /^kind:(epithet|namesake)/.test(name));

/** Whether the likeliest is likely enough. */
export function isCertain([best]: Weighed[]): boolean {
  return best !== undefined && best.share >= (isVague(best) ? leastOfVague : enough);
}

/** Gathers the evidence about who speaks, candidate by candidate. */
class Ballot {
  private readonly byKey = new Map<string, Candidate>();

  add(candidates: Candidate[], more: string[]): void {
    for (const { entity, evidence } of candidates) {
      const known = this.byKey.get(entity.key);
      const kept = known ?? { entity, evidence: new Set<string>() };
      for (const name of [...evidence, ...more]) kept.evidence.add(name);
      if (!known) this.byKey.set(entity.key, kept);
    }
  }

  all(): Candidate[] {
    return [...this.byKey.values()];
  }
}

/** The speaker where nobody in particular is. */
export const nobody: Entity = {
  ...{
    key: 'nobody',
    person: null,
    printed: '',
    gender: null,
    plural: false,
    thing: true,
    noun: '',
    isText: false,
    human: false,
  },
};

/** What the sentence says, without what only tells whom it is about where something in it speaks. */
function strictOf({ before, after }: QuotedSpan): Pick<QuotedSpan, 'before' | 'after'> {
  const strict = before.filter(({ pattern }) => pattern.name !== 'subject');
  const near = after.filter(({ pattern }) => pattern.near && pattern.name !== 'agent');
  return {
    before: strict.length > 0 || near.length > 0 ? strict : before,
    after: strict.length > 0 ? after.filter(({ pattern }) => pattern.name !== 'later') : after,
  };
}

/** How the last speaker may be the one who goes on. */
function runningOf(last: Spoken | undefined, { begin, span }: QuotedSpan): string[] {
  const { paragraph, id } = begin.sentence;
  const asked = last?.asks ? ['context:after-question'] : [];
  if (last?.paragraph === paragraph)
    return [id - last.sentence <= 1 ? 'context:same-paragraph' : 'context:paragraph', ...asked];
  if (last?.paragraph !== paragraph - 1) return ['context:last-speaker'];
  return [span.by === 'dash' ? 'context:last-turn' : 'context:last-paragraph', ...asked];
}

/** Finds out who speaks, with the utterances before it in mind. */
export class Speakers {
  constructor(
    private readonly resolver: Resolver,
    private readonly sentences: Sentences,
    private readonly plain: boolean,
  ) {}

  /** Everybody who may have spoken, with their evidence; the last is nobody. */
  candidates({ spans }: Utterance, spoken: Spoken[]): Candidate[] {
    const ballot = new Ballot();
    const [first] = spans;
    const last = spoken.at(-1);
    const recent: Recent = { last: last?.entity ?? null, paragraph: last?.paragraph ?? -1 };
    const near = spans.some((span) => this.explicit(ballot, span, recent));
    if (!near) this.context(ballot, first, spoken, recent);
    const found = ballot.all();
    const evidence: Evidence = new Set([
      'nobody',
      ...(near ? ['nobody:named'] : ['nobody:unsaid']),
    ]);
    return [...found, { entity: nobody, evidence }];
  }

  private explicit(ballot: Ballot, span: QuotedSpan, recent: Recent): boolean {
    const place = span.opens ? 'open' : 'inside';
    const add = (matches: Match[], side: string) => {
      matches.forEach(({ pattern, sentence, node }, rank) => {
        const at = node?.from ?? span.begin.sentence.nodes[span.begin.at]?.from ?? 0;
        ballot.add(this.resolver.candidates(node, sentence, at, recent), [
          `${side}:${pattern.name}`,
          `${side}-${place}`,
          ...(rank === 0 ? [`${side}-first`] : []),
        ]);
      });
    };
    const { before, after } = strictOf(span);
    add(before, 'before');
    add(after, 'after');
    return [...span.before, ...span.after].some(({ pattern }) => pattern.name !== 'subject');
  }

  private context(ballot: Ballot, span: QuotedSpan, spoken: Spoken[], recent: Recent): void {
    const where = span.opens ? [] : ['context:inside'];
    const bySpeaker = (one: Spoken | undefined, names: string[]) => {
      if (one?.entity && one.entity !== nobody)
        ballot.add([{ entity: one.entity, evidence: new Set() }], [...names, ...where]);
    };
    const [last, earlier] = [spoken.at(-1), spoken.at(-2)];
    bySpeaker(last, runningOf(last, span));
    if (earlier?.entity && earlier.entity.key !== last?.entity?.key)
      bySpeaker(earlier, [span.span.by === 'dash' ? 'context:turn-before' : 'context:turns']);
    if (span.opens) ballot.add(this.resolver.topic(), ['context:topic']);
    for (const { name, sentence, node } of hintsFor(span, this.sentences)) {
      const found = this.resolver.candidates(node, sentence, node?.from ?? 0, recent);
      ballot.add(found, [`context:${name}`]);
    }
  }

  /** The candidates with their probabilities, the likeliest first. */
  weigh(utterance: Utterance, spoken: Spoken[]): Weighed[] {
    const candidates = this.candidates(utterance, spoken);
    const parts = shares(
      candidates.map(({ evidence }) => scoreOf('speaker', evidence, this.plain)),
    );
    return candidates
      .map((candidate, index) => ({
        ...candidate,
        share: parts[index] ?? 0,
        features: reasons('speaker', candidate.evidence),
      }))
      .sort((a, b) => b.share - a.share);
  }
}
