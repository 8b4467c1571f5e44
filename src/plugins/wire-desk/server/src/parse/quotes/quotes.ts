import { Sentences } from '../clauses/sentences';
import { probability, reasons, scoreOf } from '../model/model';
import { linesOf } from '../people/line';
import type { Cast } from '../people/cast';
import type { Page } from '../text/page';
import type { QuoteProposal, Stretch } from '../proposal/proposal';
import type { Spoken } from './context';
import { continues } from './join';
import { kindOf, withoutComma } from './kind';
import { mediumOf } from './medium';
import { occasionOf } from './occasion';
import { Offices } from './offices';
import { readSpans } from './read-spans';
import { Referents } from './referents';
import { Resolver } from './resolve';
import { isCertain, Speakers, type Weighed } from './speaker';
import { speechEvidence } from './speech';
import type { QuotedSpan, Utterance } from './stretch';

/** Whether a mechanism is on. */
export type IsOn = (mechanism: string) => boolean;

/** How far around a quote its sentence is looked at for the medium, in words. */
const window = 120;
/** From this probability on a span is speech. */
const likely = 0.5;
/** How many persons are suggested. */
const mostSuggestions = 3;
/** A person with less is no suggestion. */
const leastShare = 0.08;

interface Speech {
  utterance: Utterance;
  share: number;
}

/** Utterances of spans that are speech, in the order of the story. */
export function utterancesOf(spans: QuotedSpan[], page: Page, isOn: IsOn): Speech[] {
  const found: Speech[] = [];
  let last: QuotedSpan | null = null;
  for (const span of spans) {
    const joined = isOn('joining') && last !== null && continues(last, span);
    const share = probability(
      scoreOf('speech', speechEvidence(span, page, joined), !isOn('models')),
    );
    if (share < likely) continue;
    if (joined) found.at(-1)?.utterance.spans.push(span);
    else found.push({ utterance: { spans: [span] }, share });
    last = span;
  }
  return found;
}

function stretchesOf({ spans }: Utterance): Stretch[] {
  return spans.flatMap(({ span }) =>
    span.parts.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
  );
}

/** The text of an utterance; the full stop of the sentence around it is no part of a fragment. */
function textOf({ spans }: Utterance, page: Page): string {
  const kind = kindOf(spans[0]);
  return stretchesOf({ spans })
    .map(({ paragraph, start, end }) => (page.paragraphs[paragraph] ?? '').slice(start, end))
    .map(withoutComma)
    .map((text) => (kind === 'partial' ? text.replace(/(?<!\.\.)(?<!\p{Lu})\.$/u, '') : text))
    .filter((text) => text !== '')
    .join(' … ');
}

/** Medium and occasion, if the sentence around the quote names them. */
function circumstances(
  { spans }: Utterance,
  page: Page,
): Pick<QuoteProposal, 'medium' | 'occasion'> {
  const [{ begin, end, before }] = spans;
  const led = before.find(({ sentence }) => sentence !== begin.sentence)?.sentence;
  const sentence =
    led ?? (spans.at(-1)?.begin.sentence === begin.sentence ? begin.sentence : end.sentence);
  const { paragraph, from, to } = sentence;
  const words = (page.words[paragraph] ?? [])
    .slice(from, Math.min(to, from + 2 * window))
    .filter(({ span }) => span === null);
  const text = page.paragraphs[paragraph] ?? '';
  return { medium: mediumOf(words, text), occasion: occasionOf(words, text) };
}

function suggestionsOf(weighed: Weighed[], speaker: string | null): string[] {
  if (speaker !== null) return [];
  const names = weighed
    .filter(({ entity, share }) => entity.person && share >= leastShare)
    .map(({ entity }) => entity.person?.name ?? '');
  return [...new Set(names)].slice(0, mostSuggestions);
}

function proposalOf(
  { utterance, share }: Speech,
  weighed: Weighed[],
  page: Page,
  isOn: IsOn,
): QuoteProposal {
  const [best] = weighed;
  const certain = !isOn('threshold') || isCertain(weighed);
  const isSure = best?.entity.person?.isSure !== false;
  const speaker = certain && isSure ? (best?.entity.person?.name ?? null) : null;
  const named = certain || best?.entity.person === null;
  const speech = reasons('speech', speechEvidence(utterance.spans[0], page, false));
  return {
    text: textOf(utterance, page),
    kind: kindOf(utterance.spans[0]),
    attributedAs: named ? best?.entity.printed || null : null,
    speaker,
    suggestions: suggestionsOf(weighed, speaker),
    confidence: Math.round(share * (best?.share ?? 0) * 1000) / 1000,
    features: [...(best?.features ?? []), ...speech]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, 6),
    stretches: stretchesOf(utterance),
    ...circumstances(utterance, page),
  };
}

/** What the stages before the models make of a story. */
export function quoteReader(
  page: Page,
  cast: Cast,
  isOn: IsOn,
): {
  spans: QuotedSpan[];
  speakers: Speakers;
} {
  const sentences = new Sentences(page, linesOf(page, cast), isOn('clauses'));
  const offices = new Offices(cast.persons);
  const referents = new Referents(page, cast, sentences, offices, isOn('unnamed'));
  const resolver = new Resolver(page, referents, offices, {
    unnamed: isOn('unnamed'),
    pronouns: isOn('pronouns'),
    salience: isOn('salience'),
  });
  const spans = readSpans(page, sentences, { clauses: isOn('clauses'), colon: isOn('colon') });
  return { spans, speakers: new Speakers(resolver, sentences, !isOn('models')) };
}

/** An utterance of the story with everybody who may have said it, the likeliest first. */
export interface Attributed {
  speech: Speech;
  weighed: Weighed[];
}

/** What is said in the story, in its order, with who may have said it. Terms, titles and names between marks are left. */
export function attributedIn(page: Page, cast: Cast, isOn: IsOn): Attributed[] {
  const { spans, speakers } = quoteReader(page, cast, isOn);
  const spoken: Spoken[] = [];
  return utterancesOf(spans, page, isOn).map((speech) => {
    const weighed = speakers.weigh(speech.utterance, spoken);
    const last = speech.utterance.spans.at(-1) ?? speech.utterance.spans[0];
    const { paragraph, id } = last.end.sentence;
    const asks = /\?[^\p{L}]*$/u.test(last.text);
    spoken.push({ entity: weighed[0]?.entity ?? null, paragraph, sentence: id, asks });
    return { speech, weighed };
  });
}

/** The quotes of the story, in its order. */
export function quotesOf(page: Page, cast: Cast, isOn: IsOn): QuoteProposal[] {
  return attributedIn(page, cast, isOn).map(({ speech, weighed }) =>
    proposalOf(speech, weighed, page, isOn),
  );
}
