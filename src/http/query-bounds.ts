import type { Fault } from './refuse-faults';

/** Populated relations that may follow one another, such as `quotes.speaker.photo`. */
const POPULATE_DEPTH = 3;
const POPULATE_FIELDS = 20;
/** Relations that a condition may cross, such as `figure.media`. */
const FILTER_HOPS = 2;
const CONDITIONS = 50;
const FILTER_DEPTH = 10;
/** Conditions on relations or components: each is a join of its own, and their rows multiply. */
const CROSSINGS = 2;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The number of parts of a nested parameter, and how deeply they are nested. */
interface Size {
  parts: number;
  depth: number;
}

const NOTHING: Size = { parts: 0, depth: 0 };

const sum = (sizes: Size[]): Size =>
  sizes.reduce(
    (all, { parts, depth }) => ({
      parts: all.parts + parts,
      depth: Math.max(all.depth, depth),
    }),
    NOTHING,
  );

/** Measures a populate: `*`, paths such as `quotes.speaker`, lists of paths, or objects. */
const sizeOfPopulate = (populate: unknown): Size => {
  if (typeof populate === 'string') {
    const paths = populate.split(',').map((path) => path.split('.').length);
    return { parts: paths.reduce((all, one) => all + one, 0), depth: Math.max(...paths) };
  }
  if (Array.isArray(populate)) return sum(populate.map(sizeOfPopulate));
  if (!isObject(populate)) return NOTHING;
  return sum(
    Object.entries(populate).map(([name, value]) => {
      if (/^\d+$/.test(name)) return sizeOfPopulate(value);
      const inner = sum(populatesIn(value).map(sizeOfPopulate));
      return { parts: 1 + inner.parts, depth: 1 + inner.depth };
    }),
  );
};

/** Returns the populates inside a populated field, those by type (`on`) included. */
const populatesIn = (value: unknown): unknown[] => {
  if (!isObject(value)) return [];
  const byType = isObject(value.on) ? Object.values(value.on) : [];
  return [value, ...byType].map((each) => (isObject(each) ? each.populate : undefined));
};

interface FilterSize extends Size {
  hops: number;
}

/** Measures filters: their conditions, all levels, and the fields that follow one another. */
const sizeOfFilters = (filters: unknown): FilterSize => {
  if (!isObject(filters)) return { parts: 1, depth: 0, hops: 0 };
  const inner = Object.entries(filters).map(([name, value]) => {
    const size = sizeOfFilters(value);
    const isField = !/^(\$|\d+$)/.test(name);
    return { ...size, hops: size.hops + (isField ? 1 : 0) };
  });
  return {
    parts: inner.reduce((all, { parts }) => all + parts, 0),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    hops: Math.max(0, ...inner.map(({ hops }) => hops)),
  };
};

/** Counts the conditions on relations and components, a chain of them once; `joins`: names of fields that are one in any type. */
const crossingsOf = (filters: unknown, joins: Set<string>): number =>
  Object.entries(isObject(filters) ? filters : {}).reduce((all, [name, value]) => {
    const isJoin = !/^(\$|\d+$)/.test(name) && (joins.has(name) || hasFields(value));
    const inner = crossingsOf(value, joins);
    return all + (isJoin ? Math.max(1, inner) : inner);
  }, 0);

const hasFields = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).some((name) => !/^(\$|\d+$)/.test(name));

/** Returns the filters inside a populate, at every depth. */
const filtersIn = (populate: unknown): unknown[] =>
  Object.entries(isObject(populate) ? populate : {}).flatMap(([name, value]) =>
    name === 'filters' ? [value] : filtersIn(value),
  );

/**
 * Returns a fault for every nested parameter that is deeper or longer than accepted. `joins`: names of fields that are
 * relations, components or media in any type.
 */
export const queryBounds = ({ filters, populate }: Fields, joins: Set<string>): Fault[] => {
  const populated = sizeOfPopulate(populate);
  const all = [filters, ...filtersIn(populate)].filter((one) => one !== undefined);
  const sizes = all.map(sizeOfFilters);
  const largest = (part: keyof FilterSize) => Math.max(0, ...sizes.map((size) => size[part]));
  const crossings = Math.max(0, ...all.map((one) => crossingsOf(one, joins)));
  const faults: [isFault: boolean, path: string, message: string][] = [
    [
      populated.depth > POPULATE_DEPTH,
      'populate',
      `must follow at most ${POPULATE_DEPTH} relations, such as quotes.speaker.photo`,
    ],
    [
      populated.parts > POPULATE_FIELDS,
      'populate',
      `must name at most ${POPULATE_FIELDS} relations`,
    ],
    [
      largest('hops') > FILTER_HOPS + 1,
      'filters',
      `must cross at most ${FILTER_HOPS} relations, such as figure.media.name`,
    ],
    [
      crossings > CROSSINGS,
      'filters',
      `must have at most ${CROSSINGS} conditions on relations or components`,
    ],
    [
      largest('parts') > CONDITIONS,
      'filters',
      `must have at most ${CONDITIONS} conditions and values`,
    ],
    [
      largest('depth') > FILTER_DEPTH,
      'filters',
      `must be nested at most ${FILTER_DEPTH} levels deep`,
    ],
  ];
  return faults
    .filter(([isFault]) => isFault)
    .map(([, path, message]) => ({ path: [path], message }));
};
