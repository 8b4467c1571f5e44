import { Antecedents } from './antecedent';
import { attributionAfter, attributionBefore, type Attribution } from './attribution';
import type { Cast } from '../people/cast';
import { kindOf, trimmed } from './kind';
import { linesOf, type Line } from '../people/line';
import { textOf, type Span } from '../text/marks';
import { mediumOf } from './medium';
import { occasionOf } from './occasion';
import type { Page } from '../text/page';
import type { Word } from '../text/word';
import type { QuoteProposal } from '../proposal/proposal';
import { isLeftToContext, speakerFromContext, type Spoken } from './running-quote';
import { speakerOf } from './speaker';
import { isTerm, type Setting } from './term';

/** A quote with its position, so that the next one may continue it. */
interface FoundQuote extends Spoken {
  proposal: QuoteProposal;
}

/** How far around a verb its sentence is looked at, in words. */
const window = 120;

function settingOf(page: Page, span: Span, index: number, part: 0 | -1): Setting | null {
  const paragraph = span.parts.at(part)?.paragraph ?? 0;
  const found = page.settings.get(`${index}:${paragraph}`);
  return found ? { words: page.words[paragraph] ?? [], ...found } : null;
}

function outside(words: Word[], verb: number): Word[] {
  const sentence = words[verb]?.sentence;
  return words
    .slice(Math.max(0, verb - window), verb + window)
    .filter((word) => word.sentence === sentence && word.span === null);
}

interface Attributed {
  attribution: Attribution;
  paragraph: number;
}

/** Looks before the span if it is a piece of a running sentence; else after it first. */
function attribute(page: Page, lines: Line[], span: Span, index: number): Attributed | null {
  const [start, end] = [settingOf(page, span, index, 0), settingOf(page, span, index, -1)];
  if (!start || !end) return null;
  const [head, tail] = [span.parts[0].paragraph, span.parts.at(-1)?.paragraph ?? 0];
  const [first, final] = [lines[head], lines[tail]];
  if (!first || !final) return null;
  const before = () => wrap(attributionBefore(start, first), head);
  const after = () => wrap(attributionAfter(end, final), tail);
  const word = start.words[start.first];
  const begins =
    start.first === 0 ||
    (word?.sentence !== start.words[start.first - 1]?.sentence && !word?.gap.includes(':'));
  return begins ? after() : (before() ?? after());
}

function wrap(attribution: Attribution | null, paragraph: number): Attributed | null {
  return attribution && { attribution, paragraph };
}

class QuoteReader {
  readonly found: FoundQuote[] = [];

  private readonly antecedents: Antecedents;

  private readonly lines: Line[];

  constructor(
    private readonly page: Page,
    cast: Cast,
  ) {
    this.antecedents = new Antecedents(cast.mentions);
    this.lines = linesOf(page, cast);
  }

  read(span: Span, index: number): void {
    const start = settingOf(this.page, span, index, 0);
    if (!start || (span.parts.length === 1 && isTerm(start))) return;
    const attributed = attribute(this.page, this.lines, span, index);
    const text = textOf(span, this.page.paragraphs);
    if (attributed) this.attributed(span, start, text, attributed);
    else this.fromContext(span, start, text);
  }

  private attributed(
    span: Span,
    start: Setting,
    text: string,
    { attribution, paragraph }: Attributed,
  ): void {
    const { paragraphs, words } = this.page;
    const speaker = speakerOf(attribution, paragraph, this.page, this.antecedents);
    const sentence = outside(words[paragraph] ?? [], attribution.verb);
    const printed = paragraphs[paragraph] ?? '';
    this.keep(span, start, text, {
      speaker,
      medium: mediumOf(sentence, printed),
      occasion: occasionOf(sentence, printed),
    });
  }

  private fromContext(span: Span, start: Setting, text: string): void {
    const line = this.lines[span.parts[0].paragraph];
    if (!line || !isLeftToContext(start, text, line)) return;
    const speaker = speakerFromContext(line, start, this.found, {
      paragraph: span.parts[0].paragraph,
      isWhole: start.first === 0 && start.last === line.words.length - 1,
      resolve: (attribution) =>
        speakerOf(attribution, span.parts[0].paragraph, this.page, this.antecedents),
    });
    if (speaker) this.keep(span, start, text, { speaker, medium: null, occasion: null });
  }

  private keep(
    span: Span,
    start: Setting,
    text: string,
    {
      speaker,
      medium,
      occasion,
    }: Pick<QuoteProposal, 'medium' | 'occasion'> & Pick<Spoken, 'speaker'>,
  ): void {
    const last = this.found.at(-1);
    const sentence = start.words[start.first]?.sentence ?? 0;
    const goesOn =
      last?.sentence === sentence &&
      last.proposal.kind === 'direct' &&
      last.speaker.person === speaker.person;
    const kind = kindOf(start, text, goesOn);
    const proposal: QuoteProposal = {
      text: trimmed(text, kind),
      kind,
      attributedAs: speaker.attributedAs,
      speaker: speaker.person?.name ?? null,
      medium,
      occasion,
    };
    const paragraph = span.parts.at(-1)?.paragraph ?? 0;
    if (proposal.text !== '') this.found.push({ proposal, paragraph, sentence, speaker });
  }
}

/** What is said in the story, in its order. Terms, titles and names between marks are left. */
export function quotesOf(page: Page, cast: Cast): QuoteProposal[] {
  const reader = new QuoteReader(page, cast);
  page.spans.forEach((span, index) => reader.read(span, index));
  return reader.found.map(({ proposal }) => proposal);
}
