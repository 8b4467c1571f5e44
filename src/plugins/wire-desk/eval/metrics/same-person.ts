import type { GoldPage, GoldPerson } from '../pages/page';
import { folded } from './words';

/** Returns the folded names that count for a gold person: name, aliases, and those of the same person in the newsroom. */
export function namesOf({ name, aliases }: GoldPerson, { known }: Pick<GoldPage, 'known'>) {
  const own = new Set([name, ...aliases].map(folded));
  const same = known.persons
    .map((person) => [person.name, ...person.aliases].map(folded))
    .filter((names) => names.some((each) => own.has(each)));
  return new Set([...own, ...same.flat()]);
}

/** Whether a proposed speaker is the gold one; both may be nobody. */
export function isSameSpeaker(
  gold: string | null,
  proposed: string | null,
  page: Pick<GoldPage, 'known' | 'persons'>,
): boolean {
  if (gold === null || proposed === null) return gold === proposed;
  const person = page.persons.find(({ name }) => name === gold) ?? { name: gold, aliases: [] };
  return namesOf(person, page).has(folded(proposed));
}

/** Returns the gold persons that were not found, and the proposed names that are nobody's; each name counts once. */
export function comparePersons(page: Pick<GoldPage, 'known' | 'persons'>, proposed: string[]) {
  const extra = [...proposed];
  const take = (isIt: (name: string) => boolean): boolean => {
    const at = extra.findIndex(isIt);
    if (at !== -1) extra.splice(at, 1);
    return at !== -1;
  };
  const missed = page.persons
    .filter(({ name }) => !take((each) => folded(each) === folded(name)))
    .filter((person) => !take((each) => namesOf(person, page).has(folded(each))));
  return { missed: missed.map(({ name }) => name), extra };
}
