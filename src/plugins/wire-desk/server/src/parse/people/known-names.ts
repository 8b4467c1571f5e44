import { fold } from '../language/fold';
import { isFormOf } from '../text/inflection';
import type { Word } from '../text/word';
import type { KnownPerson } from '../proposal/proposal';
import type { Run } from './runs';

export interface KnownNames {
  /** By a whole name or alias, folded. */
  find(name: string): KnownPerson | null;
  /** By a surname that only one person has. */
  findBySurname(word: string): KnownPerson | null;
  /** By given name and any surname recorded for that person, aliases included. */
  findByParts(given: string, surname: string): KnownPerson | null;
  /** The longest full name or alias of several words that begins at a word. */
  runAt(words: Word[], from: number): Run | null;
}

function namesOf(person: KnownPerson): string[] {
  return [person.name, ...person.aliases];
}

function matches(words: Word[], from: number, name: string[], albanian: boolean): boolean {
  return name.every((part, index) => {
    const word = words[from + index];
    if (!word || (index > 0 && word.gap !== ' ' && word.gap !== '. ')) return false;
    if (index < name.length - 1) return word.folded === part && !word.possessive;
    return isFormOf(word.text, part, albanian);
  });
}

function only(persons: KnownPerson[]): KnownPerson | null {
  return persons.length === 1 ? (persons[0] ?? null) : null;
}

function hasGiven(person: KnownPerson, given: string): boolean {
  return namesOf(person).some(
    (name) => name.includes(' ') && fold(name.split(' ')[0] ?? '') === fold(given),
  );
}

/**
 * Indexes persons by name. A surname that two share finds neither; of two whose names differ by diacritics or case only, the
 * one that is printed so is found, else the first.
 */
export function indexKnown(persons: KnownPerson[], albanian: boolean): KnownNames {
  const byName = new Map<string, KnownPerson>();
  const byPrintedName = new Map<string, KnownPerson>();
  const byFirst = new Map<string, string[][]>();
  const bySurname = new Map<string, Set<KnownPerson>>();
  for (const person of persons) {
    for (const name of namesOf(person)) {
      const parts = fold(name).replace(/\./g, '').split(' ');
      if (!byName.has(fold(name))) byName.set(fold(name), person);
      if (!byPrintedName.has(name)) byPrintedName.set(name, person);
      const [first = '', last = ''] = [parts[0], parts.at(-1)];
      const alike = byFirst.get(first) ?? [];
      if (parts.length > 1) alike.push(parts);
      byFirst.set(first, alike);
      bySurname.set(last, (bySurname.get(last) ?? new Set()).add(person));
    }
  }
  const withSurname = (word: string) => [...(bySurname.get(fold(word)) ?? [])];
  return {
    find: (name) => byPrintedName.get(name) ?? byName.get(fold(name)) ?? null,
    findBySurname: (word) => only(withSurname(word)),
    findByParts: (given, surname) =>
      given === '' ? null : only(withSurname(surname).filter((person) => hasGiven(person, given))),
    runAt: (words, from) => {
      const first = words[from];
      if (!first?.capital) return null;
      const lengths = (byFirst.get(first.folded) ?? [])
        .filter((name) => matches(words, from, name, albanian))
        .map((name) => name.length);
      return lengths.length > 0 ? { from, to: from + Math.max(...lengths) } : null;
    },
  };
}
