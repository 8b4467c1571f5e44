import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { UpdatedField } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import type { ChangedField } from './model/takeChoice';

interface Props {
  changed: ChangedField[];
  takes: UpdatedField[];
  onChange: (field: UpdatedField, isTaken: boolean) => void;
}

const Versions = styled.div`
  display: grid;
  gap: 0.4rem 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr));
  overflow-wrap: anywhere;
`;

/** The headline and the standfirst of a later take beside those of its story, which stay unless they are ticked. */
export const FieldChoices = ({ changed, takes, onChange }: Props) => {
  const say = useMessages();
  if (changed.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2} paddingBottom={2}>
      {changed.map(({ field, before, now }) => (
        <Box key={field}>
          <Checkbox
            checked={takes.includes(field)}
            onCheckedChange={(isTaken) => onChange(field, isTaken === true)}
          >
            {say(`take.${field}`)}
          </Checkbox>
          <Versions>
            <Version label={say('take.before')} words={before} />
            <Version label={say('take.now')} words={now} />
          </Versions>
        </Box>
      ))}
    </Flex>
  );
};

const Version = ({ label, words }: { label: string; words: string }) => (
  <Box>
    <Typography tag="p" variant="pi" textColor="neutral700">
      {label}
    </Typography>
    <Typography tag="p" textColor="neutral800">
      {words === '' ? '–' : words}
    </Typography>
  </Box>
);
