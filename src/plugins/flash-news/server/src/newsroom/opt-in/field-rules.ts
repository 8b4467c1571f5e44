import type { BodyFormat, FeedFields } from '../../../../shared/opt-in';
import type { ModelAttribute } from '../../strapi/model';

type Check = (attribute: ModelAttribute) => boolean;

const TEXTS = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];

/** Whether a field holds one text. */
export const isText: Check = ({ type }) => TEXTS.includes(type);

const isRelation: Check = ({ type, target }) => type === 'relation' && target !== undefined;

const isToOne: Check = (attribute) =>
  isRelation(attribute) && ['oneToOne', 'manyToOne'].includes(attribute.relation ?? '');

const TEXT = { accepts: isText, named: 'a text field' };

/** What each field of the feed may be, and the words for it. */
export const FIELD_RULES: Record<keyof FeedFields, { accepts: Check; named: string }> = {
  title: TEXT,
  summary: TEXT,
  slug: { accepts: isText, named: 'a text or uid field' },
  credit: TEXT,
  creditName: TEXT,
  creditUrl: TEXT,
  datelinePlace: TEXT,
  datelineDate: { accepts: ({ type }) => type === 'date', named: 'a date' },
  imageAlt: TEXT,
  imageCaption: TEXT,
  imageCredit: TEXT,
  image: {
    accepts: ({ type, multiple }) => type === 'media' && !multiple,
    named: 'a single media',
  },
  category: { accepts: isToOne, named: 'a relation to one entry' },
  people: { accepts: isRelation, named: 'a relation' },
  authors: { accepts: isRelation, named: 'a relation' },
  byline: TEXT,
  body: {
    accepts: (attribute) => attribute.type === 'blocks' || isText(attribute),
    named: 'a field of blocks, Markdown or text',
  },
  quotes: { accepts: isRelation, named: 'a relation' },
};

export const FIELD_NAMES = Object.keys(FIELD_RULES) as (keyof FeedFields)[];

/** Fields that must be relations of the type itself, not of a component: facets and quotes are looked up by them. */
export const OWN_RELATIONS: string[] = [
  'category',
  'people',
  'authors',
  'quotes',
] satisfies (keyof FeedFields)[];

/** Returns how a body is written, by the type of its field; null without one. */
export const bodyFormatOf = (attribute: ModelAttribute | undefined): BodyFormat | null => {
  if (attribute === undefined) return null;
  if (attribute.type === 'blocks') return 'blocks';
  return attribute.type === 'richtext' ? 'markdown' : 'text';
};
