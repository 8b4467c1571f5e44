import type { TranslatedField } from '../../../shared/opt-in';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Maps the texts of blocks (`{ type: 'text', text }` at any depth), and nothing else of them. */
const mapTexts = (value: Json, map: (text: string) => string): Json => {
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, map));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'text' && typeof inner === 'string' ? map(inner) : mapTexts(inner, map),
    ]),
  );
};

/** A text without the white space around it, which a translation would lose. */
const AROUND = /^(\s*)([\s\S]*?)(\s*)$/;

const coreOf = (text: string): string => AROUND.exec(text)?.[2] ?? '';

const textsOf = (value: Json, kind: TranslatedField['kind']): string[] => {
  if (kind !== 'blocks') return typeof value === 'string' ? [coreOf(value)] : [];
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(coreOf(text));
    return text;
  });
  return texts;
};

export interface ProposedField extends Pick<TranslatedField, 'path' | 'kind'> {
  value: unknown;
}

/** Returns the texts of fields to be translated, without empty ones, each once. */
export const textsToPropose = (fields: ProposedField[]): string[] => [
  ...new Set(
    fields.flatMap(({ value, kind }) => textsOf(value as Json, kind)).filter((text) => text !== ''),
  ),
];

/** Returns the value of a field with each text translated as in `translations`; blocks keep their structure and marks. */
export const proposeValue = (
  { value, kind }: ProposedField,
  translations: ReadonlyMap<string, string>,
): unknown => {
  const translate = (text: string): string => {
    const [, before = '', core = '', after = ''] = AROUND.exec(text) ?? [];
    return `${before}${translations.get(core) ?? core}${after}`;
  };
  if (kind === 'blocks') return mapTexts(value as Json, translate);
  return typeof value === 'string' ? translate(value) : value;
};
