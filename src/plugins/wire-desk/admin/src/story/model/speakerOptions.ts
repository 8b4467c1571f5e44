import type { PeopleResponse } from '../../../../shared/contracts/desk';
import type { SpeakerChoice } from './rows';

export interface SpeakerOption {
  key: string;
  /** null for nobody. */
  speaker: SpeakerChoice | null;
  isNew: boolean;
  /** What the person is. */
  note: string;
}

interface Given {
  /** People of the story. */
  people: SpeakerChoice[];
  /** Who is known by exactly these letters; null before that is answered. */
  found: PeopleResponse['data'] | null;
  /** What is typed. */
  letters: string;
  mayCreate: boolean;
}

const fold = (text: string): string => text.toLocaleLowerCase();

const optionOf = (speaker: SpeakerChoice): SpeakerOption => ({
  key: speaker.documentId ?? `new ${speaker.name}`,
  speaker,
  isNew: speaker.documentId === null,
  note: speaker.role ?? '',
});

/**
 * Returns whom a speaker can be: people of the story first, others who are known, nobody, or a new person of that name. The new
 * one comes once it is answered who is known: else Enter, pressed before, would make a double of somebody.
 */
export const speakerOptions = ({ people, found, letters, mayCreate }: Given): SpeakerOption[] => {
  const own = people.filter(
    ({ name, aliases, documentId }) =>
      [name, ...aliases].some((one) => fold(one).includes(fold(letters))) &&
      (documentId !== null || mayCreate),
  );
  const others = (found ?? [])
    .filter(({ documentId }) => own.every((person) => person.documentId !== documentId))
    .map((person): SpeakerChoice => ({ ...person, aliases: [] }));
  const options = [...own, ...others].map(optionOf);
  const nobody: SpeakerOption = { key: 'nobody', speaker: null, isNew: false, note: '' };
  if (letters === '') return [...options, nobody];
  const fresh: SpeakerChoice = { documentId: null, name: letters, aliases: [], role: null };
  const isThere = own.some(({ name, documentId }) => name === letters && documentId === null);
  return [...options, ...(mayCreate && found !== null && !isThere ? [optionOf(fresh)] : [])];
};
