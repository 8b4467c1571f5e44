const bigInteger = (value: unknown): string => {
  const text = String(value);
  return /^\s*[+-]?\d+\s*$/.test(text) ? BigInt(text).toString() : text;
};

/** Until 5.0.0-rc.7, Strapi wrote JSON as the JSON of a text. */
const json = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? (JSON.parse(parsed) as unknown) : parsed;
  } catch {
    return value;
  }
};

const moment = (value: unknown): Date | null => {
  const date = new Date(value as number | string | Date);
  return Number.isNaN(date.getTime()) ? null : date;
};

const truth = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  return { '1': true, '0': false }[String(value)] ?? null;
};

const BY_TYPE: Record<string, (value: unknown) => unknown> = {
  ...Object.fromEntries(
    ['string', 'text', 'richtext', 'uid', 'email', 'password', 'enumeration'].map((type) => [
      type,
      String,
    ]),
  ),
  ...{ integer: Number, float: Number, decimal: Number, biginteger: bigInteger },
  ...{ json, blocks: json },
  datetime: (value) => moment(value)?.toISOString() ?? null,
  timestamp: (value) => moment(value)?.getTime().toString() ?? null,
  boolean: truth,
};

/** Returns the value of a column as `strapi.db.query` does for an attribute of this type; its `createField` is not exported. */
export const fromColumn = (type: string, value: unknown): unknown => {
  const read = BY_TYPE[type];
  return value === null || read === undefined ? value : read(value);
};
