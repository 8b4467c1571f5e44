import type { DeskResponse, DeskRow, Staff } from '../../../shared/contracts/desk';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import { OPEN_STATES, type TranslationState } from '../../../shared/state';
import type { Database } from '../database/connection';
import { encodeCursor } from '../http/cursor';
import { invalidField } from '../http/invalid-field';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Ability } from '../strapi/ability';
import type { EmbargoOf, FlashNews, RunningFlash } from '../strapi/flash-news';
import type { Locales } from '../strapi/locales';
import type { Permissions } from '../strapi/permissions';
import {
  cellsOf,
  countCells,
  deskCells,
  isWithin,
  positionOf,
  type Assignee,
  type DeskFilter,
  type Position,
  type StoredCell,
} from './store/cells';
import { categoryNames, titlesOf } from './store/names';
import { activeStaff } from './store/staff';
import { createToCell } from './to-cell';

/** Counts stop here: more is "99+". */
const MAX_COUNT = 99;

/** Categories and staff that a filter offers. */
const MAX_CHOICES = 200;

export interface DeskPageQuery {
  locales?: string[] | undefined;
  states: TranslationState[];
  category?: string | undefined;
  assignee: Assignee;
  contentType?: string | undefined;
  limit: number;
  after: Position | null;
}

export interface DeskPagePeers {
  db: Database;
  types: TranslatedTypes;
  locales: Locales;
  permissions: Permissions;
  flashNews: FlashNews;
  isPreparing: () => boolean;
  now: () => number;
}

const keyOf = ({ contentType, documentId }: { contentType: string; documentId: string }): string =>
  `${contentType} ${documentId}`;

