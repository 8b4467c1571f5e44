import type { Antecedents, Place } from './antecedent';
import type { Attribution } from './attribution';
import type { Mention } from '../people/mention';
import type { Page } from '../text/page';
import type { PagePerson } from '../people/page-person';
import type { Subject } from './speaking';
import { isAlbanianVerb } from '../text/verbs';

/** The speaker of a quote, and the name or words that the copy uses for them. */
export interface Speaker {
  person: PagePerson | null;
  attributedAs: string | null;
}

function placeOf(page: Page, paragraph: number, at: number): Place {
  return { paragraph, at, sentence: page.words[paragraph]?.[at]?.sentence ?? 0 };
}

/** The mention that a pronoun or an office is, so that the next pronoun may lean on it. */
function standIn(person: PagePerson, printed: string, place: Place): Mention {
  return {
    ...place,
    from: place.at,
    to: place.at + 1,
    phraseFrom: place.at,
    quoted: false,
    oblique: false,
    printed,
    person,
  };
}

function byPronoun(
  subject: Extract<Subject, { kind: 'pronoun' }>,
  place: Place,
  antecedents: Antecedents,
): Speaker {
  const found = antecedents.ofPronoun(subject.gender, place);
  if (!found) return { person: null, attributedAs: subject.printed };
  found.person.gender ??= subject.gender;
  antecedents.note(standIn(found.person, found.printed, place));
  return { person: found.person, attributedAs: found.printed };
}

/** Finds the person that the subject of an attribution names; else keeps its words as printed. */
export function speakerOf(
  { subject, verb }: Attribution,
  paragraph: number,
  page: Page,
  antecedents: Antecedents,
): Speaker {
  if (subject === null) {
    const folded = page.words[paragraph]?.[verb]?.folded ?? '';
    if (!isAlbanianVerb(folded)) return { person: null, attributedAs: null };
    const found = antecedents.ofPronoun(null, placeOf(page, paragraph, verb));
    return { person: found?.person ?? null, attributedAs: found?.printed ?? null };
  }
  const place = placeOf(page, paragraph, subject.at);
  if (subject.kind === 'mention') {
    return { person: subject.mention.person, attributedAs: subject.mention.printed };
  }
  if (subject.kind === 'pronoun') return byPronoun(subject, place, antecedents);
  if (subject.kind === 'other') return { person: null, attributedAs: subject.printed };
  const person = antecedents.ofOffice(subject.words, place);
  if (person) antecedents.note(standIn(person, subject.printed, place));
  return { person, attributedAs: subject.printed };
}
