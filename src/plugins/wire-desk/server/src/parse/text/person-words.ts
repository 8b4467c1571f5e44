import { fold } from '../language/fold';
import { months, weekdays } from '../language/furniture';
import {
  albanianNamesOfMen,
  albanianNamesOfWomen,
  doubtfulGivenNames,
  givenNamesOfMen,
  givenNamesOfWomen,
} from '../language/given-names';
import { organisations, organisationWords } from '../language/organisations';
import { outlets } from '../language/media';
import {
  albanianPlaceEndings,
  albanianPlaceStems,
  longPlaces,
  peoples,
  placeOpenings,
  places,
} from '../language/places';
import { together } from '../language/words';

/** Gender of a person for "he" or "she"; null if unknown. */
export type Gender = 'man' | 'woman' | null;

const men = together(givenNamesOfMen, albanianNamesOfMen);
const women = together(givenNamesOfWomen, albanianNamesOfWomen);
const longest = 6;

/** Whether the word can only be a given name. */
export function isGivenName(folded: string): boolean {
  return (men.has(folded) || women.has(folded)) && !doubtfulGivenNames.has(folded);
}

export function maybeGivenName(folded: string): boolean {
  return men.has(folded) || women.has(folded) || doubtfulGivenNames.has(folded);
}

export function isAlbanianGivenName(folded: string): boolean {
  return albanianNamesOfMen.has(folded) || albanianNamesOfWomen.has(folded);
}

/** Gender of a given name; null for a name of both. */
export function genderOfName(folded: string): Gender {
  const [man, woman] = [men.has(folded), women.has(folded)];
  if (man === woman) return null;
  return man ? 'man' : 'woman';
}

function isAlbanianPlace(folded: string): boolean {
  for (let length = 2; length <= folded.length; length += 1) {
    const [stem, ending] = [folded.slice(0, length), folded.slice(length)];
    if (albanianPlaceStems.has(stem) && albanianPlaceEndings.has(ending)) return true;
  }
  return false;
}

/** Whether a single word names a place. */
export function isPlaceWord(folded: string): boolean {
  if (/^\p{L}{4,}(-\p{L}{4,})+$/u.test(folded)) return folded.split('-').every(isPlaceWord);
  return places.has(folded) || isAlbanianPlace(folded.replace(/-(s|se|ja|ne|it|in|ut)$/, ''));
}

export function isPeopleWord(folded: string): boolean {
  return peoples.has(folded) || (folded.endsWith('s') && peoples.has(folded.slice(0, -1)));
}

export function isCalendarWord(folded: string): boolean {
  return weekdays.has(folded) || months.some((names) => names.has(folded));
}

export function isOrganisationWord(folded: string): boolean {
  return organisationWords.has(folded);
}

export function opensPlace(folded: string): boolean {
  return placeOpenings.has(folded);
}

/** Whether the words together are the name of a place, a body or an outlet. */
export function isKnownThing(words: string[]): boolean {
  if (words.length > longest) return false;
  const name = words.map(fold).join(' ');
  return longPlaces.has(name) || organisations.has(name) || outlets.has(name);
}
