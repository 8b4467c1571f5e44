import type { Proposed } from '../engine';
import type { GoldPage, GoldQuote } from '../pages/page';
import { linesOf } from '../pages/read-pages';
import { compareFields, type Field, type FieldOutcome } from './fields';
import { goldPlaces, proposedPlaces } from './lines';
import { matchQuotes, type QuotePair } from './match-quotes';
import type { Count, Counts } from './measures';
import { comparePersons, isSameSpeaker } from './same-person';
import { wordsOf } from './words';

/** A difference between gold and proposal, in words; null where one of them has nothing. */
export interface Case {
  what: 'quote' | 'person' | 'field' | 'line';
  gold: string | null;
  proposed: string | null;
}

export interface PageScore {
  page: Pick<GoldPage, 'set' | 'name' | 'locale' | 'genre'>;
  counts: Counts;
  cases: Case[];
}

/** A pair of quotes, and what else of it is right. */
interface Judged extends QuotePair {
  isKind: boolean;
  isSpeaker: boolean;
}

const share = (right: number, of: number): Count => ({ right, proposed: of, gold: of });

const isNobody = ({ speaker }: { speaker: string | null } | undefined = { speaker: null }) =>
  speaker === null;

const goldText = ({ stretches }: GoldQuote): string => stretches.join(' … ');

function told(quote: { text: string; kind: string; speaker: string | null }): string {
  return `${quote.text} · ${quote.kind} · ${quote.speaker ?? 'nobody'}`;
}

function judge(page: GoldPage, proposed: Proposed['quotes']): Judged[] {
  const pairs = matchQuotes(
    page.quotes.map((quote) => wordsOf(goldText(quote))),
    proposed.map(({ text }) => wordsOf(text)),
  );
  return pairs.flatMap((pair) => {
    const [one, other] = [page.quotes[pair.gold], proposed[pair.proposed]];
    if (!one || !other) return [];
    const isSpeaker = isSameSpeaker(one.speaker, other.speaker, page);
    return [{ ...pair, isKind: one.kind === other.kind, isSpeaker }];
  });
}

const isRight = ({ isExact, isKind, isSpeaker }: Judged) => isExact && isKind && isSpeaker;

function quoteCounts(page: GoldPage, proposed: Proposed['quotes'], pairs: Judged[]) {
  const count = (test: (pair: Judged) => boolean): Count => ({
    right: pairs.filter(test).length,
    proposed: proposed.length,
    gold: page.quotes.length,
  });
  const matched = (test: (pair: Judged) => boolean) =>
    share(pairs.filter(test).length, pairs.length);
  const isNamed = (pair: Judged) =>
    isNobody(page.quotes[pair.gold]) && !isNobody(proposed[pair.proposed]);
  return {
    'quotes exact': count(({ isExact }) => isExact),
    'quotes overlap': count(() => true),
    kind: matched(({ isKind }) => isKind),
    speaker: matched(({ isSpeaker }) => isSpeaker),
    'text + kind + speaker': count(isRight),
    'named where nobody': share(pairs.filter(isNamed).length, page.quotes.filter(isNobody).length),
  };
}

function quoteCases(page: GoldPage, proposed: Proposed['quotes'], pairs: Judged[]): Case[] {
  const ofGold = page.quotes.flatMap((quote, index): Case[] => {
    const pair = pairs.find(({ gold }) => gold === index);
    const other = pair && proposed[pair.proposed];
    if (pair && isRight(pair)) return [];
    const gold = told({ ...quote, text: goldText(quote) });
    return [{ what: 'quote', gold, proposed: other ? told(other) : null }];
  });
  const extra = proposed.filter((_, index) => !pairs.some((pair) => pair.proposed === index));
  return [
    ...ofGold,
    ...extra.map((quote): Case => ({ what: 'quote', gold: null, proposed: told(quote) })),
  ];
}

function lineOutcomes(page: GoldPage, proposed: Proposed) {
  const gold = goldPlaces(page.layout);
  const own = proposedPlaces(page, proposed.article);
  const cases = linesOf(page.copy).flatMap((line, index): Case[] => {
    const [one, other] = [gold[index] ?? 'out', own[index] ?? 'out'];
    if (one === other) return [];
    return [{ what: 'line', gold: `${one}: ${line}`, proposed: `${other}: ${line}` }];
  });
  return { lines: own.length, cases };
}

function fieldCounts(outcomes: FieldOutcome[]): Record<Field, Count> {
  const counts = outcomes.map(({ field, isRight: right }) => [field, share(Number(right), 1)]);
  return Object.fromEntries(counts) as Record<Field, Count>;
}

const fieldCase = ({ field, gold, proposed }: FieldOutcome): Case => ({
  what: 'field',
  gold: gold && `${field}: ${gold}`,
  proposed: proposed && `${field}: ${proposed}`,
});

/** Compares a proposal with the gold page. A page is fully right if its fields, persons, quotes, kinds and speakers are. */
export function scorePage(page: GoldPage, proposed: Proposed): PageScore {
  const pairs = judge(page, proposed.quotes);
  const fields = compareFields(page, proposed);
  const { missed, extra } = comparePersons(
    page,
    proposed.persons.map(({ name }) => name),
  );
  const lines = lineOutcomes(page, proposed);
  const story: Case[] = [
    ...quoteCases(page, proposed.quotes, pairs),
    ...missed.map((name): Case => ({ what: 'person', gold: name, proposed: null })),
    ...extra.map((name): Case => ({ what: 'person', gold: null, proposed: name })),
    ...fields.filter((outcome) => !outcome.isRight).map(fieldCase),
  ];
  const { set, name, locale, genre } = page;
  return {
    page: { set, name, locale, genre },
    counts: {
      ...quoteCounts(page, proposed.quotes, pairs),
      persons: {
        right: page.persons.length - missed.length,
        proposed: proposed.persons.length,
        gold: page.persons.length,
      },
      ...fieldCounts(fields),
      'lines in place': share(lines.lines - lines.cases.length, lines.lines),
      'pages fully right': share(Number(story.length === 0), 1),
    },
    cases: [...story, ...lines.cases],
  };
}
