import type { DeskResponse, DeskRow } from '../../../shared/contracts/desk';

export const keyOf = ({ contentType, documentId }: DeskRow): string =>
  `${contentType} ${documentId}`;

/** The pages after a first one. */
export interface Further {
  /** The first page that they follow. */
  first: DeskResponse;
  pages: number;
  rows: DeskRow[];
  /** Where the next page begins; null where there is none. */
  cursor: string | null;
}

const noneAfter = (first: DeskResponse): Further => ({
  ...{ first, pages: 0, rows: [], cursor: first.meta.nextCursor },
});

/** Whether the further pages are those of a first page, and as many as wanted or all that there are. */
export const areLoaded = (
  further: Further | null,
  first: DeskResponse,
  wanted: number,
): further is Further => further?.first === first && isEnough(further, wanted);

const isEnough = ({ pages, cursor }: Further, wanted: number): boolean =>
  pages >= wanted || cursor === null;

/**
 * Returns as many pages after a first one as wanted. It goes on from the loaded ones where they follow this first page, and else
 * loads them again: rows have moved between pages, and colleagues have taken some. Throws what `load` does.
 * @param load loads the page at a cursor
 */
export const loadFurther = async (
  loaded: Further | null,
  first: DeskResponse,
  wanted: number,
  load: (cursor: string) => Promise<DeskResponse>,
): Promise<Further> => {
  let further = loaded?.first === first ? loaded : noneAfter(first);
  while (further.pages < wanted && further.cursor !== null) {
    const { data, meta } = await load(further.cursor);
    further = {
      ...{ first, pages: further.pages + 1, cursor: meta.nextCursor },
      rows: [...further.rows, ...data],
    };
  }
  return further;
};

/** Returns the rows of all pages below the flashes, each document once: one may move down while pages are loaded. */
export const rowsBelow = ({ flashes, data }: DeskResponse, further: DeskRow[]): DeskRow[] => {
  const shown = new Set(flashes.map(keyOf));
  return [...data, ...further].filter((row) => {
    const isNew = !shown.has(keyOf(row));
    shown.add(keyOf(row));
    return isNew;
  });
};
