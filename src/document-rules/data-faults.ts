import type { Fault } from '../http/refuse-faults';
import { LARGEST_INTEGER, rowId } from '../http/row-ids';

export interface Attribute {
  type: string;
  /** Of a relation, such as `manyToOne`. */
  relation?: string;
  /** Of media. */
  multiple?: boolean;
  component?: string;
  repeatable?: boolean;
  /** Characters that the editor's form takes. */
  maxLength?: number;
}

/** Returns the attributes of a content type or component. */
export type AttributesOf = (uid: string) => Record<string, Attribute>;

type Check = (value: unknown, path: string[], attribute: Attribute) => Fault[];

/** Strapi's `string` is PostgreSQL's `varchar(255)`. */
const MAX_LENGTH = 255;

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
  isNumber(value) && Number.isInteger(Number(value)) && Math.abs(Number(value)) <= LARGEST_INTEGER;

/** Whether a text is a day of a year that both databases hold. */
const isDay = (value: unknown): boolean => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(year) >= 1 && date.getUTCDate() === Number(day);
};

/** Whether a text is a time of such a day; Strapi reads what follows the day. */
const isTime = (value: unknown): boolean => isDay(String(value).replace(/T.*$/, ''));

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

const isToOne = ({ type, relation, multiple }: Attribute): boolean =>
  type === 'media' ? multiple !== true : relation?.endsWith('ToOne') === true;

/** Checks what is linked: documents by themselves, or in `set`, `connect` and `disconnect`. */
const relation: Check = (value, path, attribute) => {
  const isChange = isObject(value) && !('documentId' in value) && !('id' in value);
  const parts: [unknown, string[]][] = isChange
    ? ['set', 'connect', 'disconnect'].map((name) => [value[name], [...path, name]])
    : [[value, path]];
  const most = ([given]: [unknown, string[]]) => (Array.isArray(given) ? given.length : 1);
  const isTooMany = isToOne(attribute) && parts.slice(0, 2).some((part) => most(part) > 1);
  return isTooMany
    ? [{ path, message: 'must be one document' }]
    : parts.flatMap(([given, at]) => referenceFaults(given, at));
};

const text = is((value) => typeof value === 'string', 'text');
/** Names the field's own limit: who is told another one first would have to shorten the text twice. */
const short: Check = (value, path, { maxLength = MAX_LENGTH }) =>
  isShort(value) ? [] : [{ path, message: `must be text of at most ${maxLength} characters` }];
const number = is(isNumber, 'a number');
const day = is(isDay, 'a day such as 2026-01-31, of the years 0001 to 9999');
const time = is(isTime, 'a time such as 2026-01-31T08:00:00Z, of the years 0001 to 9999');

/** Checks by type of attribute; what is missing here, Strapi checks itself. */
const CHECKS: Record<string, Check> = {
  string: short,
  email: short,
  enumeration: short,
  text,
  richtext: text,
  // The rule of slugs says what else they may be (src/slugs).
  uid: text,
  integer: is(isWhole, `a whole number from -${LARGEST_INTEGER} to ${LARGEST_INTEGER}`),
  decimal: number,
  float: number,
  date: day,
  datetime: time,
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
    if (component === undefined) return CHECKS[type]?.(value, at, attribute) ?? [];
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
