import { companionPath, fieldsOf, wordsOf } from './companionWords';
import { textOfValue, valueAt, wordsIn } from './fieldValue';
import { ownFields } from './ownFields';
import type { Translation } from './useTranslation';

/** Shorter texts, such as names and places, are often the same in two languages. */
const WORDS_OF_A_SENTENCE = 4;

const isSentence = (text: string): boolean => wordsIn(text) >= WORDS_OF_A_SENTENCE;

/** Returns the paths of the fields, companions' included, whose text is exactly the source's as the form has it. */
export const untranslatedFields = (
  translation: Translation,
  values: unknown,
  words: Readonly<Record<string, string>>,
): string[] => {
  const own = ownFields(translation)
    .filter(({ path, kind, text }) => textOfValue(kind, valueAt(values, path)) === text)
    .filter(({ text }) => isSentence(text));
  const ofCompanions = translation.companions.flatMap((companion) =>
    fieldsOf(companion, translation)
      .filter(({ name, text }) => isSentence(text) && wordsOf(companion, name, words) === text)
      .map(({ name }) => ({ path: companionPath(companion, name) })),
  );
  return [...own, ...ofCompanions].map(({ path }) => path);
};
