import { forbiddenSentence, type RefusedRoute } from './forbidden-sentence';
import { faultSentence, plainSentence } from './plain-sentence';
import type { Words } from './words';

/** The `error` of Strapi's answers. */
export interface Refusal {
  status: number;
  name: string;
  message: string;
  details?: unknown;
}

interface Fault {
  path: unknown[];
  message: string;
}

/** What is known of the refused request. */
export interface Refused extends Words {
  /** Uid of the type that it is about. */
  uid: string | undefined;
  /** Undefined where no route took it. */
  route: RefusedRoute | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isFault = (value: unknown): value is Fault =>
  isObject(value) && Array.isArray(value.path) && typeof value.message === 'string';

const faultsIn = (details: unknown): Fault[] => {
  const { errors } = isObject(details) ? details : {};
  return Array.isArray(errors) ? errors.filter(isFault) : [];
};

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

const FORBIDDEN = ['Forbidden', 'Policy Failed', 'Forbidden access'];

const ORDERS: Record<string, string> = {
  filters: 'looked for',
  sort: 'sorted by',
  fields: 'read',
  populate: 'read',
};

const PARAMETERS = 'filters, sort, fields, populate, pagination, status, locale and _q';

/**
 * Returns the refusal of a field that is unknown, or that the sender may not use; undefined for other refusals. It is alike for
 * both, so that nobody learns by it which fields exist.
 */
const unusableField = (refusal: Refusal, { label }: Words): Refusal | undefined => {
  const { message, details } = refusal;
  if (!/^Invalid key /.test(message) || !isObject(details)) return undefined;
  const { path, source, param } = details;
  const key = String(details.key);
  const steps = (typeof path === 'string' ? path : key).split('.');
  const whole = steps.at(-1) === key ? steps : [...steps, key];
  const saying = (text: string): Refusal => ({
    ...refusal,
    message: text,
    details: { ...details, path: whole.join('.') },
  });
  const name = label(whole);
  if (source === 'body') {
    return saying(`${name} can’t be set: it doesn’t exist, or you may not change it.`);
  }
  if (param === key) return saying(`${key}: is no parameter here; accepted are ${PARAMETERS}`);
  const place = typeof param === 'string' ? `${param}: ` : '';
  if (key.startsWith('$')) {
    return saying(
      `${place}${key} is not one of Strapi’s filter operators, such as $eq, $containsi and $in.`,
    );
  }
  const used = ORDERS[String(param)] ?? 'used';
  return saying(`${place}${name} can’t be ${used}: it doesn’t exist, or you may not read it.`);
};

/** The faults in sentences, for staff: the panel shows them below the fields. */
const inSentences = (faults: Fault[], refused: Refused): Fault[] =>
  faults.map((fault) => {
    const said = { message: fault.message, path: fault.path.map(String) };
    const isApi = refused.route?.isOfContentApi === true;
    const message =
      plainSentence(said, refused) ?? (isApi ? said.message : faultSentence(said, refused));
    return { ...fault, message };
  });

/**
 * Returns a refusal whose text, and the texts of whose faults, name fields and deeds as staff do; status, name and all
 * else in `details` stay.
 */
export const plainRefusal = (refusal: Refusal, refused: Refused): Refusal => {
  const { message, details } = refusal;
  const { uid, route, nouns } = refused;
  if (FORBIDDEN.includes(message) && route !== undefined) {
    const [, several] = nouns(uid ?? '');
    return { ...refusal, message: forbiddenSentence(route, several) };
  }
  // Users of the content API know what they asked for, and what is no route is no document.
  if (message === 'Not Found' && (uid === undefined || route?.isOfContentApi !== false))
    return refusal;
  if (refusal.name === 'SyntaxError') {
    return { ...refusal, message: `The body isn’t JSON (RFC 8259): ${message}.` };
  }
  const before = faultsIn(details);
  const faults = inSentences(before, refused);
  const isChanged = faults.some((fault, index) => fault.message !== before[index]?.message);
  const unusable = unusableField(refusal, refused);
  if (unusable !== undefined) return unusable;
  const whole = isChanged
    ? [...new Set(faults.map((fault) => ended(fault.message)))].join(' ')
    : plainSentence({ message, path: [] }, refused);
  if (whole === undefined) return refusal;
  return {
    ...refusal,
    message: whole,
    ...(isChanged && isObject(details) && { details: { ...details, errors: faults } }),
  };
};
