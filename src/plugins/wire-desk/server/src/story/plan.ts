import type {
  QuoteContent,
  SavedQuote,
  SpeakerReference,
  StoryQuotesRequest,
} from '../../../shared/contracts/story';
import { isSameOrder, withUnseen } from './order';
import type { PresentQuote } from './quotes';

type Created = Extract<SavedQuote, { medium: string | null }>;

/** A write of a quote; `place` is that in the request, by which a fault is named. */
export interface PlannedUpdate {
  quote: PresentQuote;
  content: QuoteContent;
  place: number;
}

export interface PlannedCreation {
  /** Its name in `order`. */
  key: string;
  content: Created;
  place: number;
}

/** What a save does. */
export interface Plan {
  updates: PlannedUpdate[];
  creations: PlannedCreation[];
  removals: PresentQuote[];
  /** documentIds, and keys of creations. */
  order: string[];
  /** Quotes that others have changed since, or moved. */
  stale: PresentQuote[];
  /** documentIds of changed quotes that are there no more. */
  gone: string[];
}

const isCreated = (saved: SavedQuote): saved is Created => !('documentId' in saved);

type People = StoryQuotesRequest['people'];

/** Whether a quote has the speaker of a request, who may have been made by it: that is somebody new where it was sent. */
const isSpeaker = (
  given: SpeakerReference | null,
  present: PresentQuote['speaker'],
  people: People,
): boolean => {
  if (given === null || present === null) return given === present;
  if ('documentId' in given) return given.documentId === present.documentId;
  const { name, otherThan = [] } = people[given.person] ?? {};
  return name === present.name && !otherThan.includes(present.documentId);
};

const isSame = (content: QuoteContent, present: PresentQuote, people: People): boolean =>
  content.text === present.text &&
  content.kind === present.kind &&
  content.attributedAs === present.attributedAs &&
  isSpeaker(content.speaker, present.speaker, people);

const isAsSeen = (quote: PresentQuote, { version }: { version: string }): boolean =>
  quote.version === version;

/** Whether a request makes a new person for the speaker, even if the present speaker has the same name. */
const namesNew = ({ speaker }: QuoteContent): boolean => speaker !== null && 'person' in speaker;

/**
 * Plans a save against the quotes that a story has now. A request that was done already changes nothing: its changes are there,
 * and its new quotes are among those that were added since.
 */
export const planOf = (
  present: PresentQuote[],
  { base, quotes, removed, people }: StoryQuotesRequest,
): Plan => {
  const find = (documentId: string) => present.find((one) => one.documentId === documentId);
  const plan: Plan = {
    ...{ updates: [], creations: [], removals: [], order: [], stale: [], gone: [] },
  };
  const unseen = present.filter(({ documentId }) => !base.includes(documentId));
  quotes.forEach((saved, place) => {
    if (isCreated(saved)) {
      const done = unseen.findIndex((one) => isSame(saved, one, people));
      const [made] = done < 0 ? [] : unseen.splice(done, 1);
      const key = made?.documentId ?? `new ${place}`;
      plan.order.push(key);
      if (!made) plan.creations.push({ key, content: saved, place });
      return;
    }
    const quote = find(saved.documentId);
    if (quote) plan.order.push(quote.documentId);
    if (!('version' in saved)) return;
    if (!quote) plan.gone.push(saved.documentId);
    else if (isSame(saved, quote, people) && !(isAsSeen(quote, saved) && namesNew(saved))) return;
    else if (isAsSeen(quote, saved)) plan.updates.push({ quote, content: saved, place });
    else plan.stale.push(quote);
  });
  for (const { documentId, version } of removed) {
    const quote = find(documentId);
    if (!quote) continue;
    if (quote.version === version) plan.removals.push(quote);
    else plan.stale.push(quote);
  }
  return ordered(plan, present, base);
};

/** Puts what others have added at its place. What both have moved is stale. */
const ordered = (plan: Plan, present: PresentQuote[], base: string[]): Plan => {
  const now = present
    .filter((quote) => !plan.removals.includes(quote))
    .map(({ documentId }) => documentId);
  // Not moved by the editor: the order of others holds.
  const isMoved = !isSameOrder(base, plan.order);
  const isMovedByOthers = !isSameOrder(base, now);
  const isDone = isSameOrder(plan.order, now);
  if (isMoved && isMovedByOthers && !isDone) plan.stale.push(...present);
  const wanted = isMoved || !isMovedByOthers ? plan.order : reordered(plan.order, now);
  return { ...plan, order: withUnseen(wanted, now) };
};

/** Returns the list with those that are in the other one in the order of that. */
const reordered = (list: string[], other: string[]): string[] => {
  const shared = new Set(other.filter((id) => list.includes(id)));
  const sorted = [...shared];
  return list.map((id) => (shared.has(id) ? (sorted.shift() ?? id) : id));
};
