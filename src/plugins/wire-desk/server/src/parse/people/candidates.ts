import { albanianRoleBefore, inNominative } from './albanian-role';
import { evidenceFor } from './evidence';
import { abbreviations } from '../language/grammar';
import type { Page } from '../text/page';
import type { Word } from '../text/word';
import type { Gender } from '../text/person-words';
import { genderOfName } from '../text/person-words';
import { genderOfRole, isCourtesy, isNoOffice } from './roles';
import { roleAfter, roleBefore, type RolePhrase } from './role-phrase';
import { couldBeFullName, nameIn, runsOf } from './runs';

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
  gender: Gender;
  /** 2 or more: it is a person. */
  evidence: number;
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

function findRole(words: Word[], from: number, to: number, albanian: boolean): FoundRole | null {
  const full = to - from > 1;
  const before = roleBefore(words, from, full);
  const albanianBefore = albanian ? albanianRoleBefore(words, from, full) : null;
  if (albanianBefore && (!before || albanianBefore.from < before.from)) {
    return { phrase: albanianBefore, before: true, albanian: true };
  }
  if (before) return { phrase: before, before: true, albanian: albanianBefore !== null };
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

/** A possible name between two words of a paragraph, with its role and its evidence. */
export function candidateAt(page: Page, paragraph: number, from: number, to: number): Candidate {
  const words = page.words[paragraph] ?? [];
  const list = words.slice(from, to);
  const role = findRole(words, from, to, page.albanian);
  const head = role ? words[role.phrase.head] : undefined;
  const hasCourtesy =
    isCourtesy(words[from - 1]?.folded ?? '') && (words[from]?.gap ?? '').length <= 2;
  const printed = role && head && !isNoOffice(head.folded);
  const titled = role !== null || hasCourtesy;
  return {
    paragraph,
    from,
    to,
    phraseFrom: role?.before ? role.phrase.from : hasCourtesy ? from - 1 : from,
    words: list,
    role: printed ? roleText(page, paragraph, words, role.phrase, role.albanian) : null,
    office: head?.folded ?? null,
    titled,
    gender: genderOf(words, from, role),
    evidence: evidenceFor(words, from, to) + (titled ? 2 : 0),
    fullName: couldBeFullName(list),
  };
}

/** A subheading in capitals of its own: every word of it looks like a name. */
function isHeading(words: Word[], text: string): boolean {
  const long = words.filter((word) => word.text.length > 3);
  const capitals = long.filter((word) => word.capital);
  return long.length >= 4 && !/[.!?…:,]["”“»]?$/u.test(text) && capitals.length > long.length * 0.7;
}

/** Every run of capitalised words of the story, cut to the name it may hold. */
export function candidatesOf(page: Page, common: ReadonlySet<string>): Candidate[] {
  return page.words.flatMap((words, paragraph) => {
    if (isHeading(words, page.paragraphs[paragraph] ?? '')) return [];
    return runsOf(words).map((run) => {
      const { from, to } = nameIn(words, run, common);
      return candidateAt(page, paragraph, from, to);
    });
  });
}
