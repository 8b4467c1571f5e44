import { withWeights } from '../../server/src/parse/model/model';
import { propose } from '../engine';
import { scorePage, type PageScore } from '../metrics/score-page';
import type { GoldPage } from '../pages/page';
import { choicesOf, together, type Choices } from './choices';
import { fitAll } from './tables';

/**
 * Returns the scores of pages by weights that were fitted without them: the pages are dealt out to `folds` heaps, and each heap is
 * measured with what is learned from the others and from `more`, pages that are only learned from.
 */
export function crossValidate(pages: GoldPage[], more: GoldPage[], folds: number): PageScore[] {
  const choices = new Map<GoldPage, Choices>(
    [...pages, ...more].map((page) => [page, choicesOf(page)]),
  );
  const heapOf = (page: GoldPage) => pages.indexOf(page) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const learned = [...choices].filter(([page]) => heapOf(page) !== fold);
    const tables = fitAll(together(learned.map(([, each]) => each)));
    const measured = pages.filter((page) => heapOf(page) === fold);
    return withWeights(tables, () => measured.map((page) => scorePage(page, propose(page))));
  }).flat();
}