/** Reads the desk: documents by their most urgent translation, with all locales beside. */
export const createDeskPage = (peers: DeskPagePeers) => {
  const { db, types, locales, permissions, flashNews, isPreparing, now } = peers;
  const toCell = createToCell(permissions);

  const mayEdit = (ability: Ability, uid: string, locale: string): boolean =>
    permissions.allows(ability, CONTENT.update, uid, locale);

  /** Returns the locales that the caller may edit, by type, among those asked for. */
  const editableOf = (
    ability: Ability,
    codes: string[],
    { locales: asked, contentType }: DeskPageQuery,
  ): Map<string, string[]> => {
    const unknown = asked?.find((code) => !codes.includes(code));
    if (unknown !== undefined) {
      throw invalidField(
        'locales',
        `"${unknown}" is no language here; accepted are ${codes.join(', ')}`,
      );
    }
    const wanted = contentType === undefined ? types.all() : [types.get(contentType)];
    return new Map(
      wanted
        .map(({ uid }): [string, string[]] => [
          uid,
          (asked ?? codes).filter((code) => mayEdit(ability, uid, code)),
        ])
        .filter(([, editable]) => editable.length > 0),
    );
  };

  /** Loads the embargoes of documents, by one statement a type. */
  const embargoesOf = async (cells: StoredCell[]): Promise<ReadonlyMap<string, EmbargoOf>> => {
    const loaded = new Map<string, EmbargoOf>();
    for (const uid of new Set(cells.map(({ contentType }) => contentType))) {
      const own = cells.filter(({ contentType }) => contentType === uid);
      const ids = own.map(({ documentId }) => documentId);
      loaded.set(uid, await flashNews.embargoes(uid, ids));
    }
    return loaded;
  };

  const namesOfCategories = async (
    cells: StoredCell[],
    order: string[],
  ): Promise<Map<string, string>> => {
    const ids = new Set(cells.flatMap(({ category }) => (category === null ? [] : [category])));
    const names = new Map<string, string>();
    if (ids.size === 0) return names;
    for (const { category } of types.all()) {
      if (!category) continue;
      for (const [id, name] of await categoryNames(db, category, order, [...ids], ids.size)) {
        names.set(id, name);
      }
    }
    return names;
  };

  interface Marks {
    flashes: ReadonlyMap<string, RunningFlash>;
    embargoes: ReadonlyMap<string, EmbargoOf>;
  }

  /** Makes rows of the most urgent cells. */
  const toRows = async (
    ability: Ability,
    urgent: StoredCell[],
    { flashes, embargoes }: Marks,
    order: string[],
  ): Promise<DeskRow[]> => {
    const all = await cellsOf(db, urgent);
    const titles = new Map<string, string>();
    for (const { uid, title } of types.all()) {
      const own = urgent.filter(({ contentType }) => contentType === uid);
      const versions = own.map(({ documentId, sourceLocale: locale }) => ({ documentId, locale }));
      if (versions.length === 0) continue;
      for (const [id, text] of await titlesOf(db, uid, title, versions)) titles.set(id, text);
    }
    const categories = await namesOfCategories(urgent, order);
    return urgent.map((cell) => {
      const { contentType, documentId, sourceLocale, locale, category } = cell;
      const flash = flashes.get(keyOf(cell));
      const embargoOf = embargoes.get(contentType) ?? (() => null);
      return {
        ...{ contentType, documentId, sourceLocale, locale },
        title: titles.get(documentId) ?? null,
        category: category === null ? null : (categories.get(category) ?? null),
        flash: flash ? { level: flash.level, expiresAt: flash.expiresAt } : null,
        cells: all
          .filter(
            (one) =>
              keyOf(one) === keyOf(cell) &&
              permissions.allows(ability, CONTENT.read, contentType, one.locale),
          )
          .map((one) => toCell(ability, one, embargoOf)),
      };
    });
  };

  /** Returns the most urgent cells of documents with a running flash, of those that the filter lets through, in the order of the flashes. */
  const flashCells = async (
    filter: DeskFilter,
    flashes: ReadonlyMap<string, RunningFlash>,
  ): Promise<StoredCell[]> => {
    const cells = await cellsOf(db, [...flashes.values()]);
    return [...flashes.keys()].flatMap((key) => {
      const own = cells
        .filter((cell) => keyOf(cell) === key && isWithin(filter, cell))
        .sort((one, other) => positionOf(one).rank - positionOf(other).rank);
      return own.slice(0, 1);
    });
  };

  const choices = async (
    ability: Ability,
    order: string[],
  ): Promise<Pick<DeskResponse['meta'], 'categories' | 'staff' | 'mayAssign'>> => {
    const categories: { documentId: string; name: string }[] = [];
    for (const { category } of types.all()) {
      if (!category) continue;
      const names = await categoryNames(db, category, order, null, MAX_CHOICES);
      categories.push(...[...names].map(([documentId, name]) => ({ documentId, name })));
    }
    const mayAssign = ability.can(PERMISSIONS.assign);
    const staff = mayAssign ? await activeStaff(db, MAX_CHOICES) : [];
    return { categories, staff, mayAssign };
  };

  return async (ability: Ability, me: Staff, query: DeskPageQuery): Promise<DeskResponse> => {
    const configured = await locales.all();
    const codes = configured.map(({ code }) => code);
    const editable = editableOf(ability, codes, query);
    const filter: DeskFilter = {
      editable,
      states: query.states,
      category: query.category ?? null,
      assignee: query.assignee,
    };
    const running = new Map((await flashNews.running()).map((flash) => [keyOf(flash), flash]));
    const first = query.after === null ? await flashCells(filter, running) : [];
    const found = await deskCells(db, filter, query.after, query.limit + 1);
    const page = found.slice(0, query.limit);
    const last = found.length > page.length ? page.at(-1) : undefined;
    const onTop = new Set(first.map(keyOf));
    const marks = { flashes: running, embargoes: await embargoesOf([...first, ...page]) };
    const order = await locales.inOrder();
    const counts = await countCells(
      db,
      { ...filter, states: [...OPEN_STATES, 'ready'] },
      MAX_COUNT + 1,
    );
    return {
      flashes: await toRows(ability, first, marks, order),
      data: await toRows(
        ability,
        page.filter((cell) => !onTop.has(keyOf(cell))),
        marks,
        order,
      ),
      counts: Object.fromEntries(
        [...counts].map(([state, count]) => [
          state,
          { count: Math.min(count, MAX_COUNT), isMore: count > MAX_COUNT },
        ]),
      ),
      meta: {
        nextCursor: last ? encodeCursor(positionOf(last)) : null,
        now: new Date(now()).toISOString(),
        locales: configured.map(({ code, name }) => ({
          ...{ code, name },
          mayEdit: types.all().some(({ uid }) => mayEdit(ability, uid, code)),
        })),
        ...(await choices(ability, order)),
        me,
        isPreparing: isPreparing(),
      },
    };
  };
};

export type DeskPage = ReturnType<typeof createDeskPage>;
