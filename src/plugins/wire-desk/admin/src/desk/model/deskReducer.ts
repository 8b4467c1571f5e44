import type { DeskProposal } from '../../../../shared/contracts/desk';
import { withSpeaker } from './attribution';
import {
  decisionsOf,
  nextOpen,
  type Decisions,
  type PersonChoice,
  type QuoteChoice,
  type StoryFields,
} from './decisions';
import { added, samePerson, withoutPerson, type KnownChoice } from './people';
import { toLookAt } from './toLookAt';

export interface DeskState {
  decisions: Decisions;
  /** Earlier decisions, the last one last. */
  past: Decisions[];
  /** What the last change was of: further typing in one field is one change. */
  lastChange: string;
  /** The story, in which people are named. */
  text: string;
  /** The words of the quotes that the story has already of which the copy is a later take. */
  recorded: string[];
  /** Place of the quote that the keys are about. */
  current: number;
}

export type DeskAction =
  | { type: 'go'; to: number }
  | { type: 'next' | 'previous' | 'accept' | 'reject' | 'acceptAll' | 'undo' }
  | { type: 'speaker'; quote: number; person: number | null }
  | { type: 'newSpeaker'; quote: number; person: KnownChoice }
  | { type: 'editQuote'; quote: number; patch: Partial<Omit<QuoteChoice, 'state' | 'speaker'>> }
  | { type: 'editField'; patch: Partial<StoryFields> }
  | { type: 'editPerson'; person: number; patch: Partial<Pick<PersonChoice, 'name' | 'role'>> }
  | { type: 'include'; person: number; isIncluded: boolean }
  | { type: 'sameAs'; person: number; as: number | KnownChoice }
  | { type: 'putBack'; leftOut: number };

export const startOf = (proposal: DeskProposal): DeskState => ({
  decisions: decisionsOf(proposal),
  text: [proposal.lead ?? '', ...proposal.body].join('\n'),
  recorded: proposal.takeOf?.quotes ?? [],
  ...{ past: [], lastChange: '', current: 0 },
});

/** Most changes that can be undone. */
const MOST_UNDONE = 100;

const withQuote = (
  { decisions }: DeskState,
  place: number,
  change: (quote: QuoteChoice) => QuoteChoice,
): Decisions => ({
  ...decisions,
  quotes: decisions.quotes.map((quote, index) => (index === place ? change(quote) : quote)),
});

const within = (place: number, { quotes }: Decisions): number =>
  Math.max(0, Math.min(place, quotes.length - 1));

/** Records decisions as one change; `of` names what is typed in. */
const decided = (state: DeskState, decisions: Decisions, of = ''): DeskState => ({
  ...state,
  decisions,
  past:
    of !== '' && of === state.lastChange
      ? state.past
      : [...state.past, state.decisions].slice(-MOST_UNDONE),
  lastChange: of,
});

/** Records a decision on a quote and goes to the next one that waits; stays where none does. */
const decidedQuote = (state: DeskState, place: number, decisions: Decisions): DeskState => ({
  ...decided(state, decisions),
  current: nextOpen(decisions.quotes, place + 1) ?? place,
});

const chosen = (
  decisions: Decisions,
  place: number,
  person: number | null,
  text: string,
): Decisions => ({
  ...decisions,
  people: decisions.people.map((one, index) =>
    index === person ? { ...one, isIncluded: true, sameAs: undefined } : one,
  ),
  quotes: decisions.quotes.map((quote, index) =>
    index === place
      ? { ...withSpeaker(quote, person, decisions.people, text), state: 'accepted' }
      : quote,
  ),
});

/** Accepts the open quotes but those that an editor has to look at, to the first of which it goes. */
const allAccepted = (state: DeskState): DeskState => {
  const { decisions, current } = state;
  const left = toLookAt(decisions.quotes, state.recorded);
  const accepts = ({ state: present }: QuoteChoice, place: number): boolean =>
    present === 'open' && !left.includes(place);
  const there = { ...state, current: left[0] ?? current };
  if (!decisions.quotes.some(accepts)) return there;
  const quotes = decisions.quotes.map((quote, place) =>
    accepts(quote, place) ? { ...quote, state: 'accepted' as const } : quote,
  );
  return decided(there, { ...decisions, quotes });
};

const undone = (state: DeskState): DeskState => {
  const before = state.past.at(-1);
  if (before === undefined) return state;
  const changed = before.quotes.findIndex(
    (quote, index) => quote !== state.decisions.quotes[index],
  );
  const current = changed < 0 ? state.current : changed;
  return { ...state, decisions: before, past: state.past.slice(0, -1), lastChange: '', current };
};

/** Returns the state after what an editor did. Pure. */
export const deskReducer = (state: DeskState, action: DeskAction): DeskState => {
  const { decisions, current } = state;
  switch (action.type) {
    case 'go':
      return { ...state, current: within(action.to, decisions) };
    case 'next':
      return { ...state, current: within(current + 1, decisions) };
    case 'previous':
      return { ...state, current: within(current - 1, decisions) };
    case 'accept':
    case 'reject': {
      if (decisions.quotes.length === 0) return state;
      const to = action.type === 'accept' ? 'accepted' : 'rejected';
      const next = withQuote(state, current, (quote) => ({ ...quote, state: to }));
      return decidedQuote(state, current, next);
    }
    case 'acceptAll':
      return allAccepted(state);
    case 'speaker': {
      const { quote, person } = action;
      if (person !== null && decisions.people[person] === undefined) return state;
      if (decisions.quotes[quote] === undefined) return state;
      return decidedQuote(state, quote, chosen(decisions, quote, person, state.text));
    }
    case 'newSpeaker': {
      const [withPerson, place] = added(decisions, action.person);
      return decidedQuote(state, action.quote, chosen(withPerson, action.quote, place, state.text));
    }
    case 'editQuote': {
      const edit = (quote: QuoteChoice): QuoteChoice => ({
        ...quote,
        ...action.patch,
        ...('attributedAs' in action.patch ? { isAttributedByHand: true } : {}),
      });
      const of = `quote ${action.quote} ${Object.keys(action.patch).join()}`;
      return decided(state, withQuote(state, action.quote, edit), of);
    }
    case 'editField': {
      const fields = { ...decisions.fields, ...action.patch };
      return decided(state, { ...decisions, fields }, Object.keys(action.patch).join());
    }
    case 'editPerson': {
      const people = decisions.people.map((person, index) =>
        index === action.person ? { ...person, ...action.patch } : person,
      );
      const of = `person ${action.person} ${Object.keys(action.patch).join()}`;
      return decided(state, { ...decisions, people }, of);
    }
    case 'include':
      return decided(
        state,
        action.isIncluded
          ? {
              ...decisions,
              people: decisions.people.map((person, index) =>
                index === action.person
                  ? { ...person, isIncluded: true, sameAs: undefined }
                  : person,
              ),
            }
          : withoutPerson(decisions, action.person),
      );
    case 'sameAs':
      return decided(state, samePerson(decisions, action.person, action.as));
    case 'putBack': {
      const { leftOut } = action;
      const isBack = decisions.putBack.includes(leftOut);
      const putBack = isBack
        ? decisions.putBack.filter((place) => place !== leftOut)
        : [...decisions.putBack, leftOut];
      return decided(state, { ...decisions, putBack });
    }
    case 'undo':
      return undone(state);
  }
};
