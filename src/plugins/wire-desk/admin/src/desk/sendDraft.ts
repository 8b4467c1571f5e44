import type { DraftToSend } from './model/toDraft';
import type { FieldFaults } from './model/checkDraft';

/** Returns the faults that the server names, by the places of the page; empty where it names no field. */
export const serverFaults = (error: unknown, sent: DraftToSend): FieldFaults =>
  Object.fromEntries(
    faultsIn(error).map(({ path, message }) => [pagePath(path, sent), { said: message }]),
  );

/** Fields that the page shows, with their faults beside them. */
const SHOWN =
  /^(title|lead|byline|credit|category|dateline\.(place|date)|people\.\d+\.(name|role|documentId)|quotes\.\d+\.\w+)$/;

/** Whether the page shows each of the fields at fault. */
export const areShown = (faults: FieldFaults): boolean =>
  Object.keys(faults).length > 0 && Object.keys(faults).every((field) => SHOWN.test(field));

interface ServerFault {
  path: (string | number)[];
  message: string;
}

/** Returns the path of a field on the page, where places count those that aren't sent too. */
const pagePath = (path: (string | number)[], { people, quotes }: DraftToSend): string => {
  const parts = path.flatMap((part) => String(part).split('.'));
  const [list, index, ...rest] = parts;
  const places = list === 'people' ? people : list === 'quotes' ? quotes : null;
  const place = places?.[Number(index)];
  return (place === undefined ? parts : [list, place, ...rest]).join('.');
};

const faultsIn = (error: unknown): ServerFault[] => {
  const body = record(record(record(record(error)['response'])['data'])['error']);
  const found = record(body['details'])['errors'];
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: unknown) => {
    const { path, message } = record(one);
    return Array.isArray(path) && typeof message === 'string'
      ? [{ path: path as (string | number)[], message }]
      : [];
  });
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
