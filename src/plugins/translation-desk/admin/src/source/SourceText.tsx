import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SourceField as Field } from '../../../shared/contracts/translation';
import { useMessages } from '../translations/useMessages';
import { isBlocks, textOfBlock, withBlock, type Node } from './blocks';
import type { Hint } from './hints';
import { MarkedText } from './MarkedText';
import { diffTexts, linesOf, plain, type Piece } from './textDiff';
import { useScrolls } from './useScrolls';

/** Letters of a text that are shown at first. */
const SHOWN_AT_FIRST = 20_000;

interface Props {
  field: Field;
  /** What the text is compared with: see `SourceFieldProps`. */
  before: string | null;
  /** BCP 47. */
  sourceLocale: string;
  hints: Hint[];
  /** Value of the translation's field. */
  value: unknown;
  /** Puts words in where the caret is; null for a field without one. */
  onInsert: ((words: string) => void) | null;
  /** Takes blocks over; null for a field that can't be changed now. */
  put: ((value: unknown) => void) | null;
}

/** The text of the source with what changed in it, its terms, and a button that copies each of its blocks. */
export const SourceText = ({ field, before, hints, sourceLocale, value, onInsert, put }: Props) => {
  const say = useMessages();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const [isWhole, setIsWhole] = useState(false);
  const [box, scrolls] = useScrolls();
  const isCut = !isWhole && field.text.length > SHOWN_AT_FIRST;
  const pieces = isCut
    ? plain(field.text.slice(0, SHOWN_AT_FIRST))
    : before === null
      ? plain(field.text)
      : diffTexts(before, field.text);
  const use = (words: string): void => {
    if (onInsert) {
      onInsert(words);
      return;
    }
    void copy(words);
    toggleNotification({ type: 'info', message: say('hint.copied', { words }) });
  };
  const shown = { hints, locale: sourceLocale, onUse: use, isCopied: !onInsert };
  const blocks = !isCut && isBlocks(field.value) ? linesByBlock(field.value, pieces) : null;
  return (
    <Box
      ref={box}
      maxHeight={field.kind === 'blocks' ? '46rem' : '24rem'}
      overflow="auto"
      {...(scrolls && { tabIndex: 0 })}
      role="group"
      aria-label={say('source.text')}
    >
      {blocks && put ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {blocks.map(({ block, pieces: ofBlock }, index) => (
            <Flex key={index} gap={2} justifyContent="space-between" alignItems="flex-start">
              <Text>
                <MarkedText pieces={ofBlock} {...shown} />
              </Text>
              <Button
                type="button"
                size="S"
                variant="ghost"
                style={{ minWidth: '2.4rem', minHeight: '2.4rem' }}
                aria-label={say('source.copyBlock', { number: index + 1 })}
                onClick={() => put(withBlock(value, structuredClone(block)))}
              >
                <Duplicate aria-hidden />
              </Button>
            </Flex>
          ))}
        </Flex>
      ) : (
        <Text>
          <MarkedText pieces={pieces} {...shown} />
        </Text>
      )}
      {field.text === '' && (
        <Typography variant="pi" textColor="neutral600">
          {say('source.empty')}
        </Typography>
      )}
      {isCut && (
        <Button type="button" size="S" variant="ghost" onClick={() => setIsWhole(true)}>
          {say('source.whole')}
        </Button>
      )}
    </Box>
  );
};

const Text = ({ children }: { children: React.ReactNode }) => (
  <Typography
    tag="p"
    variant="omega"
    textColor="neutral800"
    style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
  >
    {children}
  </Typography>
);

/** Returns what shows of each block; null where the lines of the text aren't those of the blocks. */
const linesByBlock = (
  blocks: Node[],
  pieces: Piece[],
): { block: Node; pieces: Piece[] }[] | null => {
  const lines = linesOf(pieces);
  const counts = blocks.map((block) => textOfBlock(block).split('\n').length);
  if (counts.reduce((sum, count) => sum + count, 0) !== lines.length) return null;
  let next = 0;
  return counts.map((count, index) => {
    const own = lines.slice(next, next + count);
    next += count;
    const joined = own.flatMap((line, row): Piece[] =>
      row === 0 ? line : [{ text: '\n', kind: 'same' }, ...line],
    );
    return { block: blocks[index] as Node, pieces: joined };
  });
};
