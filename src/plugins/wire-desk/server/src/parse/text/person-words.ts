import humanNames from 'human-names';
import { fold } from '../language/fold';
import { months, weekdays } from '../language/calendar';
import {
  albanianNames,
  doubtfulGivenNames,
  namesOfMen,
  namesOfWomen,
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
import { isOfCountry } from '../language/countries';
import { together } from '../language/words';

/** Gender of a person for "he" or "she"; null if unknown. */
export type Gender = 'man' | 'woman' | null;

const folded = (...lists: string[][]) => new Set(lists.flat().map(fold));
const { maleEn, maleIt, maleFr, maleDe, maleEs, maleNl } = humanNames;
const { femaleEn, femaleIt, femaleFr, femaleDe, femaleEs, femaleNl } = humanNames;
const men = together(namesOfMen, folded(maleEn, maleIt, maleFr, maleDe, maleEs, maleNl));
const women = together(
  namesOfWomen,
  folded(femaleEn, femaleIt, femaleFr, femaleDe, femaleEs, femaleNl),
);
const longest = 6;

/** Lists of given names have places, bodies and months too. */
function isOtherWord(folded: string): boolean {
  return places.has(folded) || peoples.has(folded) || isOrganisationWord(folded);
}

/** Whether the word can only be a given name. */
export function isGivenName(folded: string): boolean {
  if (!men.has(folded) && !women.has(folded) && !albanianNames.has(folded)) return false;
  return !doubtfulGivenNames.has(folded) && !isOtherWord(folded);
}

export function maybeGivenName(folded: string): boolean {
  return (
    men.has(folded) ||
    women.has(folded) ||
    albanianNames.has(folded) ||
    doubtfulGivenNames.has(folded)
  );
}

export function isAlbanianGivenName(folded: string): boolean {
  return albanianNames.has(folded);
}

/** Gender of a given name; null for a name of both. */
export function genderOfName(folded: string): Gender {
  const [man, woman] = [men.has(folded), women.has(folded)];
  // Albanian names of women end in -a or -e; others are names of men.
  if (!man && !woman && albanianNames.has(folded)) return /[ae]$/.test(folded) ? 'woman' : 'man';
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
  return (
    isOfCountry(folded) ||
    peoples.has(folded) ||
    (folded.endsWith('s') && peoples.has(folded.slice(0, -1)))
  );
}

export function isCalendarWord(folded: string): boolean {
  return weekdays.has(folded) || months.some((names) => names.has(folded));
}

const times =
  /^(morning|afternoon|evening|night|day|week|month|year|hour|hours|days|weeks|months|years|mengjes|mengjesi|mbremje|mbremja|dite|dita|nate|nata|jave|java|muaj|muaji|vit|viti|ore)$/;

/** Whether the noun is a part of the day or a length of time, which says nothing. */
export function isTime(folded: string): boolean {
  return times.test(folded);
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
