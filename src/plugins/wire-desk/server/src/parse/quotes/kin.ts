import type { Gender } from '../text/person-words';
import { words } from '../language/words';

const men =
  words(`father husband brother son uncle nephew grandfather grandson stepfather widower stepson brother-in-law
  father-in-law son-in-law dad fiance babai ati burri bashkeshorti vellai djali xhaxhai daja gjyshi nipi dhendri`);
const women =
  words(`mother wife sister daughter aunt niece grandmother granddaughter stepmother widow stepdaughter
  sister-in-law mother-in-law daughter-in-law mum mom fiancee nena gruaja bashkeshortja motra vajza tezja halla gjyshja mbesa
  nusja`);
const either = words('cousin twin sibling parent partner spouse child kusheriri kusherira');

/** Whether the noun is one of kinship, which says whose relative is meant and not what somebody does. */
export function isKin(folded: string): boolean {
  return men.has(folded) || women.has(folded) || either.has(folded);
}

export function genderOfKin(folded: string): Gender {
  return men.has(folded) ? 'man' : women.has(folded) ? 'woman' : null;
}
