import type { Candidate } from './candidates';
import { fold } from '../language/fold';
import type { KnownPerson } from '../proposal/proposal';
import { isFormOf } from '../text/inflection';
import type { KnownNames } from './known-names';
import { nameSuffixes } from '../language/grammar';
import type { Word } from '../text/word';
import type { PagePerson } from './page-person';
import type { People } from './people';
import { isThroneName } from './roles';
import { couldBeSurname } from './runs';

/** Without one of these, a single word names nobody new. */
const telling = [
  'role-before',
  'courtesy',
  'called',
  'age',
  'who',
  'given',
  'speaks',
  'speaks-quote',
  'human-before',
  'named-as',
];

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function surnameOf({ words }: Candidate): Word | undefined {
  return words.findLast(({ folded }) => !nameSuffixes.has(folded));
}

/** Whether an office that is printed beside the name is one that the newsroom has of the person. */
function hasOffice({ roles = [] }: KnownPerson, { office, role }: Candidate): boolean {
  if (office === null) return false;
  const own = roles.flatMap((text) => fold(text).split(' '));
  return (
    own.includes(office) &&
    fold(role ?? office)
      .split(' ')
      .every((word) => own.includes(word))
  );
}

/** Finds the person that a lone family name or given name refers to. */
export class LoneNames {
  private readonly namesakes = new Map<Candidate, PagePerson[]>();

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
    const again = this.byKnownAgain(name, candidate);
    if (again) return again;
    const exact = this.people.withPart(name).filter((person) => this.isFamilyName(name, person));
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

  /** The surname, or, of two family names, the first: Quispe of Evaristo Quispe Mamani. */
  private isFamilyName(name: string, person: PagePerson): boolean {
    const [, ...rest] = person.name.split(' ');
    const family = rest.filter((part) => part.length > 2);
    return [person.surname, ...family].some((part) => isFormOf(name, part, this.albanian));
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

  /** A known person of whom only the surname was printed so far, now perhaps with the office. */
  private byKnownAgain(name: string, candidate: Candidate): PagePerson | null {
    const known = this.known.findBySurname(name);
    const person = this.people.list.find((one) => !one.isSure && one.known === known);
    if (!person || !known) return null;
    person.isSure = hasOffice(known, candidate);
    return person;
  }

  private byKnown(name: string, candidate: Candidate): PagePerson | null {
    const byName = this.known.find(name);
    const known = byName ?? this.known.findBySurname(name);
    if (!known) return null;
    const isSure = byName !== null || hasOffice(known, candidate);
    const person = this.people.add(candidate);
    Object.assign(person, { known, isSure, name: known.name, evidence: new Set(['known']) });
    return person;
  }

  private byTitle(candidate: Candidate): PagePerson | null {
    const { office, evidence } = candidate;
    if (!telling.some((name) => evidence.has(name))) return null;
    const person = this.people.add(candidate);
    if (isThroneName(office ?? '')) person.name = `${capitalised(office ?? '')} ${person.name}`;
    return person;
  }

  /** Of several with the surname: the one of the courtesy's gender or the office, else the last named. */
  private choose(persons: PagePerson[], candidate: Candidate): PagePerson | null {
    const fitting = persons.filter((person) => this.fits(person, candidate));
    const pool = fitting.length > 0 ? fitting : persons;
    const at = (person: PagePerson) => this.lastNamed.get(person) ?? -1;
    const [chosen, ...others] = pool.toSorted((a, b) => at(b) - at(a));
    if (others.length > 0) this.namesakes.set(candidate, others);
    return chosen ?? null;
  }

  /** Those who may be meant by a lone name besides the one who was chosen. */
  namesakesOf(candidate: Candidate): PagePerson[] {
    return this.namesakes.get(candidate) ?? [];
  }

  private fits(person: PagePerson, candidate: Candidate): boolean {
    const { office, gender } = candidate;
    if (gender !== null && person.gender !== null && gender !== person.gender) return false;
    return office === null || person.offices.size === 0 || person.offices.has(office);
  }
}
