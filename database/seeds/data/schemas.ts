import { z } from '@strapi/utils';

/** The two languages of the demo newsroom; BCP 47. */
export const LOCALES = ['sq', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const day = z.iso.date();
const inEveryLanguage = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({ sq: text, en: text });

export const categorySchema = z.strictObject({
  key,
  /** IPTC Media Topics, https://iptc.org/standards/media-topics/ */
  mediaTopic: z
    .string()
    .regex(/^medtop:\d{8}$/)
    .optional(),
  ...inEveryLanguage(
    z.strictObject({ name: z.string().max(100), description: z.string().max(500) }),
  ).shape,
});

export const personSchema = z.strictObject({
  key,
  /** A public figure. The data's tests check that no quote is attributed to one. */
  real: z.boolean(),
  name: z.string().max(200),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .optional(),
  aliases: z.array(
    z.strictObject({
      text: z.string().max(200),
      locale: z.string(),
      kind: z.enum(['spelling', 'transliteration', 'inflection']),
    }),
  ),
  roles: z.array(
    z.strictObject({
      locale: z.enum(LOCALES),
      title: z.string().max(200),
      since: day.optional(),
      until: day.optional(),
    }),
  ),
});

export const PATTERNS = [
  'rings',
  'hills',
  'waves',
  'stripes',
  'bars',
  'arcs',
  'weave',
  'dots',
] as const;

export const pictureSchema = z.strictObject({
  category: key,
  pattern: z.enum(PATTERNS),
  /** Ground, figure and accent. */
  palette: z.tuple([z.string(), z.string(), z.string()]),
  alt: inEveryLanguage(z.string().max(250)),
});

export const creditSchema = z.strictObject({
  code: z.string().max(20),
  name: z.string().max(120),
  url: z.url(),
});

/** The site on which the newsroom's stories appear; there is none at this address. */
export const siteSchema = z.strictObject({
  urlPattern: z.string().startsWith('https://'),
  publisher: z.string().max(100),
  feedTitles: z.strictObject({ sq: z.string().max(100), en: z.string().max(100) }),
});

const version = z.strictObject({
  title: z.string().max(200),
  lead: z.string().max(500),
  place: z.string().max(120),
  /** Paragraphs. */
  body: z.array(z.string().min(1)).min(3).max(6),
});

export const articleSchema = z.strictObject({
  key,
  category: key,
  /** Age of the release when the demo is loaded; negative means an embargo. */
  minutesAgo: z.int(),
  draft: z.literal(true).optional(),
  /** Key of the member of staff. */
  writer: key,
  people: z.array(key),
  /** One of its category's two pictures. */
  picture: z.literal([1, 2]).optional(),
  credit: z.string().optional(),
  flash: z
    .strictObject({
      level: z.enum(['flash', 'bulletin', 'urgent']),
      minutes: z.int().min(60).max(240),
      text: inEveryLanguage(z.string().max(200)),
    })
    .optional(),
  /** What the desk of translations has to show. */
  translation: z
    .strictObject({
      /** The lead that the Albanian draft has been given since it was published. */
      changedLead: z.string().max(500).optional(),
      /** What readers of the Albanian version are told was wrong. */
      correction: z.string().max(500).optional(),
      /** Key of the member of staff who has handed in the English draft. */
      handedInBy: key.optional(),
    })
    .optional(),
  ...inEveryLanguage(version).partial().shape,
});

const wording = z.strictObject({
  text: z.string().max(5000),
  attributedAs: z.string().max(200),
  occasion: z.string().max(200),
});

export const quoteSchema = z.strictObject({
  article: key,
  speaker: key,
  kind: z.enum(['direct', 'partial', 'paraphrase']),
  /** Days from the statement to the article's release. */
  saidDaysBefore: z.int().min(0).default(0),
  medium: z.string().max(120).optional(),
  sourceUrl: z.url().optional(),
  originalText: z.string().optional(),
  originalLanguage: z.string().optional(),
  ...inEveryLanguage(wording).partial().shape,
});

export const staffSchema = z.strictObject({
  key,
  role: z.enum(['administrator', 'chief-editor', 'editor', 'author', 'translator']),
  firstname: z.string(),
  lastname: z.string(),
  email: z.email(),
});
