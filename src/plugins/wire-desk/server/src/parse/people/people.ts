import type { Candidate } from './candidates';
import { fold } from '../language/fold';
import { isFormOf, likelyName, uninflected } from '../text/inflection';
import type { KnownNames } from './known-names';
import { partsOf, withoutArticle } from './name-parts';
import { addSpelling, isSameSpelling, learn, newPerson, type PagePerson } from './page-person';
import { isAlbanianGivenName } from '../text/person-words';
import type { KnownPerson } from '../proposal/proposal';
import { areSpellingsOfOne, spellingKeys } from './spelling';

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The people of a page, gathered mention by mention. */
export class People {
  readonly list: PagePerson[] = [];

  private readonly bySpelling = new Map<string, PagePerson[]>();

  private readonly byPart = new Map<string, PagePerson[]>();

  constructor(
    private readonly known: KnownNames,
    private readonly albanian: boolean,
  ) {}

  /** The person whose full name the candidate is, in whatever spelling or case. */
  find(candidate: Candidate): PagePerson | null {
    const { given, surname, name } = partsOf(candidate.words);
    const known = this.knownBy(name, given, surname);
    const same = known && this.list.find((person) => person.known === known);
    if (same) return same;
    const near = this.near(surname);
    return (
      near.find((person) => this.isGivenOf(given, person) && this.isSurnameOf(surname, person)) ??
      near.find((person) => fold(person.name).endsWith(` ${fold(name)}`)) ??
      this.withPart(surname).find(
        (person) =>
          given !== '' &&
          !person.evidence.has('thing-last') &&
          fold(person.name).startsWith(`${fold(name)} `),
      ) ??
      null
    );
  }

  private knownBy(name: string, given: string, surname: string): KnownPerson | null {
    return this.known.find(name) ?? this.known.findByParts(given, surname);
  }

  private isGivenOf(given: string, person: PagePerson): boolean {
    if (person.given === '') return false;
    const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);
    const initial = isInitial(given) || isInitial(person.given);
    if (initial && fold(given).charAt(0) === fold(person.given).charAt(0)) return true;
    return areSpellingsOfOne(given, person.given) || this.isOneForm(given, person.given);
  }

  private isOneForm(word: string, other: string): boolean {
    return isFormOf(word, other, this.albanian) || isFormOf(other, word, this.albanian);
  }

  /** Whether the word is the surname, a case of it, or another spelling of it. */
  isSurnameOf(surname: string, person: PagePerson): boolean {
    const [bare, own] = [withoutArticle(surname), withoutArticle(person.surname)];
    const forms = this.albanian ? uninflected(bare) : [];
    return (
      [bare, ...forms].some((form) => areSpellingsOfOne(form, own)) ||
      this.isOneForm(surname, person.surname)
    );
  }

  private keysOf(surname: string): string[] {
    const forms = this.albanian ? uninflected(surname) : [];
    const bare = withoutArticle(surname);
    return [...forms, fold(surname), ...[bare, ...forms].flatMap(spellingKeys)];
  }

  /** People whose surname could be this one, spelt otherwise or in another case. */
  near(surname: string): PagePerson[] {
    return [...new Set(this.keysOf(surname).flatMap((key) => this.bySpelling.get(key) ?? []))];
  }

  /** People with the word, bare or in an Albanian case, among the words of their names. */
  withPart(word: string): PagePerson[] {
    const forms = [fold(word), ...(this.albanian ? uninflected(word) : [])];
    return [...new Set(forms.flatMap((form) => this.byPart.get(form) ?? []))];
  }

  add(candidate: Candidate): PagePerson {
    const printed = partsOf(candidate.words);
    const known = this.knownBy(printed.name, printed.given, printed.surname);
    const parts = known || !this.albanian ? printed : this.inBaseForm(printed);
    const person = newPerson(parts, known);
    this.list.push(person);
    for (const key of this.keysOf(parts.surname)) put(this.bySpelling, key, person);
    const words = new Set([parts.surname, ...parts.name.split(/[ -]/), ...person.name.split(' ')]);
    for (const word of words) put(this.byPart, fold(word), person);
    if (known) addSpelling(person, printed.name, this.albanian);
    learn(person, candidate);
    return person;
  }

  private inBaseForm(printed: ReturnType<typeof partsOf>): ReturnType<typeof partsOf> {
    const { name, given, surname } = printed;
    const base = likelyName(surname, isAlbanianGivenName(fold(given)));
    if (!name.endsWith(surname)) return printed;
    return { given, surname: base, name: name.slice(0, name.length - surname.length) + base };
  }

  /** A name first met in a case and now without it is called by the latter. */
  rename(person: PagePerson, surname: string): void {
    const inflected = fold(surname) !== fold(person.surname);
    if (!this.albanian || !inflected || person.known) return;
    if (!isFormOf(person.surname, surname, true)) return;
    person.name = person.name.slice(0, person.name.length - person.surname.length) + surname;
    person.surname = surname;
    put(this.byPart, fold(surname), person);
    for (const key of this.keysOf(surname)) put(this.bySpelling, key, person);
  }

  addSpelling(person: PagePerson, printed: string): void {
    addSpelling(person, printed, this.albanian);
  }

  /** A second spelling may be the one by which the newsroom knows somebody. */
  recognise(person: PagePerson): void {
    if (person.known) return;
    const known = person.aliases
      .map((alias) => this.known.findByParts(person.given, alias.split(' ').at(-1) ?? ''))
      .find((found) => found !== null);
    if (!known || this.list.some((other) => other.known === known)) return;
    const printed = person.name;
    const surname = known.name.split(' ').at(-1) ?? '';
    person.aliases = person.aliases.filter((alias) => !isSameSpelling(alias, surname, false));
    Object.assign(person, { known, name: known.name });
    addSpelling(person, printed, this.albanian);
  }
}
