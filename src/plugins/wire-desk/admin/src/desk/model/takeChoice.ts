import {
  UPDATED_FIELDS,
  type DeskProposal,
  type TakeOf,
  type UpdatedField,
} from '../../../../shared/contracts/desk';
import { foldedWords } from '../../story/model/words';
import type { QuoteChoice, StoryFields } from './decisions';

/** Returns what asking for a draft does: it makes one, shows first what is different from the story there is, or nothing. */
export const afterAsking = ({
  may,
  duplicate,
  takeOf,
}: Pick<DeskProposal, 'may' | 'duplicate' | 'takeOf'>): 'create' | 'choose' | 'nothing' => {
  if (!may.create || duplicate !== null) return 'nothing';
  return takeOf === null ? 'create' : 'choose';
};

/** Returns how many of the accepted quotes an update adds: those whose words the story hasn't. */
export const quotesToAdd = (quotes: QuoteChoice[], take: TakeOf): number => {
  const there = new Set(take.quotes.map(foldedWords));
  return quotes.filter(({ state, text }) => state === 'accepted' && !there.has(foldedWords(text)))
    .length;
};

/** Returns how much of a copy a story has, in percent: 100 only where there isn't a new word. */
export const percentOf = ({ share, paragraphs }: TakeOf, story: string[]): number => {
  const isSame = foldedWords(story.join(' ')) === foldedWords(paragraphs.join(' '));
  return isSame ? 100 : Math.min(99, Math.round(share * 100));
};

/** A field of a story, as it is and as a later take has it. */
export interface ChangedField {
  field: UpdatedField;
  before: string;
  now: string;
}

/** Returns the fields that a later take has otherwise, not those that it lacks. */
export const changedFields = (
  { title, lead }: Pick<TakeOf, UpdatedField>,
  fields: Pick<StoryFields, UpdatedField>,
): ChangedField[] =>
  UPDATED_FIELDS.map((field) => ({
    field,
    before: (field === 'title' ? title : lead) ?? '',
    now: fields[field].trim(),
  })).filter(({ before, now }) => now !== '' && now !== before.trim());
