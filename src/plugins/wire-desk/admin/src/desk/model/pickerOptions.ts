import type { PeopleResponse } from '../../../../shared/contracts/desk';
import type { Say } from '../../translations/useMessages';
import type { PersonChoice } from './decisions';
import type { KnownChoice } from './people';

/** Somebody of the page by place, nobody (null), or somebody else. */
export type Picked = { place: number | null } | { person: KnownChoice };

export interface Option {
  key: string;
  place?: number | null;
  label: string;
  note: string;
  picked: Picked;
}

/** Who can be offered. */
export interface Offer {
  people: PersonChoice[];
  /** Place of the person who isn't offered. */
  except?: number;
  /** Whether nobody and a new person can be chosen. */
  isOfQuote: boolean;
  mayCreate: boolean;
}

/**
 * Returns whom the letters that are typed may mean. The new person comes once it is answered who is known: else Enter, pressed
 * before, would make a double of somebody.
 * @param found who is known by exactly these letters; null before that is answered
 */
export const pickerOptions = (
  { people, except, isOfQuote, mayCreate }: Offer,
  typed: string,
  found: PeopleResponse['data'] | null,
  say: Say,
): Option[] => {
  const fits = (name: string): boolean =>
    name.toLocaleLowerCase().includes(typed.toLocaleLowerCase());
  const page = people.flatMap((person, place): Option[] =>
    place !== except && person.sameAs === undefined && (fits(person.name) || fits(person.printed))
      ? [
          {
            key: `page ${place}`,
            place,
            label: person.name,
            note: person.role ?? '',
            picked: { place },
          },
        ]
      : [],
  );
  const others = (found ?? []).filter(
    ({ documentId }) => !people.some((person) => person.documentId === documentId),
  );
  const known = others.map((person): Option => ({
    ...{ key: person.documentId, label: person.name },
    note: person.role ?? say('person.known'),
    picked: { person },
  }));
  const nobody: Option = {
    ...{ key: 'nobody', place: null, label: say('speaker.nobody'), note: '' },
    picked: { place: null },
  };
  const fresh: Option = {
    ...{ key: 'new', label: say('speaker.new', { name: typed }), note: '' },
    picked: { person: { name: typed, documentId: null, role: null } },
  };
  return [
    ...page,
    ...known,
    ...(isOfQuote && typed === '' ? [nobody] : []),
    ...(isOfQuote && mayCreate && typed !== '' && found !== null ? [fresh] : []),
  ];
};
