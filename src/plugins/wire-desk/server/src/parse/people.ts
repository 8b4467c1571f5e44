import type { Candidate } from './candidates';
import { fold } from './fold';
import { areSpellingsOfOne } from './spelling';
import { isFormOf, likelyName } from './inflection';
import { leadingFamilyNames } from './language/given-names';
import { nameSuffixes, surnameParticles } from './language/grammar';
import type { Word } from './page';
import { isAlbanianGivenName, type Gender } from './person-words';
import type { KnownPerson } from './proposal';

/** Somebody on the page, as far as it has been read. */
export interface PagePerson {
  name: string;
  given: string;
  surname: string;
  /** Second spellings, in order of appearance. */
  aliases: string[];
  role: string | null;
  /** Heads of all roles the page gives, folded. */
  offices: Set<string>;
  /** All the words of all the roles, folded: tells two ministers apart. */
  roleWords: Set<string>;
  gender: Gender;
  evidence: number;
  known: KnownPerson | null;
}

function isParticle(word: Word | undefined): boolean {
  return word !== undefined && (!word.capital || surnameParticles.has(word.folded));
}

/** The words as the copy has them; "Jr." gets its dot back. */
export function printedName(words: Word[]): string {
  return words
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<= )([JS]r)$/, '$1.');
}

/** A name in its parts. East Asian family names stand first; "von der" belongs to the surname. */
export function partsOf(words: Word[]): { given: string; surname: string; name: string } {
  const proper = words.filter((word) => !nameSuffixes.has(word.folded));
  const name = printedName(words);
  const first = proper[0]?.text ?? name;
  if (proper.length > 1 && leadingFamilyNames.has(fold(first))) {
    return {
      given: proper
        .slice(1)
        .map((word) => word.text)
        .join(' '),
      surname: first,
      name,
    };
  }
  let start = proper.length - 1;
  while (start > 1 && isParticle(proper[start - 1])) start -= 1;
  const surname = proper
    .slice(start)
    .map((word) => word.text)
    .join(' ');
  return { given: start > 0 ? first : '', surname, name };
}

function sameGiven(a: string, b: string, albanian: boolean): boolean {
  return areSpellingsOfOne(a, b) || isFormOf(a, b, albanian) || isFormOf(b, a, albanian);
}

/** The people of a page, gathered mention by mention. */
export class People {
  readonly list: PagePerson[] = [];

  private readonly byInitial = new Map<string, PagePerson[]>();

  constructor(
    private readonly findKnown: (name: string) => KnownPerson | null,
    private readonly albanian: boolean,
  ) {}

  /** The person whose full name the candidate is, in whatever spelling or case. */
  find(candidate: Candidate): PagePerson | null {
    const { given, surname, name } = partsOf(candidate.words);
    const known = this.findKnown(name);
    if (known) {
      const same = this.list.find((person) => person.known === known);
      if (same) return same;
    }
    const near = this.withInitial(surname);
    return (
      near.find(
        (person) =>
          person.given !== '' &&
          sameGiven(given, person.given, this.albanian) &&
          this.isSurnameOf(surname, person),
      ) ??
      near.find((person) => fold(person.name).endsWith(` ${fold(name)}`)) ??
      null
    );
  }

  /** Whether the word is the surname, a case of it, or another spelling of it. */
  isSurnameOf(surname: string, person: PagePerson): boolean {
    const [bare, own] = [withoutArticle(surname), withoutArticle(person.surname)];
    return (
      areSpellingsOfOne(bare, own) ||
      isFormOf(surname, person.surname, this.albanian) ||
      isFormOf(person.surname, surname, this.albanian)
    );
  }

  /** People whose surname begins as the word does: spellings of one name always agree in that. */
  withInitial(surname: string): PagePerson[] {
    return this.byInitial.get(initialOf(surname)) ?? [];
  }

  add(candidate: Candidate): PagePerson {
    const parts = partsOf(candidate.words);
    const known = this.findKnown(parts.name);
    const surname =
      known || !this.albanian
        ? parts.surname
        : likelyName(parts.surname, isAlbanianGivenName(fold(parts.given)));
    const printed = parts.name.slice(0, parts.name.length - parts.surname.length) + surname;
    const name = known?.name ?? (parts.name.endsWith(parts.surname) ? printed : parts.name);
    const person: PagePerson = {
      name,
      given: parts.given,
      surname,
      aliases: [],
      role: null,
      offices: new Set(),
      roleWords: new Set(),
      gender: null,
      evidence: 0,
      known,
    };
    this.list.push(person);
    const initial = initialOf(surname);
    this.byInitial.set(initial, [...(this.byInitial.get(initial) ?? []), person]);
    if (known) this.addSpelling(person, printed);
    this.learn(person, candidate);
    return person;
  }

  /** Takes from a mention what it tells of the person. */
  learn(person: PagePerson, candidate: Candidate): void {
    person.role ??= candidate.role;
    person.gender ??= candidate.gender;
    person.evidence = Math.max(person.evidence, candidate.evidence);
    if (candidate.office !== null) person.offices.add(candidate.office);
    for (const word of (candidate.role ?? '').split(' ')) person.roleWords.add(fold(word));
  }

  /** A name first met in a case and now without it is called by the latter. */
  rename(person: PagePerson, surname: string): void {
    const isBase =
      this.albanian &&
      fold(surname) !== fold(person.surname) &&
      isFormOf(person.surname, surname, true);
    if (!isBase || person.known) return;
    person.name = person.name.slice(0, person.name.length - person.surname.length) + surname;
    person.surname = surname;
  }

  /** Keeps a spelling that is neither the name nor its surname nor a case of one of them. */
  addSpelling(person: PagePerson, printed: string): void {
    const known = [person.name, person.surname, ...person.aliases];
    const names = [...known, withoutArticle(person.surname), person.name.split(' ').at(-1) ?? ''];
    const isNew = !names.some((name) => isSameSpelling(printed, name, this.albanian));
    if (isNew) person.aliases.push(printed);
  }
}

/** al-Sisi is called Sisi too. */
function withoutArticle(surname: string): string {
  return surname.replace(/^(al|el|as|ar|an|at|ad|az|ash)-/i, '');
}

function initialOf(surname: string): string {
  return fold(withoutArticle(surname)).charAt(0);
}

function isSameSpelling(printed: string, name: string, albanian: boolean): boolean {
  const [words, others] = [printed.split(' '), name.split(' ')];
  return (
    words.length === others.length &&
    words.every((word, index) => isFormOf(word, others[index] ?? '', albanian))
  );
}
