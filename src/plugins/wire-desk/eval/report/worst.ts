import type { Case, PageScore } from '../metrics/score-page';

const WIDTH = 150;

/** How many differences of a page are printed among other pages. */
const SHOWN = 12;

function short(text: string | null): string {
  if (text === null) return '–';
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= WIDTH) return line;
  const half = WIDTH / 2 - 2;
  return `${line.slice(0, half)} […] ${line.slice(-half)}`;
}

function caseLines({ what, gold, proposed }: Case): string[] {
  return [`  ${what.padEnd(7)}gold      ${short(gold)}`, `         proposed  ${short(proposed)}`];
}

/** Returns the pages with the most differences, those with most first. */
export function worstOf(scores: PageScore[], count: number): PageScore[] {
  return scores
    .filter(({ cases }) => cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || (a.page.name < b.page.name ? -1 : 1))
    .slice(0, count);
}

/** Returns the differences of a page in lines, gold above proposed; of one of many pages the first, without lines of the copy. */
export function casesOf({ page, cases }: PageScore, isOneOfMany: boolean): string[] {
  const head = `${page.set}/${page.name} · ${page.genre} · ${cases.length} differences`;
  const shown = isOneOfMany ? cases.filter(({ what }) => what !== 'line').slice(0, SHOWN) : cases;
  const rest = cases.length - shown.length;
  return [
    head,
    ...shown.flatMap(caseLines),
    ...(rest > 0 ? [`  and ${rest} more: npm run eval -- --page ${page.name}`] : []),
  ];
}
