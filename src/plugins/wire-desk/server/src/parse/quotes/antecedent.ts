import type { Mention } from '../people/mention';
import type { PagePerson } from '../people/page-person';
import type { Gender } from '../text/person-words';
import { fold } from '../language/fold';
import type { Word } from '../text/word';
import { genderOfRole, isAlbanianRole, isRoleHead } from '../people/roles';
import { isPeopleWord, isPlaceWord } from '../text/person-words';

/** A position in the story. */
export interface Place {
  paragraph: number;
  sentence: number;
  at: number;
}

/** How many sentences back "he" may reach. */
const reach = 15;

function isBefore(mention: Mention, place: Place): boolean {
  return (
    mention.paragraph < place.paragraph ||
    (mention.paragraph === place.paragraph && mention.from < place.at)
  );
}

function fits(person: PagePerson, gender: Gender): boolean {
  return gender === null || person.gender === null || person.gender === gender;
}

/** Sorts the mentions of a sentence: subjects in order, then the others in reverse order. */
function bySalience(mentions: Mention[]): Mention[] {
  const acting = mentions.filter(({ oblique }) => !oblique);
  const others = mentions.filter(({ oblique }) => oblique);
  return [...acting, ...others.reverse()];
}

/** Resolves "she" or "the minister" to a person who was named or has spoken before. */
export class Antecedents {
  private readonly bySentence = new Map<number, Mention[]>();

  private readonly officeHolders: Mention[] = [];

  constructor(mentions: Mention[]) {
    for (const mention of mentions) if (!mention.quoted) this.note(mention);
  }

  /** Also takes in a pronoun once it is resolved, so that the next one may lean on it. */
  note(mention: Mention): void {
    const list = this.bySentence.get(mention.sentence) ?? [];
    list.push(mention);
    this.bySentence.set(mention.sentence, list);
    if (mention.person.offices.size > 0) this.officeHolders.push(mention);
  }

  /** The nearest fitting mention before a place. */
  ofPronoun(gender: Gender, place: Place): Mention | null {
    for (
      let sentence = place.sentence;
      sentence >= Math.max(0, place.sentence - reach);
      sentence -= 1
    ) {
      const before = (this.bySentence.get(sentence) ?? []).filter((mention) =>
        isBefore(mention, place),
      );
      const found = bySalience(before).find(({ person }) => fits(person, gender));
      if (found) return found;
    }
    return null;
  }

  /** The person who has the office; of several the one whose role says more of it, then the last named. */
  ofOffice(words: Word[], place: Place): PagePerson | null {
    const before = [...this.bySentence.values()]
      .flat()
      .filter((mention) => isBefore(mention, place));
    const head = words.findLast((word) => isRoleHead(word.folded, word.capital));
    if (!head) return null;
    const gender = genderOfRole(head.folded);
    const holders = before
      .filter(
        ({ person }) =>
          fits(person, gender) && holds(person, head.folded) && !isAnothers(person, words),
      )
      .sort((a, b) => a.sentence - b.sentence || a.from - b.from);
    const score = ({ person }: Mention) =>
      words.filter((word) => person.roleWords.has(word.folded)).length;
    const best = Math.max(0, ...holders.map(score));
    return holders.findLast((holder) => score(holder) === best)?.person ?? null;
  }
}

function stem(office: string): string {
  return office.replace(/(i|in|it|u|un|ut|ja|jen|jes|e|a|en|es)$/, '');
}

const longForms: Record<string, string> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  prof: 'professor',
};

function inFull(office: string): string {
  return longForms[office] ?? office;
}

function holds(person: PagePerson, head: string): boolean {
  return [...person.offices].some(
    (office) =>
      inFull(office) === inFull(head) ||
      (isAlbanianRole(office) && isAlbanianRole(head) && stem(fold(office)) === stem(head)),
  );
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
