import type { MessageValues } from '@newsroom/plugin-kit/admin/translations/useSay';
import { LIMITS } from '../../../../shared/limits';
import type { QuoteContent, StoryQuotesRequest } from '../../../../shared/contracts/story';
import type { MessageId } from '../../translations/useMessages';
import { isChanged, type Quotes, type Row, type SpeakerChoice } from './rows';

/** What is wrong with a field: a message, or the server's words. */
export type Fault = { id: MessageId; values?: MessageValues } | { said: string };

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

/** Gathers the new people that quotes name: one of each name. */
const newPeople = () => {
  const people: SpeakerChoice[] = [];
  const placeOf = (person: SpeakerChoice): number => {
    const found = people.findIndex(({ name }) => name === person.name);
    return found >= 0 ? found : people.push(person) - 1;
  };
  return { people, placeOf };
};

/** Returns the body of a save. */
export const toRequest = ({ rows, removed, base }: Quotes, locale: string): StoryQuotesRequest => {
  const { people, placeOf } = newPeople();
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
    people: people.map(({ name, aliases, role }) => ({ name, aliases, role })),
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

export interface FieldError {
  path: (string | number)[];
  message: string;
}
