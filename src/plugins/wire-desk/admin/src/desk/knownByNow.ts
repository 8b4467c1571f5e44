import { readError } from '@newsroom/plugin-kit/admin/api/readError';
import type { KnownByNow, KnownByNowDetails } from '../../../shared/contracts/desk';
import type { DeskAction } from './model/deskReducer';
import type { DraftToSend } from './model/toDraft';

/** Returns the new people of a refused draft whom the newsroom knows by now, by their places on the page. */
export const knownByNow = (error: unknown, sent: DraftToSend): KnownByNow[] => {
  const { code, known } = readError(error).details as Partial<KnownByNowDetails>;
  if (code !== 'known' || !Array.isArray(known)) return [];
  return known.map(({ place, people }) => ({ place: sent.people[place] ?? place, people }));
};

/** Returns a draft whose new people are none of those that were offered for them: the editor has seen these. */
export const withOffered = (sent: DraftToSend, offered: KnownByNow[]): DraftToSend => {
  const people = sent.request.people.map((person, index) => {
    const others = offered
      .filter(({ place }) => place === sent.people[index])
      .flatMap(({ people: seen }) => seen.map(({ documentId }) => documentId));
    const isNew = person.documentId === null && others.length > 0;
    return isNew ? { ...person, otherThan: others } : person;
  });
  return { ...sent, request: { ...sent.request, people } };
};

/** Returns what takes the known person in place of each new one; none where there are several, of whom the editor chooses. */
export const takingKnown = (known: KnownByNow[]): DeskAction[] =>
  known.flatMap(({ place, people: [one, ...others] }): DeskAction[] =>
    one && others.length === 0 ? [{ type: 'sameAs', person: place, as: one }] : [],
  );
