import { Box, Flex, Typography } from '@strapi/design-system';
import { diffWords } from 'diff';
import type { ReactNode } from 'react';
import { useMessages } from '../translations/useMessages';
import type { Row, Side } from './conflictRows';

interface Props {
  row: Row;
  /** Whether theirs is what I saved myself, in another window. */
  isMineOnly: boolean;
  texts: Record<Side, string>;
  choice: Side | undefined;
  onChoose: (side: Side) => void;
}

/** Marks the words that the other text lacks. */
const marked = (text: string, other: string): ReactNode[] =>
  diffWords(other, text)
    .filter(({ removed }) => !removed)
    .map(({ value, added }, index) => (added ? <mark key={index}>{value}</mark> : value));

/** One field, mine and theirs, to choose from. */
export const Comparison = ({ row, isMineOnly, texts, choice, onChoose }: Props) => {
  const say = useMessages();
  const side = (name: Side, other: Side) => (
    <Box flex="1 1 16rem" minWidth={0} hasRadius borderColor="neutral200" padding={3}>
      <label>
        <Flex gap={2} paddingBottom={2}>
          <input
            type="radio"
            name={`unseen-${row.field}`}
            value={name}
            checked={choice === name}
            onChange={() => onChoose(name)}
          />
          <Typography fontWeight="semiBold">
            {say(name === 'theirs' && isMineOnly ? 'unseen.theirs.you' : `unseen.${name}`)}
          </Typography>
        </Flex>
        <Typography tag="div" style={TEXT}>
          {texts[name] === '' ? <em>{say('unseen.empty')}</em> : marked(texts[name], texts[other])}
        </Typography>
      </label>
    </Box>
  );
  return (
    <Box tag="fieldset" borderWidth={0} padding={0} width="100%" minWidth={0}>
      <Typography tag="legend" variant="delta" style={{ textTransform: 'capitalize' }}>
        {row.label}
      </Typography>
      <Flex gap={3} alignItems="stretch" wrap="wrap" paddingTop={2}>
        {side('mine', 'theirs')}
        {side('theirs', 'mine')}
      </Flex>
    </Box>
  );
};

const TEXT = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  maxHeight: '16rem',
  overflowY: 'auto',
} as const;
