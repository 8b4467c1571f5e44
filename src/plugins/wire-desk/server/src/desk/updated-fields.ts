import type { UpdatedField } from '../../../shared/contracts/desk';
import { fold } from '../parse/language/fold';
import type { DraftBody } from './validation';

/** Returns the title and the lead of a later take, as far as its story takes them; no lead of a take without one. */
export const updatedFieldsOf = (
  { title, lead }: Pick<DraftBody, UpdatedField>,
  takes: UpdatedField[],
): { title?: string; lead?: string } => ({
  ...(takes.includes('title') && { title }),
  ...(takes.includes('lead') && lead !== null && { lead }),
});

/** Returns the body of a later take: after its lead, where the story keeps another one, so that no words of the copy are lost. */
export const updatedBodyOf = (
  { lead, body }: Pick<DraftBody, 'lead' | 'body'>,
  takes: UpdatedField[],
  present: { lead: string | null },
): string[] => {
  if (lead === null || takes.includes('lead')) return body;
  const isTold = [present.lead ?? '', ...body].some((text) => fold(text) === fold(lead));
  return isTold ? body : [lead, ...body];
};
