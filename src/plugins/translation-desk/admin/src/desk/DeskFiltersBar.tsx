import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import type { DeskFilters } from './deskFilters';

interface Props {
  filters: DeskFilters;
  meta: DeskResponse['meta'];
  onChange: (filters: DeskFilters) => void;
}

/** Filters by language, category and who has the translation. */
export const DeskFiltersBar = ({ filters, meta, onChange }: Props) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const editable = meta.locales.filter(({ mayEdit }) => mayEdit);
  const people = meta.staff.filter(({ id }) => id !== meta.me.id);
  const chosenElsewhere =
    filters.assignee !== null &&
    /^\d+$/.test(filters.assignee) &&
    !people.some(({ id }) => String(id) === filters.assignee);
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Choice
        label={say('filter.locale')}
        all={say('filter.locale.all')}
        value={filters.locale}
        options={editable.map(({ code }) => ({ value: code, label: languageName(code) }))}
        onChange={(locale) => onChange({ ...filters, locale })}
      />
      <Choice
        label={say('filter.assignee')}
        all={say('filter.assignee.all')}
        value={filters.assignee}
        options={[
          { value: 'me', label: say('filter.assignee.me') },
          { value: 'none', label: say('filter.assignee.none') },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ...(chosenElsewhere
            ? [{ value: filters.assignee ?? '', label: say('filter.assignee.somebody') }]
            : []),
        ]}
        onChange={(assignee) => onChange({ ...filters, assignee })}
      />
      {meta.categories.length > 0 && (
        <Choice
          label={say('filter.category')}
          all={say('filter.category.all')}
          value={filters.category}
          options={meta.categories.map(({ documentId, name }) => ({
            value: documentId,
            label: name,
          }))}
          onChange={(category) => onChange({ ...filters, category })}
        />
      )}
    </Flex>
  );
};

interface ChoiceProps {
  label: string;
  /** Shown while nothing is chosen. */
  all: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string | null) => void;
}

const Choice = ({ label, all, value, options, onChange }: ChoiceProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value ?? ''}
      placeholder={all}
      onChange={(chosen) => onChange(String(chosen))}
      onClear={() => onChange(null)}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);
