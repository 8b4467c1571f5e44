import { acceptorWithout, castOf, type Cast } from './people/cast';
import { isAlbanian } from './text/inflection';
import { layOut, type Layout } from './layout/layout';
import { normalise } from './layout/normalise';
import { probability, reasons, scoreOf } from './model/model';
import { readPage, type Page } from './text/page';
import type { Known, LeftOut, PersonProposal, Proposal, Stretch } from './proposal/proposal';
import type { PagePerson } from './people/page-person';
import { quotesOf } from './quotes/quotes';

/** Confidence in a known person of whom the copy has only the surname. */
const doubt = 0.5;

function personProposal(person: PagePerson, mentions: Stretch[]): PersonProposal {
  const { name, aliases, role, known, isSure, evidence } = person;
  const certain = known !== null && isSure;
  const share = probability(scoreOf('person', evidence));
  return {
    ...{ name, aliases, role, known: known !== null, isSure, mentions },
    confidence: certain ? 1 : isSure ? Math.round(share * 1000) / 1000 : doubt,
    features: reasons('person', evidence),
  };
}

/** Where the story names each person. */
function mentionsOf(cast: Cast, page: Page): Map<PagePerson, Stretch[]> {
  const places = new Map<PagePerson, Stretch[]>();
  for (const { person, paragraph, from, to } of cast.mentions) {
    const words = page.words[paragraph] ?? [];
    const place = { paragraph, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
    const list = places.get(person);
    if (list) list.push(place);
    else places.set(person, [place]);
  }
  return places;
}

function documentIdsOf(persons: PagePerson[]): Record<string, string> {
  return Object.fromEntries(
    persons.flatMap(({ name, known }) =>
      known?.documentId === undefined ? [] : [[name, known.documentId] as const],
    ),
  );
}

function leftOut({ pieces }: Layout): LeftOut[] {
  return pieces.flatMap(({ text, part }) =>
    part === 'headline' || part === 'standfirst' || part === 'body' || part === 'subhead'
      ? []
      : [{ text, reason: part }],
  );
}

/** Mechanisms that `without` can switch off, to measure what each is worth. */
export const MECHANISMS = [
  'joining',
  'unnamed',
  'pronouns',
  'salience',
  'clauses',
  'colon',
  'dashes',
  'single-marks',
  'threshold',
  'given-names',
  'models',
] as const;

export interface ParseOptions {
  /** Names of `MECHANISMS` to leave out; others have no effect. */
  without?: string[];
}

/** Parses a news page or agency copy, in English or Albanian, into a proposal. Pure; accepts any text. */
export function parseCopy(copy: string, known: Known, options: ParseOptions = {}): Proposal {
  const text = normalise(copy);
  const isOn = (mechanism: string) => options.without?.includes(mechanism) !== true;
  const layout = layOut(text, known.categories);
  const story = [...(layout.lead === null ? [] : [layout.lead]), ...layout.body];
  const page = readPage(story, {
    albanian: isAlbanian(story.join(' '), known.locale),
    singles: isOn('single-marks'),
    dashes: isOn('dashes'),
  });
  const accepts = acceptorWithout({ givenNames: !isOn('given-names'), models: !isOn('models') });
  const cast = castOf(page, known.persons, accepts);
  const quotes = quotesOf(page, cast, isOn);
  const mentions = mentionsOf(cast, page);
  const { title, lead, body, category, credit, dateline, byline } = layout;
  return {
    article: { title, lead, body, category: category?.name ?? null, credit, dateline },
    persons: cast.persons.map((person) => personProposal(person, mentions.get(person) ?? [])),
    quotes,
    categoryDocumentId: category?.documentId ?? null,
    byline,
    personDocumentIds: documentIdsOf(cast.persons),
    leftOut: leftOut(layout),
    places: layout.places,
  };
}
