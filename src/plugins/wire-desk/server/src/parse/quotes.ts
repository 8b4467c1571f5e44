import { Antecedents } from './antecedent';
import { attributionAfter, attributionBefore, type Attribution } from './attribution';
import type { Cast } from './cast';
import { kindOf, trimmed } from './kind';
import { textOf, type Span } from './marks';
import { mediumOf } from './medium';
import { occasionOf } from './occasion';
import type { Page, Word } from './page';
import type { QuoteProposal } from './proposal';
import { isLeftToContext, speakerFromContext, type Spoken } from './running-quote';
import { speakerOf } from './speaker';
import type { Line } from './subject';
import { isTerm, type Setting } from './term';

/** A quote with its place, so that the next one may go on from it. */
interface FoundQuote extends Spoken {
  proposal: QuoteProposal;
}

function lineOf(page: Page, cast: Cast, paragraph: number): Line {
  return {
    words: page.words[paragraph] ?? [],
    text: page.paragraphs[paragraph] ?? '',
    mentions: cast.mentions.filter((mention) => mention.paragraph === paragraph && !mention.quoted),
  };
}

/** The span's words in the paragraph where one of its parts stands; null when it has none. */
function settingOf(page: Page, span: Span, index: number, part: 0 | -1): Setting | null {
  const words = page.words[span.parts.at(part)?.paragraph ?? 0] ?? [];
  const first = words.findIndex((word) => word.span === index);
  const last = words.findLastIndex((word) => word.span === index);
  return first < 0 ? null : { words, first, last };
}

function outside(words: Word[], verb: number): Word[] {
  const sentence = words[verb]?.sentence;
  return words.filter((word) => word.sentence === sentence && word.span === null);
}

interface Attributed {
  attribution: Attribution;
  paragraph: number;
}

/** Before it, where the span is a piece of a running sentence; else after it first. */
function attribute(page: Page, cast: Cast, span: Span, index: number): Attributed | null {
  const [start, end] = [settingOf(page, span, index, 0), settingOf(page, span, index, -1)];
  if (!start || !end) return null;
  const [head, tail] = [span.parts[0].paragraph, span.parts.at(-1)?.paragraph ?? 0];
  const before = () => wrap(attributionBefore(start, lineOf(page, cast, head)), head);
  const after = () => wrap(attributionAfter(end, lineOf(page, cast, tail)), tail);
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

  constructor(
    private readonly page: Page,
    private readonly cast: Cast,
  ) {
    this.antecedents = new Antecedents(cast.mentions);
  }

  read(span: Span, index: number): void {
    const start = settingOf(this.page, span, index, 0);
    if (!start || (span.parts.length === 1 && isTerm(start))) return;
    const attributed = attribute(this.page, this.cast, span, index);
    const text = textOf(span, this.page.paragraphs);
    if (attributed) this.attributed(span, start, text, attributed);
    else this.fromContext(span, index, start, text);
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

  private fromContext(span: Span, index: number, start: Setting, text: string): void {
    if (!isLeftToContext(start, text)) return;
    const line = lineOf(this.page, this.cast, span.parts[0].paragraph);
    const speaker = speakerFromContext(line, start, this.found, {
      paragraph: span.parts[0].paragraph,
      isWhole: span.parts.length > 1 || line.words.every((word) => word.span === index),
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
