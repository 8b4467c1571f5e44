import { candidateAt, candidatesOf, type Candidate } from './candidates';
import { scoreOf } from '../model/model';
import { fold } from '../language/fold';
import { LoneNames } from './lone-names';
import { mentionOf, type Mention } from './mention';
import { indexKnown, type KnownNames } from './known-names';
import type { Page } from '../text/page';
import type { Word } from '../text/word';
import { isSingleName, partsOf, printedName } from './name-parts';
import { maybeGivenName } from '../text/person-words';
import { learn, type PagePerson } from './page-person';
import { People } from './people';
import type { Run } from './runs';
import type { KnownPerson } from '../proposal/proposal';

/** All persons of the story in order of first mention, and all their mentions. */
export interface Cast {
  persons: PagePerson[];
  mentions: Mention[];
}

/** Words that the copy also writes small: at the start of a sentence they are no names. */
function commonWords(page: Page): ReadonlySet<string> {
  return new Set(
    page.words
      .flat()
      .filter((word) => !word.capital)
      .map((word) => word.folded),
  );
}

function knownRuns(words: Word[], known: KnownNames): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = known.runAt(words, at);
    if (!run) continue;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

/** All candidates in the order of the text; a known name wins over what overlaps it. */
function allCandidates(page: Page, known: KnownNames, common: ReadonlySet<string>): Candidate[] {
  const certain = page.words.flatMap((words, paragraph) =>
    knownRuns(words, known).map(({ from, to }) => ({
      ...candidateAt(page, paragraph, from, to),
      evidence: new Set(['known']),
      fullName: true,
    })),
  );
  const taken = new Set(
    certain.flatMap(({ paragraph, from, to }) =>
      Array.from({ length: to - from }, (_, index) => `${paragraph}:${from + index}`),
    ),
  );
  const isFree = ({ paragraph, from, to }: Candidate) =>
    !taken.has(`${paragraph}:${from}`) && !taken.has(`${paragraph}:${to - 1}`);
  const others = candidatesOf(page, common).filter(isFree);
  return [...certain, ...others].sort((a, b) => a.paragraph - b.paragraph || a.from - b.from);
}

/** A title or nickname between quotation marks, and nothing else, names nobody new. */
function isWholeSpan({ words: [first], words }: Candidate, page: Page): boolean {
  if (first?.span == null) return false;
  const part = page.spans[first.span]?.parts[0];
  return part?.start === first.start && (words.at(-1)?.end ?? 0) >= part.end - 1;
}

function gatherFullNames(
  people: People,
  candidates: Candidate[],
  page: Page,
): Map<Candidate, PagePerson> {
  const found = new Map<Candidate, PagePerson>();
  for (const candidate of candidates) {
    if (!candidate.fullName) continue;
    const person = people.find(candidate);
    if (person) {
      people.rename(person, partsOf(candidate.words).surname);
      learn(person, candidate);
      found.set(candidate, person);
    } else {
      if (isWholeSpan(candidate, page)) candidate.evidence.add('whole-span');
      found.set(candidate, people.add(candidate));
    }
  }
  return found;
}

/** "Ferrow" for Ferrow Brandt: firms and clubs are called by their first word, persons by their last. */
function isShortened(
  { words: [word, ...rest] }: Candidate,
  { given, surname }: PagePerson,
): boolean {
  if (!word || rest.length > 0 || given === '') return false;
  const isFirst = word.folded === fold(given) && word.folded !== fold(surname);
  return isFirst && !maybeGivenName(word.folded);
}

/** Finds the persons of the story: full names first, then lone family and given names. */
export function castOf(
  page: Page,
  persons: KnownPerson[],
  accepts: (person: PagePerson) => boolean = isPerson,
): Cast {
  const { albanian } = page;
  const common = commonWords(page);
  const known = indexKnown(persons, albanian);
  const people = new People(known, albanian);
  const candidates = allCandidates(page, known, common);
  const found = gatherFullNames(people, candidates, page);
  const lastNamed = new Map<PagePerson, number>();
  const lone = new LoneNames(people, known, common, albanian, lastNamed);
  const mentions: Mention[] = [];
  const namedAgain = new Set<PagePerson>();
  candidates.forEach((candidate, index) => {
    const person =
      found.get(candidate) ?? (isSingleName(candidate.words) ? lone.resolve(candidate) : null);
    if (!person) return;
    learn(person, candidate);
    if (isSingleName(candidate.words) && found.size > 0) namedAgain.add(person);
    if (isShortened(candidate, person)) person.evidence.add('shortened');
    if (!isSingleName(candidate.words)) people.addSpelling(person, printedName(candidate.words));
    const mention = mentionOf(candidate, person, lone.namesakesOf(candidate), page);
    if (!mention.oblique || !lastNamed.has(person))
      lastNamed.set(person, mention.oblique ? -1 : index);
    mentions.push(mention);
  });
  for (const person of people.list) people.recognise(person);
  for (const person of namedAgain) if (person.given !== '') person.evidence.add('named-again');
  return accepted(mentions, accepts);
}

/** "Biden national security adviser": the first word names another person. */
function withoutNames(role: string | null, surnames: ReadonlySet<string>): string | null {
  const [first = '', ...rest] = (role ?? '').split(' ');
  return surnames.has(fold(first)) && rest.length > 0 ? rest.join(' ') : role;
}

/** Whether the evidence of all mentions together names a person. */
function isPerson({ evidence }: PagePerson): boolean {
  return scoreOf('person', evidence) > 0;
}

/** How persons are told from other names without one of the mechanisms. */
export function acceptorWithout(without: { givenNames: boolean; models: boolean }) {
  return ({ evidence }: PagePerson): boolean => {
    const names = [...evidence].filter((name) => !without.givenNames || !name.startsWith('given'));
    return scoreOf('person', new Set(names), without.models) > 0;
  };
}

function accepted(mentions: Mention[], accepts: (person: PagePerson) => boolean): Cast {
  const sure = mentions.filter(({ person }) => person.known !== null || accepts(person));
  const persons = [...new Set(sure.map(({ person }) => person))];
  const surnames = new Set(persons.map(({ surname }) => fold(surname)));
  for (const person of persons) person.role = withoutNames(person.role, surnames);
  return { persons, mentions: sure };
}
