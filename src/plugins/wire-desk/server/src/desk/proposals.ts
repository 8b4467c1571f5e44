import type { Entry } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { DeskProposal, KnownStory, TakeOf } from '../../../shared/contracts/desk';
import { languageOf } from '../../../shared/guess-locale';
import type { ContentTypeUids } from '../config';
import { repairedText } from '../copy/doubly-encoded';
import { withFields } from '../formats/with-fields';
import { isoDateOf } from '../parse/layout/dates';
import { normalise } from '../parse/layout/normalise';
import type { Proposal } from '../parse/proposal/proposal';
import { fingerprintOf } from '../services/fingerprint';
import type { ReadCopyIn } from '../services/read-copy';
import type { Takes } from '../services/takes';
import { loadImport } from '../store/imports';
import { loadCategoriesIn, loadTitle, type Database, type NamedRow } from '../store/newsroom';
import { loadDraft, loadQuoteTexts } from '../store/stories';
import type { Embargoes } from './embargo';
import { leftOutOf } from './left-out';
import type { GivenCopy } from './given-copy';

export interface ProposalPeers {
  db: Database;
  uids: () => ContentTypeUids;
  read: ReadCopyIn;
  takes: Takes;
  embargoes: Embargoes;
}

const peopleOf = ({ persons, personDocumentIds }: Proposal): DeskProposal['people'] =>
  persons.map(({ name, aliases, role, isSure, confidence }) => ({
    ...{ name, aliases, role, isSure, confidence },
    documentId: personDocumentIds[name] ?? null,
  }));

const quotesOf = ({ persons, quotes }: Proposal): DeskProposal['quotes'] => {
  const placeOf = (name: string): number => persons.findIndex((person) => person.name === name);
  return quotes.map(({ speaker, suggestions, features: _features, ...quote }) => ({
    ...quote,
    speaker: speaker === null || placeOf(speaker) < 0 ? null : placeOf(speaker),
    suggestions: suggestions.map(placeOf).filter((place) => place >= 0),
  }));
};

/** Returns the category of a proposal as the language has it, or its name where the language hasn't. */
const categoryOf = (
  { article, categoryDocumentId }: Proposal,
  categories: NamedRow[],
): Pick<DeskProposal, 'category' | 'unknownCategory'> =>
  categories.some(({ documentId }) => documentId === categoryDocumentId)
    ? { category: categoryDocumentId, unknownCategory: null }
    : { category: null, unknownCategory: article.category };

/** Reads copies for the Wire desk. Writes nothing. */
export const createDeskProposals = ({
  db,
  uids,
  read: readCopy,
  takes,
  embargoes,
}: ProposalPeers) => {
  const duplicateOf = async (fingerprint: string, locale: string): Promise<KnownStory | null> => {
    const documentId = (await loadImport(db, fingerprint))?.articleDocumentId ?? '';
    const title = documentId === '' ? null : await loadTitle(db, uids(), documentId);
    return title === null ? null : { documentId, title, locale };
  };

  const takeOf = async (
    { article }: Proposal,
    locale: string,
    { story, mayRead }: { story: string | null; mayRead: (entry: Entry) => boolean },
  ): Promise<TakeOf | null> => {
    // What the agency says to be an update is one, however little it has in common.
    const alike = await takes.find(article);
    const found = alike ?? (story === null ? null : { documentId: story, similarity: 0 });
    const draft = found && (await loadDraft(db, uids(), found.documentId, locale));
    if (!draft) return null;
    const told = [...(draft.lead === null ? [] : [draft.lead]), ...draft.body];
    const { documentId, similarity: share } = found;
    const { title, lead, updatedAt } = draft;
    const known = { documentId, share, title, locale, updatedAt };
    // That there is one must be said, so that nobody makes a second; not what it says.
    if (!mayRead(draft.entry)) return { ...known, lead: null, paragraphs: [], quotes: [] };
    const quotes = await loadQuoteTexts(db, uids(), documentId, locale);
    return { ...known, lead, paragraphs: told, quotes };
  };

  /** Returns what a copy in a locale (BCP 47) says, against what the newsroom has, and the user may read of it. */
  return async (
    given: GivenCopy,
    locale: string,
    mayRead: (story: Entry) => boolean,
  ): Promise<Omit<DeskProposal, 'may'>> => {
    const { copy, note, status } = given;
    const read = await readCopy(copy, locale);
    const proposal = withFields(read.proposal, given.fields);
    const categories = await loadCategoriesIn(db, uids(), locale);
    const fingerprint = fingerprintOf(copy, locale);
    const duplicate = await duplicateOf(fingerprint, locale);
    const { title, lead, body, credit, dateline } = proposal.article;
    return {
      ...{ fingerprint, locale, title: title ?? '', lead, body, credit },
      language: given.fields.language ?? languageOf(copy),
      byline: proposal.byline,
      dateline: dateline && { place: dateline.place, date: isoDateOf(dateline.date ?? '') },
      ...categoryOf(proposal, categories),
      people: peopleOf(proposal),
      quotes: quotesOf(proposal),
      leftOut: leftOutOf(normalise(copy), proposal),
      duplicate,
      takeOf: duplicate ? null : await takeOf(proposal, locale, { story: given.story, mayRead }),
      agency: {
        ...{ note, status, embargoedUntil: embargoes.ahead(given.embargoedUntil) },
        keepsEmbargo: embargoes.areKept(),
      },
      repaired: repairedText(copy),
      categories,
      types: { article: uids().article, person: uids().person },
    };
  };
};

export type DeskProposals = ReturnType<typeof createDeskProposals>;
