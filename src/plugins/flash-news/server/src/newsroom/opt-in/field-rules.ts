import type { FeedFields } from '../../../../shared/opt-in';
import type { ModelAttribute } from '../../strapi/model';

type Check = (attribute: ModelAttribute) => boolean;

const TEXTS = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];

/** Whether a field holds one text. */
export const isText: Check = ({ type }) => TEXTS.includes(type);

const isRelation: Check = ({ type, target }) => type === 'relation' && target !== undefined;

const isToOne: Check = (attribute) =>
  isRelation(attribute) && ['oneToOne', 'manyToOne'].includes(attribute.relation ?? '');

/** What each field of the feed may be, and the words for it. */
export const FIELD_RULES: Record<keyof FeedFields, { accepts: Check; named: string }> = {
  title: { accepts: isText, named: 'a text field' },
  summary: { accepts: isText, named: 'a text field' },
  slug: { accepts: isText, named: 'a text or uid field' },
  credit: { accepts: isText, named: 'a text field' },
  imageAlt: { accepts: isText, named: 'a text field' },
  image: {
    accepts: ({ type, multiple }) => type === 'media' && !multiple,
    named: 'a single media',
  },
  category: { accepts: isToOne, named: 'a relation to one entry' },
  people: { accepts: isRelation, named: 'a relation' },
  byline: { accepts: isText, named: 'a text field' },
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
  'quotes',
] satisfies (keyof FeedFields)[];
