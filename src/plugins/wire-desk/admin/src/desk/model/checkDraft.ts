import type { MessageValues } from '@newsroom/plugin-kit/admin/translations/useSay';
import { LIMITS } from '../../../../shared/limits';
import type { MessageId } from '../../translations/useMessages';
import type { Decisions } from './decisions';

/** Why a field isn't accepted: a message of the panel, or the server's own words. */
export type FieldFault = { id: MessageId; values?: MessageValues } | { said: string };

/** Faults by field: `title`, `quotes.2.text`, `people.0.name`; places are those of the page. */
export type FieldFaults = Record<string, FieldFault>;

const textFault = (text: string, max: number, isRequired: boolean): FieldFault | null => {
  if (isRequired && text.trim() === '') return { id: 'fault.empty' };
  return text.trim().length > max
    ? { id: 'fault.tooLong', values: { max, length: text.trim().length } }
    : null;
};

/** Returns what the server would refuse, in the panel's language. */
export const checkDraft = ({ fields, people, quotes }: Decisions): FieldFaults => {
  const faults: FieldFaults = {};
  const check = (field: string, text: string, max: number, isRequired = false): void => {
    const fault = textFault(text, max, isRequired);
    if (fault) faults[field] = fault;
  };
  check('title', fields.title, LIMITS.title, true);
  check('lead', fields.lead, LIMITS.lead);
  check('byline', fields.byline, LIMITS.byline);
  check('credit', fields.credit, LIMITS.credit);
  check('dateline.place', fields.place, LIMITS.place);
  people.forEach(({ isIncluded, name, role }, place) => {
    if (!isIncluded) return;
    check(`people.${place}.name`, name, LIMITS.name, true);
    check(`people.${place}.role`, role ?? '', LIMITS.role);
  });
  quotes.forEach(({ state, ...quote }, place) => {
    if (state !== 'accepted') return;
    check(`quotes.${place}.text`, quote.text, LIMITS.text, true);
    check(`quotes.${place}.attributedAs`, quote.attributedAs, LIMITS.attributedAs);
    check(`quotes.${place}.medium`, quote.medium, LIMITS.medium);
    check(`quotes.${place}.occasion`, quote.occasion, LIMITS.occasion);
  });
  return faults;
};
