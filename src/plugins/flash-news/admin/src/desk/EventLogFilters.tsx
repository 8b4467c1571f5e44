import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Tag,
  TextInput,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { EVENT_KINDS } from '../../../shared/contracts/event';
import { useMessages } from '../translations/useMessages';
import type { EventFilters } from './eventFilters';

interface Props {
  filters: EventFilters;
  onChange: (filters: EventFilters) => void;
}

/** Filters by kind and day. Story and person are chosen in the table, and removed here. */
export const EventLogFilters = ({ filters, onChange }: Props) => {
  const say = useMessages();
  const { kind, story, person } = filters;
  const day = (name: 'from' | 'to') => (
    <Field.Root>
      <Field.Label>{say(`history.${name}`)}</Field.Label>
      <TextInput
        type="date"
        value={filters[name]}
        onChange={({ target }: { target: { value: string } }) =>
          onChange({ ...filters, [name]: target.value })
        }
      />
    </Field.Root>
  );
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Field.Root>
        <Field.Label>{say('column.what')}</Field.Label>
        <SingleSelect
          value={kind}
          placeholder={say('history.everything')}
          onChange={(value) => onChange({ ...filters, kind: String(value) })}
          onClear={() => onChange({ ...filters, kind: '' })}
        >
          {EVENT_KINDS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {say(`event.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {day('from')}
      {day('to')}
      {story && (
        <Tag
          icon={<Cross />}
          label={say('history.remove')}
          onClick={() => onChange({ ...filters, story: null })}
        >
          {story.title ?? say('untitled')}
        </Tag>
      )}
      {person && (
        <Tag
          icon={<Cross />}
          label={say('history.remove')}
          onClick={() => onChange({ ...filters, person: null })}
        >
          {person.name}
        </Tag>
      )}
    </Flex>
  );
};
