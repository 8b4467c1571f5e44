import { IntlMessageFormat } from 'intl-messageformat';

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** Fewer letters beside an argument would let a pattern match nearly any text. */
const LETTERS = 4;

/** The type of a part that is plain text. */
const LITERAL = 0;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The texts that a message's parts can give; U+FFFC stands for an argument, which may be anything. */
const textsOf = (parts: Parts): string[] =>
  parts.reduce<string[]>(
    (texts, part) => {
      const next =
        'options' in part
          ? Object.values(part.options).flatMap(({ value }) => textsOf(value))
          : 'children' in part
            ? textsOf(part.children)
            : [(part.type as number) === LITERAL ? String(Reflect.get(part, 'value')) : '\uFFFC'];
      return texts.flatMap((text) => next.map((end) => text + end));
    },
    [''],
  );

const patternOf = (text: string): RegExp =>
  new RegExp(`^${escaped(text.replaceAll(/\s+/g, ' ').trim()).replaceAll('\uFFFC', '.+')}$`, 'i');

/** Returns patterns of the texts that an ICU message gives, and of their pieces between arguments and tags. */
export const patternsOf = (message: string): RegExp[] =>
  textsOf(new IntlMessageFormat(message, 'en').getAst())
    .flatMap((text) => [text, ...text.split('\uFFFC').filter((piece) => piece.length > LETTERS)])
    .filter((text) => {
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      return letters >= (text.includes('\uFFFC') ? LETTERS : 1);
    })
    .map(patternOf);
