import { refuseUnknownLocales } from '@newsroom/plugin-kit/server/http/check-locale';
import { encodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DeskResponse, DeskRow, Staff } from '../../../shared/contracts/desk';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import { OPEN_STATES, type TranslationState } from '../../../shared/state';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { EmbargoOf, FlashNews, RunningFlash } from '../strapi/flash-news';
import type { Locales } from '../strapi/locales';
import {
  cellsOf,
  countCells,
  type Assignee,
  type DeskFilter,
  type Position,
  type StoredCell,
} from './store/cells';
import { categoryNames, titlesOf } from './store/names';
import { translatorsOf } from './store/translators';
import { createReadable } from './readable';
import { createToCell } from './to-cell';
import { keyOf, mostUrgent, urgentCells, type UrgentCells } from './urgent-cells';

/** Counts stop here: more is "99+". */
const MAX_COUNT = 99;

/** Cells of a type, a locale and a state that are read for a count at most, where not all of them count. */
const MAX_COUNTED = 500;

/** Categories and staff that a filter offers. */
const MAX_CHOICES = 200;

export interface DeskPageQuery {
  locales?: string[] | undefined;
  /** By default the open states, and `ready` for those who may publish. */
  states?: TranslationState[] | undefined;
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

/** Reads the desk: documents by their most urgent translation, with all locales beside. */
export const createDeskPage = (peers: DeskPagePeers) => {
  const { db, types, locales, permissions, flashNews, isPreparing, now } = peers;
  const toCell = createToCell(permissions);
  const { localesOfNames, mayReadOf, categorySources } = createReadable(types, permissions);

  const mayEdit = (ability: Ability, uid: string, locale: string): boolean =>
    permissions.allows(ability, CONTENT.update, uid, locale);

  /** Returns the locales that the caller may edit, by type, among those asked for. */
  const editableOf = (
    ability: Ability,
    codes: string[],
    { locales: asked, contentType }: DeskPageQuery,
  ): Map<string, string[]> => {
    refuseUnknownLocales(asked ?? [], codes, 'locales');
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
    ability: Ability,
    cells: StoredCell[],
    order: string[],
  ): Promise<Map<string, string>> => {
    const ids = new Set(cells.flatMap(({ category }) => (category === null ? [] : [category])));
    const names = new Map<string, string>();
    if (ids.size === 0) return names;
    for (const { category } of types.all()) {
      if (!category) continue;
      const locales = localesOfNames(ability, category, order);
      for (const [id, name] of await categoryNames(db, category, locales, [...ids], ids.size)) {
        names.set(id, name);
      }
    }
    return names;
  };

  type Page = Pick<UrgentCells, 'urgent' | 'cells'>;

  interface Marks {
    flashes: ReadonlyMap<string, RunningFlash>;
    /** By `keyOf`. */
    takenDown: ReadonlySet<string>;
    embargoes: ReadonlyMap<string, EmbargoOf>;
  }

  /** Makes rows of the most urgent cells. */
  const toRows = async (
    ability: Ability,
    { urgent, cells }: Page,
    { flashes, takenDown, embargoes }: Marks,
    order: string[],
  ): Promise<DeskRow[]> => {
    const titles = new Map<string, string>();
    for (const { uid, title } of types.all()) {
      const own = urgent.filter(({ contentType }) => contentType === uid);
      const versions = own.map(({ documentId, sourceLocale: locale }) => ({ documentId, locale }));
      if (versions.length === 0) continue;
      for (const [id, text] of await titlesOf(db, uid, title, versions)) titles.set(id, text);
    }
    const categories = await namesOfCategories(ability, urgent, order);
    return urgent.map((cell) => {
      const { contentType, documentId, sourceLocale, locale, category } = cell;
      const flash = flashes.get(keyOf(cell));
      const embargoOf = embargoes.get(contentType) ?? (() => null);
      return {
        ...{ contentType, documentId, sourceLocale, locale },
        title: mayReadOf(ability, cell).title ? (titles.get(documentId) ?? null) : null,
        category:
          category !== null && mayReadOf(ability, cell).category
            ? (categories.get(category) ?? null)
            : null,
        flash: flash ? { level: flash.level, expiresAt: flash.expiresAt } : null,
        isTakenDown: takenDown.has(keyOf(cell)),
        cells: (cells.get(keyOf(cell)) ?? [])
          .filter((one) => permissions.allows(ability, CONTENT.read, contentType, one.locale))
          .map((one) => toCell(ability, one, embargoOf)),
      };
    });
  };

  /** Returns the most urgent cells of documents with a running flash, of those that the filter lets through, in the order of the flashes. */
  const flashCells = async (
    filter: DeskFilter,
    flashes: ReadonlyMap<string, RunningFlash>,
  ): Promise<Page> => {
    const all = await cellsOf(db, [...flashes.values()]);
    const cells = new Map(
      [...flashes.keys()].map((key) => [key, all.filter((cell) => keyOf(cell) === key)]),
    );
    return { urgent: [...cells.values()].flatMap((own) => mostUrgent(own, filter) ?? []), cells };
  };

  const choices = async (
    ability: Ability,
    order: string[],
  ): Promise<Pick<DeskResponse['meta'], 'categories' | 'staff' | 'mayAssign'>> => {
    const categories: { documentId: string; name: string }[] = [];
    for (const { category } of types.all()) {
      if (!category) continue;
      const locales = localesOfNames(ability, category, order);
      const names = await categoryNames(db, category, locales, null, MAX_CHOICES);
      categories.push(...[...names].map(([documentId, name]) => ({ documentId, name })));
    }
    const mayAssign = ability.can(PERMISSIONS.assign);
    const uids = types.all().map(({ uid }) => uid);
    const staff = mayAssign ? await translatorsOf(db, uids, order, { limit: MAX_CHOICES }) : [];
    return { categories, staff, mayAssign };
  };

  return async (ability: Ability, me: Staff, query: DeskPageQuery): Promise<DeskResponse> => {
    const configured = await locales.all();
    const codes = configured.map(({ code }) => code);
    const editable = editableOf(ability, codes, query);
    const mayPublish = [...editable].some(([uid, own]) =>
      own.some((code) => permissions.allows(ability, CONTENT.publish, uid, code)),
    );
    const filter: DeskFilter = {
      editable,
      states: query.states ?? [...OPEN_STATES, ...(mayPublish ? (['ready'] as const) : [])],
      category: query.category ?? null,
      categorySources: categorySources(ability, codes),
      assignee: query.assignee,
    };
    const running = new Map((await flashNews.running()).map((flash) => [keyOf(flash), flash]));
    const first = await flashCells(filter, query.after === null ? running : new Map());
    const page = await urgentCells(db, filter, query.after, query.limit);
    const onTop = new Set(first.urgent.map(keyOf));
    const marks = {
      flashes: running,
      takenDown: new Set((await flashNews.takenDown()).map(keyOf)),
      embargoes: await embargoesOf([...first.urgent, ...page.urgent]),
    };
    const order = await locales.inOrder();
    const counts = await countCells(
      db,
      { ...filter, states: [...OPEN_STATES, 'ready'] },
      { bound: MAX_COUNT + 1, walk: MAX_COUNTED },
    );
    const below = page.urgent.filter((cell) => !onTop.has(keyOf(cell)));
    return {
      flashes: await toRows(ability, first, marks, order),
      data: await toRows(ability, { ...page, urgent: below }, marks, order),
      counts: Object.fromEntries(
        [...counts].map(([state, { count, isMore }]) => [
          state,
          { count: Math.min(count, MAX_COUNT), isMore: isMore || count > MAX_COUNT },
        ]),
      ),
      meta: {
        nextCursor: page.next ? encodeCursor(page.next) : null,
        now: new Date(now()).toISOString(),
        locales: configured.map(({ code, name }) => ({
          ...{ code, name },
          mayEdit: types.all().some(({ uid }) => mayEdit(ability, uid, code)),
        })),
        ...(await choices(ability, order)),
        ...{ me, mayPublish },
        isPreparing: isPreparing(),
      },
    };
  };
};

export type DeskPage = ReturnType<typeof createDeskPage>;
