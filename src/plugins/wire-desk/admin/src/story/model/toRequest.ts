import type { MessageValues } from '@newsroom/plugin-kit/admin/translations/useSay';
import type { KnownByNow, PeopleResponse } from '../../../../shared/contracts/desk';
import { LIMITS } from '../../../../shared/limits';
import type {
  NewPerson,
  QuoteContent,
  StoryQuotesRequest,
} from '../../../../shared/contracts/story';
import type { MessageId } from '../../translations/useMessages';
import { isChanged, isNewPerson, type Quotes, type Row, type SpeakerChoice } from './rows';

/** The name of a new person, and whom the newsroom has of that name. */
export interface Known {
  name: string;
  people: PeopleResponse['data'];
}

/** What is wrong with a field: a message, or the server's words. `known`: of whom the editor chooses. */
export type Fault = { id: MessageId; values?: MessageValues; known?: Known } | { said: string };

/** Faults by the key of a row and the field, such as `abc text`. */
export type Faults = Record<string, Fault>;

export const faultKey = (row: Pick<Row, 'key'>, field: string): string => `${row.key} ${field}`;

/** Returns what can't be saved so. */
export const faultsOf = ({ rows }: Quotes): Faults => {
  const faults: Faults = {};
  for (const row of rows.filter(isChanged)) {
    const max = { text: LIMITS.text, attributedAs: LIMITS.attributedAs } as const;
    for (const field of ['text', 'attributedAs'] as const) {
      if (row[field].trim().length <= max[field]) continue;
      faults[faultKey(row, field)] = { id: 'story.fault.long', values: { max: max[field] } };
    }
    if (row.text.trim() === '') faults[faultKey(row, 'text')] = { id: 'story.fault.words' };
  }
  return faults;
};

/** Returns the new people that quotes name: one of each name, who is nobody of whom any of the quotes says so. */
const newPeople = (rows: Row[]): NewPerson[] => {
  const people = new Map<string, NewPerson>();
  for (const { speaker } of rows) {
    if (speaker === null || speaker.documentId !== null) continue;
    const { name, aliases, role } = people.get(speaker.name) ?? speaker;
    const others = [...(people.get(name)?.otherThan ?? []), ...(speaker.otherThan ?? [])];
    const otherThan = [...new Set(others)];
    people.set(name, { name, aliases, role, ...(otherThan.length > 0 && { otherThan }) });
  }
  return [...people.values()];
};

/** Returns a new person who is none of those who are known. */
export const otherThan = (person: SpeakerChoice, { people }: Known): SpeakerChoice => ({
  ...person,
  otherThan: [...(person.otherThan ?? []), ...people.map(({ documentId }) => documentId)],
});

/** Returns the body of a save. */
export const toRequest = ({ rows, removed, base }: Quotes, locale: string): StoryQuotesRequest => {
  const people = newPeople(rows);
  const placeOf = (person: SpeakerChoice): number =>
    people.findIndex(({ name }) => name === person.name);
  const contentOf = ({ text, kind, attributedAs, speaker }: Row): QuoteContent => ({
    ...{ text: text.trim(), kind },
    attributedAs: attributedAs.trim() || null,
    speaker:
      speaker &&
      (speaker.documentId === null
        ? { person: placeOf(speaker) }
        : { documentId: speaker.documentId }),
  });
  const quotes = rows.map((row) => {
    if (row.base === null) {
      return { ...contentOf(row), medium: row.medium, occasion: row.occasion };
    }
    const { documentId, version } = row.base;
    return isChanged(row) ? { documentId, version, ...contentOf(row) } : { documentId };
  });
  return {
    ...{ locale, base, quotes },
    removed: removed.map(({ documentId, version }) => ({ documentId, version })),
    people,
  };
};

/** Returns the server's faults of fields beside the rows that they are of. */
export const faultsBeside = ({ rows }: Quotes, errors: FieldError[]): Faults =>
  Object.fromEntries(
    errors.flatMap(({ path, message }) => {
      const [list, place, field] = path.join('.').split('.');
      const row = rows[Number(place)];
      return list === 'quotes' && row && field
        ? [[faultKey(row, field), { said: message }] as const]
        : [];
    }),
  );

/** Returns the new people of a refused request whom the newsroom knows by now, as faults beside the quotes that name them. */
export const knownFaults = (
  { rows }: Quotes,
  { people }: StoryQuotesRequest,
  refused: KnownByNow[],
): Faults =>
  Object.fromEntries(
    refused.flatMap(({ place, people: found }) => {
      const name = people[place]?.name;
      if (name === undefined) return [];
      const known: Known = { name, people: found };
      const fault: Fault = { id: 'story.fault.known', values: { name }, known };
      return rows
        .filter(({ speaker }) => isNewPerson(speaker, name))
        .map((row) => [faultKey(row, 'speaker'), fault] as const);
    }),
  );

/** Returns the faults without those about known people that the editor has answered since. */
export const openFaults = (faults: Faults, { rows }: Quotes): Faults => {
  const answered = rows.flatMap((row) => {
    const key = faultKey(row, 'speaker');
    const { known } = { known: undefined, ...faults[key] };
    return known && !isUndecided(row, known) ? [key] : [];
  });
  return Object.fromEntries(Object.entries(faults).filter(([key]) => !answered.includes(key)));
};

const isUndecided = ({ speaker }: Row, { name, people }: Known): boolean =>
  isNewPerson(speaker, name) &&
  people.some(({ documentId }) => !speaker?.otherThan?.includes(documentId));

export interface FieldError {
  path: (string | number)[];
  message: string;
}
