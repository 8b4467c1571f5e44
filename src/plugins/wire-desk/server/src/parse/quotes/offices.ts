import { fold } from '../language/fold';
import type { PagePerson } from '../people/page-person';
import { genderOfRole, isRoleHead } from '../people/roles';
import { isPeopleWord, isPlaceWord } from '../text/person-words';
import type { Word } from '../text/word';

const longForms: Record<string, string> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  prof: 'professor',
  pm: 'minister',
};

const inFull = (office: string): string => longForms[office] ?? office;

/** An Albanian office without its endings of case and gender. */
export function stemOf(office: string): string {
  return office.replace(/(i|in|it|u|un|ut|ja|jen|jes|je|e|a|en|es)$/, '');
}

const longestShort = 4;
/** How many persons of one office are weighed. */
const most = 12;

/** Keys under which an office is found: itself, and without the endings of an Albanian case. */
function keysOf(office: string): string[] {
  const stem = stemOf(fold(office));
  return [inFull(office), ...(stem.length > 3 ? [`~${stem}`] : [])];
}

/** CEO is the chief executive officer, and the chief executive too. */
function shortForms(roleWords: Iterable<string>): string[] {
  const letters = [...roleWords]
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 12);
  const forms: string[] = [];
  for (let from = 0; from < letters.length; from += 1) {
    for (let length = 2; length <= longestShort && from + length <= letters.length; length += 1) {
      const form = letters.slice(from, from + length);
      forms.push(`#${form}`, `#${form}o`);
    }
  }
  return forms;
}

/** "the Polish president" is not the Ukrainian one. */
function isAnothers(person: PagePerson, words: Word[]): boolean {
  const isCountry = (folded: string) => isPeopleWord(folded) || isPlaceWord(folded);
  const countries = words.map(({ folded }) => folded).filter(isCountry);
  const own = [...person.roleWords].filter(isCountry);
  return (
    countries.length > 0 && own.length > 0 && !countries.some((country) => own.includes(country))
  );
}

/** Who holds which office, by what the story says. */
export class Offices {
  private readonly holders = new Map<string, PagePerson[]>();

  constructor(persons: PagePerson[]) {
    for (const person of persons) {
      const keys = [...person.offices, ...person.descriptions].flatMap(keysOf);
      for (const key of new Set([...keys, ...shortForms(person.roleWords)])) this.put(key, person);
    }
  }

  private put(key: string, person: PagePerson): void {
    const list = this.holders.get(key);
    if (!list) this.holders.set(key, [person]);
    else if (list.length < most) list.push(person);
  }

  /** The persons who may be meant by an office, `core`, with `words` what belongs to it, those of whom more of its words are said first. */
  of(core: Word[], words: Word[]): PagePerson[] {
    const heads = core.filter((word) => isRoleHead(word.folded, word.capital));
    const last = core.at(-1);
    const named = new Set([...heads, ...(last ? [last] : [])]);
    const gender =
      heads.map(({ folded }) => genderOfRole(folded)).find((found) => found !== null) ?? null;
    const found = [...named].flatMap(({ folded, text }) => [
      ...keysOf(folded).flatMap((key) => this.holders.get(key) ?? []),
      ...(/^\p{Lu}{2,4}$/u.test(text) ? (this.holders.get(`#${folded}`) ?? []) : []),
    ]);
    const said = (person: PagePerson) =>
      words.filter(({ folded }) => person.roleWords.has(folded)).length;
    return [...new Set(found)]
      .filter((person) => gender === null || person.gender === null || person.gender === gender)
      .filter((person) => !isAnothers(person, words))
      .sort((a, b) => said(b) - said(a));
  }
}
