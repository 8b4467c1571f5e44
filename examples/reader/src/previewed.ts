import type {
  FeedReference,
  PreviewResponse,
  PublicCorrection,
  PublicQuote,
  StoryFigure,
} from 'flash-news-client';
import type { StoryView } from './views/story';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const referenceOf = (value: unknown): FeedReference | null => {
  const { documentId, name, slug } = fieldsOf(value);
  return typeof name === 'string'
    ? { documentId: textIn(documentId) ?? '', name, slug: textIn(slug) }
    : null;
};

const figureOf = (value: unknown): StoryFigure | null => {
  const { media, alt, caption, credit } = fieldsOf(value);
  const { url, alternativeText, width, height, mime } = fieldsOf(media);
  if (typeof url !== 'string') return null;
  return {
    url,
    alternativeText: textIn(alt) ?? textIn(alternativeText),
    caption: textIn(caption),
    credit: textIn(credit),
    width: numberIn(width),
    height: numberIn(height),
    mime: textIn(mime),
    renditions: [],
  };
};

const quoteOf = (quote: Fields): PublicQuote => {
  const original = textIn(quote['originalText']);
  return {
    text: textIn(quote['text']) ?? '',
    kind: textIn(quote['kind']),
    speaker: referenceOf(quote['speaker']),
    attributedAs: textIn(quote['attributedAs']),
    occasion: textIn(quote['occasion']),
    original:
      original === null ? null : { text: original, language: textIn(quote['originalLanguage']) },
  };
};

/** Returns the names of the authors where the byline is empty, as a published story has them. */
const bylineOf = (data: Fields): string | null =>
  textIn(data['byline']) ??
  (listOf(data['authors'])
    .flatMap(({ name }) => textIn(name) ?? [])
    .join(', ') ||
    null);

/** Converts a previewed version, which is as Strapi stores it: the fields of the type `article`. Rename yours here. */
export const previewedStory = ({ data, meta }: PreviewResponse): StoryView => {
  const credit = fieldsOf(data['credit']);
  const dateline = fieldsOf(data['dateline']);
  return {
    locale: meta.locale,
    title: textIn(data['title']) ?? '–',
    summary: textIn(data['lead']),
    category: referenceOf(data['category']),
    people: listOf(data['people']).flatMap((person) => referenceOf(person) ?? []),
    body: data['body'],
    byline: bylineOf(data),
    credit: {
      code: textIn(credit['code']),
      name: textIn(credit['name']),
      url: textIn(credit['url']),
    },
    dateline: { place: textIn(dateline['place']), date: textIn(dateline['date']) },
    figure: figureOf(data['figure']),
    quotes: listOf(data['quotes']).map(quoteOf),
    corrections: listOf(data['corrections']) as unknown as PublicCorrection[],
    releasedAt: textIn(data['releasedAt']),
    modifiedAt: null,
    related: [],
  };
};
