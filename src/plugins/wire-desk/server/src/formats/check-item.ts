import type { IncomingItem } from './incoming-item';
import { MAX_COPY, MAX_FIELD } from './limits';
import { IncomingRefusal } from './refusal';
import { unstorable } from './stored-text';

const SHORT = [
  ...(['guid', 'version', 'headline', 'byline', 'creditLine', 'slugline'] as const),
  'editorialNote',
] as const;

const checkText = (field: string, text: string, most: number): void => {
  if (text.length > most) {
    throw new IncomingRefusal(
      `${field}: has more than ${most} characters, which is the most.`,
      413,
    );
  }
  const rule = unstorable(text);
  if (rule !== undefined) throw new IncomingRefusal(`${field}: ${rule}`);
};

/** Returns null for a field of white space. */
const orNull = (text: string | null): string | null => text?.trim() || null;

/**
 * Returns a piece with its fields trimmed.
 * @throws IncomingRefusal naming the field that is too long or no text, or if a story has no text
 */
export const checkItem = (item: IncomingItem): IncomingItem => {
  for (const field of SHORT) checkText(field, String(item[field] ?? ''), MAX_FIELD);
  checkText('copy', item.copy, MAX_COPY);
  if (item.copy.trim() === '' && item.status !== 'canceled') {
    const where = item.headline === null ? '' : ` ("${item.headline.slice(0, 80)}")`;
    throw new IncomingRefusal(`The piece${where} has no text.`, 400, 'noText');
  }
  return {
    ...item,
    guid: orNull(item.guid),
    version: typeof item.version === 'string' ? orNull(item.version) : item.version,
    headline: orNull(item.headline),
    byline: orNull(item.byline),
    creditLine: orNull(item.creditLine),
    slugline: orNull(item.slugline),
    editorialNote: orNull(item.editorialNote),
  };
};
