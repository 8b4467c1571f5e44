import type { Candidate } from './candidates';
import { fold } from '../language/fold';
import { isFormOf } from '../text/inflection';
import { withoutArticle, type NameParts } from './name-parts';
import type { Gender } from '../text/person-words';
import type { KnownPerson } from '../proposal/proposal';

/** A person on the page, with the mentions read so far. */
export interface PagePerson {
  name: string;
  given: string;
  surname: string;
  /** Second spellings, in order of appearance. */
  aliases: string[];
  role: string | null;
  /** Heads of all roles the page gives, folded. */
  offices: Set<string>;
  /** Words of all roles, folded: they distinguish two ministers. */
  roleWords: Set<string>;
  gender: Gender;
  evidence: number;
  known: KnownPerson | null;
}

export function newPerson(parts: NameParts, known: KnownPerson | null): PagePerson {
  return {
    ...parts,
    name: known?.name ?? parts.name,
    aliases: [],
    role: null,
    offices: new Set(),
    roleWords: new Set(),
    gender: null,
    evidence: 0,
    known,
  };
}

/** Adds the role and spelling of a mention to the person. */
export function learn(person: PagePerson, candidate: Candidate): void {
  person.role ??= candidate.role;
  person.gender ??= candidate.gender;
  person.evidence = Math.max(person.evidence, candidate.evidence);
  if (candidate.office !== null) person.offices.add(candidate.office);
  for (const word of (candidate.role ?? '').split(' ')) person.roleWords.add(fold(word));
}

/** Whether the words are the name, each of them bare or with an Albanian ending. */
export function isSameSpelling(printed: string, name: string, albanian: boolean): boolean {
  const [words, others] = [printed.split(' '), name.split(' ')];
  return (
    words.length === others.length &&
    words.every((word, index) => isFormOf(word, others[index] ?? '', albanian))
  );
}

/** Keeps a spelling that is neither the name nor its surname nor a case of one of them. */
export function addSpelling(person: PagePerson, printed: string, albanian: boolean): void {
  const { name, surname, aliases } = person;
  const names = [name, surname, withoutArticle(surname), name.split(' ').at(-1) ?? '', ...aliases];
  if (!names.some((other) => isSameSpelling(printed, other, albanian))) aliases.push(printed);
}
