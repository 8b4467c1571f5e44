import { castOf, type Cast } from '../../server/src/parse/people/cast';
import type { PagePerson } from '../../server/src/parse/people/page-person';
import type { Spoken } from '../../server/src/parse/quotes/context';
import { continues } from '../../server/src/parse/quotes/join';
import { quoteReader } from '../../server/src/parse/quotes/quotes';
import type { Candidate } from '../../server/src/parse/quotes/antecedents';
import { speechEvidence } from '../../server/src/parse/quotes/speech';
import type { QuotedSpan, Utterance } from '../../server/src/parse/quotes/stretch';
import type { Page } from '../../server/src/parse/text/page';
import { isSameSpeaker, namesOf } from '../metrics/same-person';
import { folded, wordsOf } from '../metrics/words';
import type { GoldPage, GoldQuote } from '../pages/page';
import { storyOf } from '../pages/story';
import type { Choice } from './fit';

/** The choices of gold pages, by the question that each answers. */
export type Choices = Record<'speech' | 'person' | 'speaker', Choice[]>;

const everything = () => true;

function isGold(gold: GoldPage) {
  const names = new Set(gold.persons.flatMap((person) => [...namesOf(person, gold)]));
  return ({ name }: PagePerson): boolean => names.has(folded(name));
}

/** A choice between yes and no. */
function yesOrNo(evidence: Iterable<string>, isRight: boolean): Choice {
  return { options: [['bias', ...evidence], []], right: [isRight ? 0 : 1] };
}

const sameWords = (one: string, other: string): boolean =>
  folded(wordsOf(one).join(' ')) === folded(wordsOf(other).join(' '));

/** The gold quote of which a span is a stretch. */
function goldOf({ span, text }: QuotedSpan, page: Page, quotes: GoldQuote[]): GoldQuote | null {
  const parts = span.parts.map(({ paragraph, start, end }) =>
    (page.paragraphs[paragraph] ?? '').slice(start, end),
  );
  const isPart = (stretch: string) => [text, ...parts].some((part) => sameWords(part, stretch));
  return quotes.find(({ stretches }) => stretches.some(isPart)) ?? null;
}

function isRight({ entity }: Candidate, speaker: string | null, gold: GoldPage): boolean {
  return isSameSpeaker(speaker, entity.person?.name ?? null, gold);
}

/** The choices of a page: each span, each possible person, and each gold quote with the gold speakers before it. */
export function choicesOf(gold: GoldPage): Choices {
  const page = storyOf(gold);
  const { persons } = gold.known;
  const all = castOf(page, persons, everything);
  const isPerson = isGold(gold);
  const cast: Cast = castOf(page, persons, isPerson);
  const { spans, speakers } = quoteReader(page, cast, everything);
  const choices: Choices = { speech: [], speaker: [], person: [] };
  choices.person = all.persons
    .filter(({ known }) => known === null)
    .map((person) => yesOrNo(person.evidence, isPerson(person)));
  const spoken: Spoken[] = [];
  let last: { span: QuotedSpan; quote: GoldQuote } | null = null;
  const utterances = new Map<GoldQuote, Utterance>();
  for (const span of spans) {
    const quote = goldOf(span, page, gold.quotes);
    const joined = last !== null && continues(last.span, span);
    choices.speech.push(yesOrNo(speechEvidence(span, page, joined), quote !== null));
    if (!quote) continue;
    last = { span, quote };
    const known = utterances.get(quote);
    if (known) known.spans.push(span);
    else utterances.set(quote, { spans: [span] });
  }
  for (const [quote, utterance] of utterances) {
    const candidates = speakers.candidates(utterance, spoken);
    const right = candidates.flatMap((one, at) => (isRight(one, quote.speaker, gold) ? [at] : []));
    const tail = utterance.spans.at(-1) ?? utterance.spans[0];
    const end = tail.end.sentence;
    const asks = /\?[^\p{L}]*$/u.test(tail.text);
    const entity = candidates[right[0] ?? -1]?.entity ?? null;
    spoken.push({ entity, paragraph: end.paragraph, sentence: end.id, asks });
    if (right.length === 0) continue;
    choices.speaker.push({ options: candidates.map(({ evidence }) => [...evidence]), right });
  }
  return choices;
}

/** Puts the choices of several pages together. */
export function together(each: Choices[]): Choices {
  return {
    speech: each.flatMap(({ speech }) => speech),
    person: each.flatMap(({ person }) => person),
    speaker: each.flatMap(({ speaker }) => speaker),
  };
}

/** The choices of several pages together. */
export const allChoices = (pages: GoldPage[]): Choices => together(pages.map(choicesOf));
