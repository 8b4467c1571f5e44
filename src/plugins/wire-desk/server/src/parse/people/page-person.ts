import type { Candidate } from './candidates';
import { fold } from '../language/fold';
import { isFormOf } from '../text/inflection';
import { withoutArticle, type NameParts } from './name-parts';
import type { Evidence } from '../model/model';
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
  /** Nouns of what is said of the person beside the name: "a roofer from Maryport". */
  descriptions: Set<string>;
  gender: Gender;
  evidence: Evidence;
  known: KnownPerson | null;
  /** Whether it is the known person for certain, and not somebody of the same surname. */
  isSure: boolean;
}

export function newPerson(parts: NameParts, known: KnownPerson | null): PagePerson {
  return {
    ...parts,
    name: known?.name ?? parts.name,
    aliases: [],
    role: null,
    offices: new Set(),
    roleWords: new Set(),
    descriptions: new Set(),
    gender: null,
    evidence: new Set(),
    known,
    isSure: true,
  };
}

/** What a lone name adds to somebody who was named in full. */
const ofLoneNames = /^(speaks|speaks-quote|who|age|role-before|role-after|courtesy|title|known)$/;
/** What speaks against a person only if every mention in full has it. */
const against =
  /^(article|article-noun|thing-before|thing-after|place-preposition|ampersand|whole-span|opening|before:D|after:small)$/;

function weigh(person: PagePerson, { evidence, fullName }: Candidate): void {
  const lone = person.given !== '' && !fullName;
  const first =
    !person.evidence.has('words:2') &&
    !person.evidence.has('words:3') &&
    !person.evidence.has('words:4');
  if (!lone && !first) {
    for (const name of person.evidence)
      if (against.test(name) && !evidence.has(name)) person.evidence.delete(name);
  }
  for (const name of evidence) {
    const counts = lone
      ? ofLoneNames.test(name)
      : first || !against.test(name) || person.evidence.has(name);
    if (counts) person.evidence.add(name);
  }
}

/** Adds the role and spelling of a mention to the person. */
export function learn(person: PagePerson, candidate: Candidate): void {
  person.role ??= candidate.role;
  person.gender ??= candidate.gender;
  weigh(person, candidate);
  if (candidate.office !== null) person.offices.add(candidate.office);
  for (const word of candidate.descriptions) person.descriptions.add(word);
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
