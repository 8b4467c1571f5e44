import { matchesAfter, matchesBefore, matchesOfColon, type Match } from '../clauses/match';
import type { Sentences } from '../clauses/sentences';
import { textOf, type Span } from '../text/marks';
import type { Page } from '../text/page';
import type { Place, QuotedSpan } from './stretch';

/** How many signs may stand before a quote that opens its sentence. */
const mostSigns = 4;

/** Which ways of saying who speaks count. */
export interface Ways {
  clauses: boolean;
  colon: boolean;
}

function placesOf(sentences: Sentences): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const sentence of sentences.all()) {
    sentence.nodes.forEach(({ span }, at) => {
      if (span !== null) places.set(`${span}:${sentence.paragraph}`, { sentence, at });
    });
  }
  return places;
}

/** The last sentence of the paragraph before, if a colon ends it. */
function colonMatches(page: Page, sentences: Sentences, paragraph: number): Match[] {
  const text = page.paragraphs[paragraph - 1] ?? '';
  const last = sentences.in(paragraph - 1).at(-1);
  return last && text.trimEnd().endsWith(':') ? matchesOfColon(last, page.albanian) : [];
}

function readSpan(
  page: Page,
  sentences: Sentences,
  span: Span,
  begin: Place,
  end: Place,
  ways: Ways,
): QuotedSpan {
  const paragraph = span.parts[0].paragraph;
  const node = begin.sentence.nodes[begin.at];
  const opens = begin.at <= mostSigns && !/[^-,(]/.test(begin.sentence.codes.slice(0, begin.at));
  const first = opens && begin.sentence === sentences.in(paragraph)[0];
  const led = first && ways.colon ? colonMatches(page, sentences, paragraph) : [];
  const before = opens ? led : matchesBefore(begin.sentence, begin.at, page.albanian);
  const isNear = (match: Match) => ways.clauses || match.pattern.near;
  const isColon = ({ pattern }: Match) => pattern.name.endsWith('colon');
  return {
    span,
    text: textOf(span, page.paragraphs),
    words: (page.words[paragraph] ?? []).slice(node?.from, node?.to),
    begin,
    end,
    opens,
    before: before.filter((match) => isNear(match) && (ways.colon || !isColon(match))),
    after: matchesAfter(end.sentence, end.at, page.albanian).filter(isNear),
  };
}

/** The quoted spans of a story in their sentences, with what these say about who speaks. */
export function readSpans(page: Page, sentences: Sentences, ways: Ways): QuotedSpan[] {
  const places = placesOf(sentences);
  return page.spans.flatMap((span, index) => {
    const begin = places.get(`${index}:${span.parts[0].paragraph}`);
    const end = places.get(`${index}:${span.parts.at(-1)?.paragraph}`) ?? begin;
    return begin && end ? [readSpan(page, sentences, span, begin, end, ways)] : [];
  });
}
