import { LINE_WORDS, type GoldPage, type GoldQuote } from './page';
import { linesOf, parsePage, type RawPage } from './read-pages';

const joined = (copy: string): string => linesOf(copy).join(' ').replace(/\s+/g, ' ');

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function layoutFaults({ layout, copy }: GoldPage): string[] {
  const words = layout.split(/\s+/);
  const known: readonly string[] = [...LINE_WORDS, '+'];
  const lines = linesOf(copy).length;
  return [
    ...words.filter((word) => !known.includes(word)).map((word) => `layout: unknown "${word}"`),
    ...(words[0] === '+' ? ['layout: begins with +'] : []),
    ...(words.length === lines ? [] : [`layout: ${words.length} words for ${lines} lines`]),
  ];
}

/** Returns where the stretches of a quote begin, each after the one before; null for one that is not there. */
function startsOf({ stretches }: GoldQuote, text: string, from: number): (number | null)[] {
  let cursor = from;
  return stretches.map((stretch) => {
    const at = text.indexOf(spaced(stretch), cursor);
    if (at === -1) return null;
    cursor = at + spaced(stretch).length;
    return at;
  });
}

function quoteFaults({ quotes, copy }: GoldPage): string[] {
  const text = joined(copy);
  let from = 0;
  return quotes.flatMap((quote, index) => {
    const starts = startsOf(quote, text, from);
    from = (starts[0] ?? from - 1) + 1;
    const missing = quote.stretches.filter((_, at) => starts[at] === null);
    const heard = quote.attributedAs === null ? '' : spaced(quote.attributedAs).toLowerCase();
    return [
      ...missing.map((stretch) => `quotes.${index}: not in the copy, or not here: "${stretch}"`),
      ...(text.toLowerCase().includes(heard)
        ? []
        : [`quotes.${index}: attributed as "${heard}", which the copy does not have`]),
    ];
  });
}

function speakerFaults({ quotes, persons }: GoldPage): string[] {
  const names = persons.map(({ name }) => name);
  const doubles = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...doubles.map((name) => `persons: "${name}" is there twice`),
    ...quotes.flatMap(({ speaker }, index) =>
      speaker === null || names.includes(speaker)
        ? []
        : [`quotes.${index}: the speaker "${speaker}" is not among the persons`],
    ),
  ];
}

/** Returns what is wrong with a page; nothing for a valid one. */
export function pageFaults(raw: RawPage): string[] {
  try {
    const page = parsePage(raw);
    const faults = [...layoutFaults(page), ...quoteFaults(page), ...speakerFaults(page)];
    return faults.map((fault) => `${page.set}/${page.name}: ${fault}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function twice(raw: RawPage[], keyOf: (page: RawPage) => string, what: string): string[] {
  const first = new Map<string, string>();
  return raw.flatMap((page) => {
    const key = keyOf(page);
    const before = first.get(key);
    first.set(key, before ?? `${page.set}/${page.name}`);
    return before === undefined ? [] : [`${page.set}/${page.name}: ${what} ${before}`];
  });
}

/** Returns what is wrong with the gold set: its pages, and a page that is there twice, by name or by copy. */
export function checkGold(raw: RawPage[]): string[] {
  return [
    ...raw.flatMap(pageFaults),
    ...twice(raw, ({ name }) => name, 'has the name of'),
    ...twice(raw, ({ copy, name }) => joined(copy ?? name), 'has the copy of'),
  ];
}
