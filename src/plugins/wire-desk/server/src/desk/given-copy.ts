import { errors } from '@strapi/utils';
import type { DeskRefusal } from '../../../shared/contracts/desk';
import type { IncomingItem } from '../formats/incoming-item';
import type { StructuredFields } from '../formats/with-fields';

/** A copy, with what its format says of it apart from the text. */
export interface GivenCopy {
  copy: string;
  /** What the format states, which wins over what is read off the text. */
  fields: StructuredFields & Pick<IncomingItem, 'language'>;
  /** What the agency tells editors. */
  note: string | null;
  status: IncomingItem['status'];
  /** Until when the agency withholds it, ISO 8601 UTC. */
  embargoedUntil: string | null;
  /** documentId of the story that it is an update of, as the agency says. */
  story: string | null;
}

/** What of an item of the ingest counts here. */
export type GivenItem = Pick<
  IncomingItem,
  'language' | 'headline' | 'byline' | 'creditLine' | 'editorialNote' | 'status' | 'embargoedUntil'
>;

export const givenCopy = (item: GivenItem, copy: string, story: string | null): GivenCopy => ({
  ...{ copy, fields: item, status: item.status, note: item.editorialNote, story },
  embargoedUntil: item.embargoedUntil ?? null,
});

/** Refuses an item without text, such as one that cancels another. @throws ApplicationError (400) */
export const requireText = (given: GivenCopy): GivenCopy => {
  if (given.copy.trim() !== '') return given;
  const message = 'There is no text in it to make a story of.';
  const refusal: DeskRefusal = { code: 'noText', message, likely: '' };
  throw new errors.ApplicationError(message, { refusal });
};
