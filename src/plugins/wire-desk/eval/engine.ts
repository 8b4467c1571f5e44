import * as engine from '../server/src/parse/parse-copy';
import type { Known } from '../server/src/parse/proposal/proposal';
import type { GoldPage } from './pages/page';

/** What is compared of a proposal. `text` has the stretches of a quote joined with " … ". */
export interface Proposed {
  article: {
    title: string | null;
    lead: string | null;
    body: string[];
    category: string | null;
    credit: string | null;
    dateline: { place: string; date: string | null } | null;
  };
  persons: { name: string }[];
  quotes: { text: string; kind: string; speaker: string | null }[];
  byline: string | null;
}

/** A parser as it is measured. `MECHANISMS` are those of its parts that can be turned off, by name. */
export interface Engine {
  parseCopy: (copy: string, known: Known, options?: { without: string[] }) => Proposed;
  MECHANISMS?: readonly string[];
}

const measured: Engine = engine;

/** Mechanisms that the parser can be run without; none if it does not offer that. */
export const mechanisms: readonly string[] = measured.MECHANISMS ?? [];

/** Returns what the parser proposes for a page, with the newsroom's people and categories that the page names. */
export function propose({ copy, locale, known }: GoldPage, without: string[] = []): Proposed {
  const { persons, categories } = known;
  const all = { locale, persons, categories };
  return without.length === 0
    ? measured.parseCopy(copy, all)
    : measured.parseCopy(copy, all, { without });
}
