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

const anyMark = /''|’’|‘‘|["“”„‟«»]/g;

/** The marks that may close what a mark has opened, as papers set them. */
const closers: Record<string, string> = {
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

function opens(mark: string, before: string, after: string, inside: boolean): boolean {
  if (mark === '„' || mark === '‘‘') return true;
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

  read(paragraph: number, text: string): void {
    let from = this.continueSpan(paragraph, text);
    anyMark.lastIndex = from;
    for (let found = anyMark.exec(text); found; found = anyMark.exec(text)) {
      this.meet(paragraph, text, found[0], found.index);
      from = anyMark.lastIndex;
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
    const first = /^(''|’’|‘‘|["“”„‟«»])\s*/.exec(text);
    if (!first) {
      this.abandon(0);
      return 0;
    }
    Object.assign(open, { paragraph, open: 0, start: first[0].length });
    return first[0].length;
  }

  private meet(paragraph: number, text: string, mark: string, at: number): void {
    const end = at + mark.length;
    const [before, after] = [text.charAt(at - 1), text.charAt(end)];
    const level = this.stack.findLastIndex((open) => closers[open.mark]?.includes(mark));
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
    this.keep([{ parts: first ? [first, ...more, last] : [last] }]);
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

/** The outermost spans between quotation marks, in the order of the text. */
export function spansOf(paragraphs: string[]): Span[] {
  const reader = new MarkReader();
  paragraphs.forEach((text, paragraph) => reader.read(paragraph, text));
  return reader
    .finish()
    .filter(({ parts }) => parts.some((part) => part.end > part.start))
    .sort(
      (a, b) => a.parts[0].paragraph - b.parts[0].paragraph || a.parts[0].open - b.parts[0].open,
    );
}

export function textOf(span: Span, paragraphs: string[]): string {
  return span.parts
    .map((part) => (paragraphs[part.paragraph] ?? '').slice(part.start, part.end).trim())
    .join('\n\n');
}
