import { STATES, type TranslationState } from '../../../shared/state';

/** Filters of the desk as its address holds them; absent ones are null. */
export interface DeskFilters {
  /** BCP 47. */
  locale: string | null;
  state: TranslationState | null;
  /** documentId of a category. */
  category: string | null;
  /** `me`, `none` or the id of a member of staff. */
  assignee: string | null;
}

const NAMES = ['locale', 'state', 'category', 'assignee'] as const;

const isState = (value: string | null): value is TranslationState =>
  STATES.some((state) => state === value);

/** Returns the filters in an address. What it can't mean is left out. */
export const readFilters = (address: URLSearchParams): DeskFilters => {
  const valueOf = (name: string): string | null => address.get(name) || null;
  const state = valueOf('state');
  const assignee = valueOf('assignee');
  return {
    locale: valueOf('locale'),
    state: isState(state) ? state : null,
    category: valueOf('category'),
    assignee: assignee !== null && /^(me|none|\d+)$/.test(assignee) ? assignee : null,
  };
};

/** Returns an address with other filters; whatever else it holds stays. */
export const writeFilters = (address: URLSearchParams, filters: DeskFilters): URLSearchParams => {
  const next = new URLSearchParams(address);
  for (const name of NAMES) {
    const value = filters[name];
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
};

/** Returns the query of the desk's route. */
export const toDeskQuery = (
  { locale, state, category, assignee }: DeskFilters,
  { limit, cursor = null }: { limit: number; cursor?: string | null },
): string => {
  const given = { locales: locale, states: state, category, assignee, cursor };
  const query = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(given)) if (value !== null) query.set(name, value);
  return query.toString();
};

export const NO_FILTERS: DeskFilters = {
  ...{ locale: null, state: null },
  ...{ category: null, assignee: null },
};
