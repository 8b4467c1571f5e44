import type { Candidate } from './candidates';
import { isFormOf } from '../text/inflection';
import type { KnownNames } from './known-names';
import { nameSuffixes } from '../language/grammar';
import type { Word } from '../text/word';
import type { PagePerson } from './page-person';
import type { People } from './people';
import { isNoOffice, isThroneName } from './roles';
import { couldBeSurname } from './runs';

const enough = 2;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function surnameOf({ words }: Candidate): Word | undefined {
  return words.findLast(({ folded }) => !nameSuffixes.has(folded));
}

/** Finds the person that a lone family name or given name refers to. */
export class LoneNames {
  constructor(
    private readonly people: People,
    private readonly known: KnownNames,
    private readonly common: ReadonlySet<string>,
    private readonly albanian: boolean,
    private readonly lastNamed: Map<PagePerson, number>,
  ) {}

  resolve(candidate: Candidate): PagePerson | null {
    const [word] = candidate.words;
    if (!word) return null;
    const name = candidate.words.map(({ text }) => text).join(' ');
    const plausible = couldBeSurname(surnameOf(candidate) ?? word, this.common);
    if (!plausible && candidate.evidence === 0) return null;
    const exact = this.people
      .withPart(name)
      .filter((person) => isFormOf(name, person.surname, this.albanian));
    if (exact.length > 0) return this.choose(exact, candidate);
    if (!plausible) return null;
    return (
      this.byAlias(name) ??
      this.byGivenName(name) ??
      this.bySpelling(name, candidate) ??
      this.byKnown(name, candidate) ??
      this.byTitle(candidate)
    );
  }

  private byAlias(name: string): PagePerson | null {
    const known = this.known.find(name);
    return (
      this.people.list.find((person) => person.known !== null && person.known === known) ?? null
    );
  }

  /** "Lula", "Edi": one of the other words of the name. */
  private byGivenName(name: string): PagePerson | null {
    if (name.length < 3) return null;
    const named = this.people.withPart(name);
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  private bySpelling(name: string, candidate: Candidate): PagePerson | null {
    const spelt = this.people.near(name).filter((person) => this.people.isSurnameOf(name, person));
    const person = this.choose(spelt, candidate);
    if (person) this.people.addSpelling(person, name);
    return person;
  }

  private byKnown(name: string, candidate: Candidate): PagePerson | null {
    const known = this.known.find(name) ?? this.known.findBySurname(name);
    if (!known) return null;
    const person = this.people.add(candidate);
    Object.assign(person, { known, name: known.name, evidence: enough });
    return person;
  }

  private byTitle(candidate: Candidate): PagePerson | null {
    const { titled, office } = candidate;
    if (!titled || isNoOffice(office ?? '')) return null;
    const person = this.people.add(candidate);
    if (isThroneName(office ?? '')) person.name = `${capitalised(office ?? '')} ${person.name}`;
    return person;
  }

  /** Of several with the surname: the one of the courtesy's gender or the office, else the last named. */
  private choose(persons: PagePerson[], candidate: Candidate): PagePerson | null {
    const fitting = persons.filter((person) => this.fits(person, candidate));
    const pool = fitting.length > 0 ? fitting : persons;
    const at = (person: PagePerson) => this.lastNamed.get(person) ?? -1;
    return pool.toSorted((a, b) => at(b) - at(a))[0] ?? null;
  }

  private fits(person: PagePerson, candidate: Candidate): boolean {
    const { office, gender } = candidate;
    if (gender !== null && person.gender !== null && gender !== person.gender) return false;
    return office === null || person.offices.size === 0 || person.offices.has(office);
  }
}
