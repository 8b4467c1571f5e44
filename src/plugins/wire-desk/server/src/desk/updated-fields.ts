import type { UpdatedField } from '../../../shared/contracts/desk';
import type { DraftBody } from './validation';

/** Returns the title and the lead of a later take, as far as its story takes them; no lead of a take without one. */
export const updatedFieldsOf = (
  { title, lead }: Pick<DraftBody, UpdatedField>,
  takes: UpdatedField[],
): { title?: string; lead?: string } => ({
  ...(takes.includes('title') && { title }),
  ...(takes.includes('lead') && lead !== null && { lead }),
});
