import {
  albanianRoleStems,
  albanianRoleWords,
  courtesy,
  courtesyOfMen,
  courtesyOfWomen,
  notOffices,
  rolesOfMen,
  rolesOfWomen,
  titles,
  titlesThatAreNames,
  titleWords,
  trades,
} from '../language/roles';
import { thingNouns } from '../language/organisations';
import { isHuman } from '../text/human';
import type { Gender } from '../text/person-words';

const albanianPrefix = /^(ish|zv|nen|nën|bashke|kunder|vice)-?(?=\p{L}{3})/u;
/** English endings of names of professions. */
const callings = /(ologist|ographer|atrician|onomer|ometrist)$/;

const menEndings = new Set(['', 'i', 'in', 'it', 'u', 'un', 'ut', 'er', 'eri', 'erin', 'erit']);
const womenEndings = new Set([
  'ja',
  'jen',
  'jes',
  'je',
  'a',
  'en',
  'es',
  'e',
  'ia',
  'ien',
  'ies',
  'esha',
  'eshen',
  'eshes',
  'ese',
  'eshe',
  'n',
  's',
]);

function albanianEnding(folded: string): string | null {
  for (const word of [folded, folded.replace(albanianPrefix, '')]) {
    for (let length = word.length; length >= 3; length -= 1) {
      const ending = word.slice(length);
      const known = menEndings.has(ending) || womenEndings.has(ending);
      if (known && albanianRoleStems.has(word.slice(0, length))) return ending;
    }
  }
  return null;
}

/** Endings of Albanian callings: tenisti, politologu, infektologia. */
const albanianCallings =
  /.{3}(?<!homo|dia|kata|ana|mono|pro|epi|kronik)(log|ist|graf|iater)(i|u|in|it|un|ut|ia|ien|ies|ja|jen|jes)$/;

/** Endings of whoever does something for a living: arsimtarja, mësuesin, fshatari. */
const albanianAgents = /.{3}(tar|ues|iste?)(i|in|it|ja|jen|jes)$/;

/** Whether the word is the head of an Albanian office: president(i), ministr(ja), ish-kryetar(i). */
export function isAlbanianRole(folded: string): boolean {
  return (
    albanianRoleWords.has(folded) ||
    albanianCallings.test(folded) ||
    albanianAgents.test(folded) ||
    albanianEnding(folded) !== null
  );
}

function stripped(folded: string): string {
  return folded.replace(/^(ex|former|vice|deputy|co)-/, '').replace(/-(elect|designate)$/, '');
}

export function isTitle(folded: string): boolean {
  return titles.has(folded) || titles.has(stripped(folded));
}

/** Whether a word directly before a name marks it as a person's. */
export function isRoleHead(folded: string, capital: boolean): boolean {
  if (isTitle(folded) || isAlbanianRole(folded)) return true;
  if (capital || thingNouns.has(folded)) return false;
  const bare = stripped(folded);
  return trades.has(bare) || isHuman(bare) || callings.test(folded);
}

export function isTitleWord(folded: string): boolean {
  return titleWords.has(folded);
}

/** Titles that are surnames too: Martin Luther King, John Major. */
export function isTitleAndName(folded: string): boolean {
  return titlesThatAreNames.has(folded);
}

export function isCourtesy(folded: string): boolean {
  return courtesy.has(folded) || courtesyOfMen.has(folded) || courtesyOfWomen.has(folded);
}

/** Offices that are part of how their bearers are called: Pope Francis, King Charles. */
export function isThroneName(folded: string): boolean {
  return /^(pope|king|queen|prince|princess|emperor|empress|papa|mbreti|mbreteresha|princi|princesha)$/.test(
    folded,
  );
}

/** Kin and the like: a person, but nothing to print as a role. */
export function isNoOffice(folded: string): boolean {
  return notOffices.has(folded);
}

export function genderOfRole(folded: string): Gender {
  if (courtesyOfWomen.has(folded) || rolesOfWomen.has(folded)) return 'woman';
  if (courtesyOfMen.has(folded) || rolesOfMen.has(folded)) return 'man';
  const ending = isTitle(folded) ? null : albanianEnding(folded);
  if (ending === null || ending === '') return null;
  return womenEndings.has(ending) ? 'woman' : 'man';
}

/** Nominative of an Albanian office: kryeministrin → kryeministri, ministres → ministrja. */
export function nominative(word: string): string {
  return word
    .replace(/(jen|jes|jën|jës)$/u, 'ja')
    .replace(/(?<=[^aeiouy])(in|it)$/u, 'i')
    .replace(/(?<=[kgh])(un|ut)$/u, 'u')
    .replace(/(?<=[^aeiouyj])(ën|ës)$/u, 'a');
}
