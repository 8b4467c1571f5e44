import type { TranslatedType } from '../../../shared/opt-in';

/** Returns which fields of a story are no addition to it, by path: its title, its long texts, and the words of its companions. */
export const isEssentialOf = ({ title, fields, companions }: TranslatedType) => {
  const own = new Set(
    fields
      .filter(({ path, kind }) => path === title || LONG.includes(kind))
      .map(({ path }) => path),
  );
  return (path: string): boolean => {
    const [field, , ...name] = path.split('.');
    const companion = companions.find((one) => one.field === field);
    return companion ? name.join('.') === companion.text : own.has(path);
  };
};

const LONG = ['blocks', 'richtext'];
