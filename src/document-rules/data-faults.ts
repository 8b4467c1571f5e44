import type { Fault } from '../http/refuse-faults';
import { rowId } from '../http/row-ids';

export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
}

/** Returns the attributes of a content type or component. */
export type AttributesOf = (uid: string) => Record<string, Attribute>;

type Check = (value: unknown, path: string[]) => Fault[];

/** Strapi's `string` is PostgreSQL's `varchar(255)`. */
const MAX_LENGTH = 255;
const MAX_WHOLE = 2 ** 31 - 1;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks that a value is what `isValid` accepts. */
const is =
  (isValid: (value: unknown) => boolean, accepted: string): Check =>
  (value, path) =>
    isValid(value) ? [] : [{ path, message: `must be ${accepted}` }];

const isShort = (value: unknown): boolean =>
  typeof value === 'string' && Array.from(value).length <= MAX_LENGTH;

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) && Number.isFinite(Number(value)));

const isWhole = (value: unknown): boolean =>
  isNumber(value) && Number.isInteger(Number(value)) && Math.abs(Number(value)) <= MAX_WHOLE;

/** Whether a text is a day of a year that both databases hold, alone or at the beginning of a time. */
const isDay = (value: unknown): boolean => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d\d)-(\d\d)(?=T|$)/.exec(String(value)) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(year) >= 1 && date.getUTCDate() === Number(day);
};

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

const REFERENCE = 'a document: its documentId, the id of a row, or an object with one of them';

const isReference = (value: unknown): boolean => {
  if (typeof value === 'number') return rowId.safeParse(value).success;
  if (typeof value === 'string') {
    return value !== '' && (!/^\d+$/.test(value) || rowId.safeParse(value).success);
  }
  if (!isObject(value)) return false;
  const { documentId, id } = value;
  return documentId == null ? rowId.safeParse(id).success : typeof documentId === 'string';
};

const referenceFaults = (value: unknown, path: string[]): Fault[] => {
  if (value == null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => referenceFaults(each ?? {}, [...path, String(index)]));
  }
  return isReference(value) ? [] : [{ path, message: `must be ${REFERENCE}` }];
};

/** Checks what is linked: documents by themselves, or in `set`, `connect` and `disconnect`. */
const relation: Check = (value, path) => {
  const isChange = isObject(value) && !('documentId' in value) && !('id' in value);
  if (!isChange) return referenceFaults(value, path);
  return ['set', 'connect', 'disconnect'].flatMap((name) =>
    referenceFaults(value[name], [...path, name]),
  );
};

const text = is((value) => typeof value === 'string', 'text');
const short = is(isShort, `text of at most ${MAX_LENGTH} characters`);
const number = is(isNumber, 'a number');
const day = is(isDay, 'a day such as 2026-01-31, of the years 0001 to 9999');

/** Checks by type of attribute; what is missing here, Strapi checks itself. */
const CHECKS: Record<string, Check> = {
  string: short,
  email: short,
  enumeration: short,
  text,
  richtext: text,
  // The rule of slugs says what else they may be (src/slugs).
  uid: text,
  integer: is(isWhole, `a whole number from -${MAX_WHOLE} to ${MAX_WHOLE}`),
  decimal: number,
  float: number,
  date: day,
  datetime: day,
  blocks: is(isListOfObjects, 'a list of blocks'),
  relation,
  media: relation,
};

/**
 * Returns a fault for every field of the data that SQLite would store and PostgreSQL not, or that is of another type: Strapi
 * checks lengths, and types in part, when a version is published only. Fields that are null or absent have none.
 */
export const dataFaults = (
  attributesOf: AttributesOf,
  uid: string,
  data: Record<string, unknown>,
  path: string[] = [],
): Fault[] => {
  const attributes = attributesOf(uid);
  return Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (attribute === undefined || value == null) return [];
    const at = [...path, name];
    const { type, component, repeatable } = attribute;
    if (component === undefined) return CHECKS[type]?.(value, at) ?? [];
    if (!repeatable) {
      return isObject(value)
        ? dataFaults(attributesOf, component, value, at)
        : [{ path: at, message: 'must be an object' }];
    }
    if (!Array.isArray(value) || !value.every(isObject)) {
      return [{ path: at, message: 'must be a list of objects' }];
    }
    return value.flatMap((each, index) =>
      dataFaults(attributesOf, component, each, [...at, String(index)]),
    );
  });
};
