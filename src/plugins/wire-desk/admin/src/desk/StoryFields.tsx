import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import type { DeskProposal } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import type { StoryFields as Fields } from './model/decisions';
import { TextField } from './TextField';

interface Props {
  proposal: DeskProposal;
  fields: Fields;
  faultOf: (field: string) => string | undefined;
  onChange: (patch: Partial<Fields>) => void;
}

/** Stands for no category: the select's own button for it is too small to be hit. */
const NONE = 'none';

/** The fields of the story but its body, as they were read, to be changed. */
export const StoryFields = ({ proposal, fields, faultOf, onChange }: Props) => {
  const say = useMessages();
  const { unknownCategory, categories } = proposal;
  return (
    <Flex
      tag="section"
      aria-label={say('fields.title')}
      direction="column"
      alignItems="stretch"
      gap={3}
    >
      <Typography tag="h2" variant="delta">
        {say('fields.title')}
      </Typography>
      <TextField
        label={say('field.title')}
        value={fields.title}
        fault={faultOf('title')}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        isLong
        label={say('field.lead')}
        value={fields.lead}
        fault={faultOf('lead')}
        onChange={(lead) => onChange({ lead })}
      />
      <Box
        style={{
          display: 'grid',
          gap: '1.2rem',
          gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
        }}
      >
        <Field.Root
          {...(faultOf('category') === undefined ? {} : { error: faultOf('category') ?? '' })}
          {...(unknownCategory === null
            ? {}
            : { hint: say('field.category.unknown', { name: unknownCategory }) })}
        >
          <Field.Label>{say('field.category')}</Field.Label>
          <SingleSelect
            value={fields.category ?? NONE}
            onChange={(chosen) => onChange({ category: chosen === NONE ? null : String(chosen) })}
          >
            <SingleSelectOption value={NONE}>{say('field.category.none')}</SingleSelectOption>
            {categories.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <TextField
          label={say('field.credit')}
          value={fields.credit}
          fault={faultOf('credit')}
          onChange={(credit) => onChange({ credit })}
        />
        <TextField
          label={say('field.byline')}
          value={fields.byline}
          fault={faultOf('byline')}
          onChange={(byline) => onChange({ byline })}
        />
        <TextField
          label={say('field.place')}
          value={fields.place}
          fault={faultOf('dateline.place')}
          onChange={(place) => onChange({ place })}
        />
        <TextField
          type="date"
          label={say('field.date')}
          value={fields.date}
          fault={faultOf('dateline.date')}
          onChange={(date) => onChange({ date })}
        />
      </Box>
    </Flex>
  );
};
