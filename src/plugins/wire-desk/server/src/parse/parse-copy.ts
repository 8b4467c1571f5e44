import { castOf } from './people/cast';
import { isAlbanian } from './text/inflection';
import { withoutOpening } from './layout/byline';
import { layOut, type Layout } from './layout/layout';
import { normalise } from './layout/normalise';
import { readPage } from './text/page';
import type { Known, PersonProposal, Proposal } from './proposal/proposal';
import type { PagePerson } from './people/page-person';
import { quotesOf } from './quotes/quotes';

function personProposal({ name, aliases, role, known }: PagePerson): PersonProposal {
  return { name, aliases, role, known: known !== null };
}

function documentIdsOf(persons: PagePerson[]): Record<string, string> {
  return Object.fromEntries(
    persons.flatMap(({ name, known }) =>
      known?.documentId === undefined ? [] : [[name, known.documentId] as const],
    ),
  );
}

function leftOut({ pieces }: Layout): string[] {
  return pieces
    .filter(({ part }) => part === 'furniture' || part === 'repeat')
    .map(({ text }) => text);
}

/** Parses a news page or agency copy, in English or Albanian, into a proposal. Pure; accepts any text. */
export function parseCopy(copy: string, known: Known): Proposal {
  const text = normalise(copy);
  const layout = layOut(text, known.categories);
  const story = [...(layout.lead === null ? [] : [layout.lead]), ...layout.body];
  const page = readPage(story, isAlbanian(story.join(' '), known.locale));
  const cast = castOf(page, known.persons);
  const quotes = quotesOf(page, cast);
  const { title, lead, body, category, credit, dateline, byline } = layout;
  return {
    article: { title, lead, body, category: category?.name ?? null, credit, dateline },
    persons: cast.persons.map(personProposal),
    quotes,
    categoryDocumentId: category?.documentId ?? null,
    byline: byline && withoutOpening(byline),
    personDocumentIds: documentIdsOf(cast.persons),
    leftOut: leftOut(layout),
  };
}
