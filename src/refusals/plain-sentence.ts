import type { Words } from './words';

/** A refusal of Strapi's: its text, and the field that it is about. */
export interface Said {
  message: string;
  path: string[];
}

interface Subject extends Words {
  /** Uid of the type that the request is about. */
  uid: string | undefined;
}

type Sentence = (found: string[], path: string[], subject: Subject) => string;

/** More values than this are not listed: the languages of the world, for example. */
const MAX_LISTED = 20;

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Returns the English name of a language; a text that is no language tag (BCP 47), as a body may hold, itself. */
const languageName = (locale: string): string => {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale;
  }
};

/** A part of Strapi's text such as `aliases[0].locale`. */
const pathIn = (text = ''): string[] => text.split(/[.[\]]+/).filter(Boolean);

const aField = (given: string | undefined, path: string[], { label }: Subject): string =>
  label(path.length > 0 ? path : pathIn(given));

const isMissing: Sentence = ([, field], path, subject) =>
  `${aField(field, path, subject)} is missing.`;

const isGone: Sentence = (_, __, { uid, nouns }) =>
  uid === undefined ? 'This isn’t there any more.' : `This ${nouns(uid)[0]} isn’t there any more.`;

const isNoFile: Sentence = () => 'This file isn’t in the media library any more.';

const takesBlocks: Sentence = (_, path, { label }) =>
  `${label(path.slice(0, 1))} holds a block that it doesn’t take: it takes paragraphs, headings, lists, quotes, code and pictures.`;

/** Strapi's texts that speak of code, and the sentences in place of them. */
const SENTENCES: [RegExp, Sentence][] = [
  [
    /^([^\s:]+) must match the following: /,
    ([, field], path, subject) => {
      const help = subject.help(path) ?? 'How it is written is said below the field.';
      return `${aField(field, path, subject)} isn’t written as the field takes it. ${help}`;
    },
  ],
  [
    /^([^\s:]+) must be at most (\d+) characters$/,
    ([, field, most], path, subject) =>
      `${aField(field, path, subject)} must have at most ${most} characters.`,
  ],
  [
    /^([^\s:]+) must be (less|greater) than or equal to (-?\d+)$/,
    ([, field, than, bound], path, subject) =>
      `${aField(field, path, subject)} must be ${bound} or ${than === 'less' ? 'less' : 'more'}.`,
  ],
  [
    /^([^\s:]+) must be one of the following values: (.*)$/,
    ([, field, values = ''], path, subject) => {
      const accepted = values.split(', ').filter(Boolean);
      return accepted.length > MAX_LISTED
        ? `${aField(field, path, subject)} must be one of those that can be chosen.`
        : `${aField(field, path, subject)} must be one of ${accepted.join(', ')}.`;
    },
  ],
  [/\]\.children is a required field$/, takesBlocks],
  [/^([^\s:]+) (?:must be defined\.|is a required field|cannot be null\.)$/, isMissing],
  [
    /^This attribute must be unique$/,
    (_, path, { uid = '', label, nouns }) =>
      `${label(path)} belongs to another ${nouns(uid)[0]} already, and must be its own.`,
  ],
  [/^Block node is of invalid type$/, takesBlocks],
  [
    /^Document with id "(.*)", locale "(.*)" not found$/,
    ([, id, locale = 'null']) =>
      locale === 'null'
        ? `What is linked here isn’t there any more (“${id}”).`
        : `What is linked here has no version in ${languageName(locale)} (“${id}”).`,
  ],
  [
    /^\d+ relation\(s\) of type (\S+) associated with this entity do not exist$/,
    ([, of = ''], _, { nouns }) => `A ${nouns(of)[0]} that is linked here isn’t there any more.`,
  ],
  [/^(Entity not found|Document not found|Not Found)$/, isGone],
  [
    /^Document not found or already published\.$/,
    () => 'This isn’t there, or is published already.',
  ],
  [/^file\.notFound$/, isNoFile],
  [/^folder not found$/, () => 'This folder isn’t there any more.'],
  [/^(contentType|component|locale)\.notFound$/, ([, what]) => NOT_FOUND[what ?? ''] ?? ''],
  [/^Files are empty$/, () => 'No file was sent. Choose at least one.'],
  [
    /^File name contains invalid characters$/,
    () => 'The name of the file holds characters that no file may have, or too many. Rename it.',
  ],
  [
    /^request entity too large$/,
    () =>
      'What was sent is larger than a story can be (1 MB). Shorten it; pictures are uploaded on their own.',
  ],
];

const NOT_FOUND: Record<string, string> = {
  contentType: 'There is no such content type.',
  component: 'There is no such component.',
  locale: 'This language isn’t there any more.',
};

/** Returns the sentence in place of one of Strapi's texts; undefined for a text that needs none. */
export const plainSentence = ({ message, path }: Said, subject: Subject): string | undefined => {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return sentence([...found], path, subject);
  }
  return undefined;
};

/** Returns a fault such as `must be a day` as a sentence that begins with the field's label; others unchanged. */
export const faultSentence = ({ message, path }: Said, { label }: Words): string =>
  label(path) !== path.join('.') && /^(must|is|has|names?|can)\b/.test(message)
    ? `${label(path)} ${message.replace(/\.$/, '')}.`
    : message;
