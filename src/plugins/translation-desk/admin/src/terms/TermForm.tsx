import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { useMessages, type MessageId } from '../translations/useMessages';
import { isComplete, type TermDraft } from './termDraft';

interface Props {
  draft: TermDraft;
  /** BCP 47. */
  locales: string[];
  busy: boolean;
  onChange: (draft: TermDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** One for both, so that the inputs beside them line up. */
const LANGUAGE_WIDTH = '16rem';

/** Adds or changes a term. */
export const TermForm = ({ draft, locales, busy, onChange, onSave, onCancel }: Props) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const text = (name: 'term' | 'translation' | 'note', label: MessageId) => (
    <Field.Root required={name !== 'note'} flex="1">
      <Field.Label>{say(label)}</Field.Label>
      <TextInput
        value={draft[name]}
        disabled={busy}
        onChange={({ target }: { target: { value: string } }) =>
          onChange({ ...draft, [name]: target.value })
        }
      />
    </Field.Root>
  );
  const language = (name: 'sourceLocale' | 'targetLocale', label: MessageId) => (
    <Field.Root width={LANGUAGE_WIDTH}>
      <Field.Label>{say(label)}</Field.Label>
      <SingleSelect
        value={draft[name]}
        disabled={busy}
        onChange={(code) => onChange({ ...draft, [name]: String(code) })}
      >
        {locales.map((code) => (
          <SingleSelectOption key={code} value={code}>
            {languageName(code)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
      aria-label={say('terms.form')}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (isComplete(draft)) onSave();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          {language('sourceLocale', 'terms.from')}
          {text('term', 'terms.term')}
        </Flex>
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          {language('targetLocale', 'terms.to')}
          {text('translation', 'terms.translation')}
        </Flex>
        {text('note', 'terms.note')}
        <Flex gap={2}>
          <Button type="submit" loading={busy} disabled={!isComplete(draft)}>
            {say('terms.save')}
          </Button>
          <Button type="button" variant="tertiary" disabled={busy} onClick={onCancel}>
            {say('cancel')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
