import { singleMarks, type SingleRole } from './singles';

/** Quoted text within one paragraph. `open` and `close` include the quotation marks. */
export interface SpanPart {
  paragraph: number;
  open: number;
  start: number;
  end: number;
  close: number;
}

/** Text between an opening and its closing mark, with a part for each paragraph that it runs through. */
export interface Span {
  /** How it is set: in double marks, in single marks, or as a turn of dialogue after a dash. */
  by: 'double' | 'single' | 'dash';
  parts: [SpanPart, ...SpanPart[]];
}

interface OpenSpan {
  mark: string;
  done: SpanPart[];
  paragraph: number;
  open: number;
  start: number;
  /** Spans closed inside this one: they count only if this one never closes. */
  inner: Span[];
}

/** Quotes inside quotes inside quotes are read; what is deeper is a mark gone astray. */
const deepest = 4;

/** Quotation marks are those that Unicode calls so, and what typewriters and agencies put in their place. */
const anyMark = /``|''|’’|‘‘|(?<![^\s(]),,(?=\S)|[\p{Quotation_Mark}]/gu;
const singles = /^['‘’‚‛‹›´]$/;

/** The marks that may close what a mark has opened, as papers set them. */
const closers: Record<string, string> = {
  '``': "''’’\"”",
  ',,': "''”“\"",
  ...{ "'": "'’‘", '‘': "’'", '’': "’'", '‚': "‘’'", '‛': "’'", '‹': '›' },
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"‟',
  '‟': '”“"',
  '«': '»',
  '»': '«»',
  "''": "''’’",
  '‘‘': "’’''",
  '’’': "’’''",
};

const closesWith = (mark: string): string => closers[mark] ?? '”’"';

function opens(mark: string, before: string, after: string, inside: boolean): boolean {
  if (/^(„|‘‘|``|,,)$/.test(mark)) return true;
  const freeBefore = before === '' || /[\s([{–—/-]/.test(before) || /["“”„«»]/.test(before);
  const freeAfter = after === '' || /[\s.,;:!?)\]}…]/.test(after);
  if (mark === '«') return freeBefore || !freeAfter;
  if (mark === '»') return !inside && freeBefore && !freeAfter;
  if (freeBefore && !freeAfter) return true;
  return !inside && freeBefore;
}

/** Reads the paragraphs mark by mark; every character is looked at once. */
class MarkReader {
  private stack: OpenSpan[] = [];

  private spans: Span[] = [];

  constructor(private readonly withSingles: boolean) {}

  read(paragraph: number, text: string): void {
    const roles = this.withSingles ? singleMarks(text) : new Map<number, SingleRole>();
    anyMark.lastIndex = this.continueSpan(paragraph, text);
    for (let found = anyMark.exec(text); found; found = anyMark.exec(text)) {
      const [mark] = found;
      if (!singles.test(mark)) this.meet(paragraph, text, mark, found.index);
      else this.meetSingle(paragraph, mark, found.index, roles.get(found.index));
    }
    this.endParagraph(paragraph, text);
  }

  finish(): Span[] {
    this.abandon(0);
    return this.spans;
  }

  /** A paragraph that begins with a mark goes on with what the last one left open. */
  private continueSpan(paragraph: number, text: string): number {
    const open = this.stack[0];
    if (!open) return 0;
    const first = /^(``|''|’’|‘‘|,,|["“”„‟«»]|['‘’‚‛](?=\S))\s*/u.exec(text);
    if (!first || singles.test(first[1] ?? '') !== singles.test(open.mark)) {
      this.abandon(0);
      return 0;
    }
    Object.assign(open, { paragraph, open: 0, start: first[0].length });
    return first[0].length;
  }

  private meetSingle(
    paragraph: number,
    mark: string,
    at: number,
    role: SingleRole | undefined,
  ): void {
    const level = this.stack.findLastIndex((open) => singles.test(open.mark));
    if (role === 'closes' && level >= 0) this.close(level, at, at + 1);
    else if (role === 'opens' && this.stack.length < deepest) {
      this.stack.push({ mark, done: [], paragraph, open: at, start: at + 1, inner: [] });
    }
  }

  private meet(paragraph: number, text: string, mark: string, at: number): void {
    const end = at + mark.length;
    const [before, after] = [text.charAt(at - 1), text.charAt(end)];
    const level = this.stack.findLastIndex((open) => closesWith(open.mark).includes(mark));
    if (opens(mark, before, after, level >= 0)) {
      if (this.stack.length === deepest) return;
      this.stack.push({ mark, done: [], paragraph, open: at, start: end, inner: [] });
    } else if (level >= 0) {
      this.close(level, at, end);
    }
  }

  private close(level: number, end: number, close: number): void {
    this.abandon(level + 1);
    const span = this.stack.pop();
    if (!span) return;
    const { paragraph, open, start } = span;
    const last = { paragraph, open, start, end, close };
    const [first, ...more] = span.done;
    const by = singles.test(span.mark) ? 'single' : 'double';
    this.keep([{ by, parts: first ? [first, ...more, last] : [last] }]);
  }

  /** Drops what was opened from a level on and never closed; what was closed inside counts. */
  private abandon(level: number): void {
    while (this.stack.length > level) {
      const open = this.stack.pop();
      if (open) this.keep(open.inner);
    }
  }

  private keep(spans: Span[]): void {
    const outer = this.stack.at(-1);
    for (const span of spans) (outer ? outer.inner : this.spans).push(span);
  }

  private endParagraph(paragraph: number, text: string): void {
    this.abandon(1);
    const open = this.stack[0];
    if (!open) return;
    open.done.push({
      paragraph,
      open: open.open,
      start: open.start,
      end: text.length,
      close: text.length,
    });
  }
}

/** The outermost spans between quotation marks, in the order of the text; `withSingles`: single marks too. */
export function spansOf(paragraphs: string[], withSingles = true): Span[] {
  const reader = new MarkReader(withSingles);
  paragraphs.forEach((text, paragraph) => reader.read(paragraph, text));
  return inOrder(reader.finish());
}

/** Spans that hold something, in the order of the text. */
export function inOrder(spans: Span[]): Span[] {
  return spans
    .filter(({ parts }) => parts.some((part) => part.end > part.start))
    .sort(
      (a, b) => a.parts[0].paragraph - b.parts[0].paragraph || a.parts[0].open - b.parts[0].open,
    );
}

export function textOf(span: Span, paragraphs: string[]): string {
  return span.parts
    .map((part) => (paragraphs[part.paragraph] ?? '').slice(part.start, part.end).trim())
    .join(' … ');
}
