import { albanianRoleBefore, inNominative } from './albanian-role';
import type { Evidence } from '../model/model';
import { evidenceFor } from './evidence';
import { abbreviations, surnameParticles } from '../language/grammar';
import { descriptionsOf } from './descriptions';
import type { Page } from '../text/page';
import type { Word } from '../text/word';
import type { Gender } from '../text/person-words';
import {
  genderOfName,
  isOrganisationWord,
  isPlaceWord,
  maybeGivenName,
  opensPlace,
} from '../text/person-words';
import { genderOfRole, isCourtesy, isNoOffice } from './roles';
import { roleAfter, roleBefore, type RolePhrase } from './role-phrase';
import { couldBeFullName, nameIn, runsOf, type Run } from './runs';

/** Words of the copy that may name a person, with the evidence for it. */
export interface Candidate {
  paragraph: number;
  from: number;
  to: number;
  /** Where the phrase with the role before the name begins. */
  phraseFrom: number;
  words: Word[];
  role: string | null;
  /** Head of the role, folded, for "the minister said". */
  office: string | null;
  /** Whether a role, courtesy title or the like is beside the name. */
  titled: boolean;
  /** Nouns of what is said beside the name. */
  descriptions: string[];
  gender: Gender;
  /** What speaks for and against a person. */
  evidence: Evidence;
  fullName: boolean;
}

function roleText(
  page: Page,
  paragraph: number,
  words: Word[],
  role: RolePhrase,
  albanian: boolean,
): string {
  const [first, last] = [words[role.from], words[role.to - 1]];
  const printed = page.paragraphs[paragraph] ?? '';
  const text = printed.slice(first?.start, last?.end).replace(/ \(.*$/, '');
  if (albanian) return inNominative(text);
  const shortened = abbreviations.has(last?.folded ?? '') && printed.charAt(last?.end ?? 0) === '.';
  return shortened ? `${text}.` : text;
}

interface FoundRole {
  phrase: RolePhrase;
  before: boolean;
  albanian: boolean;
}

function hasCourtesy(words: Word[], from: number): boolean {
  return isCourtesy(words[from - 1]?.folded ?? '') && (words[from]?.gap ?? '').length <= 2;
}

function findRole(words: Word[], from: number, to: number, albanian: boolean): FoundRole | null {
  const full = to - from > 1;
  const before = roleBefore(words, from, full);
  const albanianBefore = albanian ? albanianRoleBefore(words, from, full) : null;
  if (albanianBefore && (!before || albanianBefore.from < before.from)) {
    return { phrase: albanianBefore, before: true, albanian: true };
  }
  if (before) return { phrase: before, before: true, albanian: albanianBefore !== null };
  // "the Minister of Power, Engr. Anazodo"
  const formal = hasCourtesy(words, from) ? roleBefore(words, from - 1, full) : null;
  if (formal) return { phrase: formal, before: true, albanian: false };
  const after = roleAfter(words, to);
  return after ? { phrase: after, before: false, albanian: false } : null;
}

function genderOf(words: Word[], from: number, role: FoundRole | null): Gender {
  const courtesy = words[from - 1];
  const head = role ? words[role.phrase.head] : undefined;
  return (
    (courtesy && isCourtesy(courtesy.folded) ? genderOfRole(courtesy.folded) : null) ??
    (head ? genderOfRole(head.folded) : null) ??
    genderOfName(words[from]?.folded ?? '')
  );
}

function withRole(evidence: Evidence, role: FoundRole | null, courtesy: boolean): Evidence {
  if (role) evidence.add(role.before ? 'role-before' : 'role-after');
  if (courtesy) evidence.add('courtesy');
  return evidence;
}

const peers =
  /^(lord|lady|baron|baroness|earl|countess|viscount|viscountess|marquess|duke|duchess)$/;

/** "Lord Amory of Stroud": a name of which title and place are parts. */
function asPeer(words: Word[], run: Run): Run {
  const [title, of, place] = [words[run.from - 1], words[run.to], words[run.to + 1]];
  const isPeer = title?.capital && peers.test(title.folded) && run.to - run.from === 1;
  const hasPlace = of?.folded === 'of' && place?.capital && of.gap === ' ' && place.gap === ' ';
  return isPeer && hasPlace ? { from: run.from - 1, to: run.to + 2 } : run;
}

/** A possible name between two words of a paragraph, with its role and its evidence. */
export function candidateAt(page: Page, paragraph: number, first: number, end: number): Candidate {
  const words = page.words[paragraph] ?? [];
  const { from, to } = asPeer(words, { from: first, to: end });
  const list = words.slice(from, to);
  const role = findRole(words, from, to, page.albanian);
  const head = role ? words[role.phrase.head] : undefined;
  const isCourteous = hasCourtesy(words, from);
  const printed = role && head && !isNoOffice(head.folded);
  const titled = role !== null || isCourteous;
  return {
    paragraph,
    from,
    to,
    phraseFrom: role?.before ? role.phrase.from : isCourteous ? from - 1 : from,
    words: list,
    role: printed ? roleText(page, paragraph, words, role.phrase, role.albanian) : null,
    office: head?.folded ?? null,
    titled,
    descriptions: descriptionsOf(words, to, page.pack),
    gender: genderOf(words, from, role),
    evidence: withRole(
      evidenceFor(
        { text: page.paragraphs[paragraph] ?? '', words, albanian: page.albanian, pack: page.pack },
        from,
        to,
      ),
      role,
      isCourteous || from < first,
    ),
    fullName: couldBeFullName(list),
  };
}

/** A subheading in capitals of its own: every word of it looks like a name. */
function isHeading(words: Word[], text: string): boolean {
  const long = words.filter((word) => word.text.length > 3);
  const capitals = long.filter((word) => word.capital);
  return long.length >= 4 && !/[.!?…:,]["”“»]?$/u.test(text) && capitals.length > long.length * 0.7;
}

/** "Cllr Ann Lee" and "Cllr Bo Dahl": a word before the names of several persons that is no given name is their title. */
function repeatedTitles(page: Page): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const words of page.words) {
    for (const { from, to } of runsOf(words)) {
      const [first] = words.slice(from, from + 1);
      if (!first || to - from < 3 || !mayBeTitle(first)) continue;
      const rest = names.get(first.folded) ?? new Set();
      names.set(first.folded, rest.add(words[to - 1]?.folded ?? ''));
    }
  }
  return new Set([...names].filter(([, rest]) => rest.size > 1).map(([title]) => title));
}

function mayBeTitle({ folded }: Word): boolean {
  if (maybeGivenName(folded) || surnameParticles.has(folded) || opensPlace(folded)) return false;
  return !isPlaceWord(folded) && !isOrganisationWord(folded);
}

/** Every run of capitalised words of the story, cut to the name it may hold. */
export function candidatesOf(page: Page, common: ReadonlySet<string>): Candidate[] {
  const titles = repeatedTitles(page);
  return page.words.flatMap((words, paragraph) => {
    if (isHeading(words, page.paragraphs[paragraph] ?? '')) return [];
    return runsOf(words).map((run) => {
      const isTitled = run.to - run.from > 2 && titles.has(words[run.from]?.folded ?? '');
      const name = isTitled ? { from: run.from + 1, to: run.to } : run;
      const { from, to } = nameIn(words, name, common);
      return candidateAt(page, paragraph, from, to);
    });
  });
}
