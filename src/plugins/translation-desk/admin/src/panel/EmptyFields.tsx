import { Button, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import {
  companionPath,
  fieldsOf,
  typeWords,
  useTypedWords,
  wordsOf,
} from '../source/companionWords';
import { copyOf } from '../source/fieldValue';
import { ownFields } from '../source/ownFields';
import { emptyFields, useReadOnly } from '../source/SourceFields';
import { useProposals } from '../source/useProposals';
import type { Target, Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';

interface Props {
  target: Target;
  translation: Translation;
}

/** Fills all fields that have nothing in them: with the source's words, or with proposals. */
export const EmptyFields = ({ target, translation }: Props) => {
  const say = useMessages();
  const values = useForm('EmptyFields', (form) => form.values as Record<string, unknown>);
  const onChange = useForm('EmptyFields', (form) => form.onChange);
  const words = useTypedWords();
  const { propose, asked } = useProposals(target, translation);
  const isReadOnly = useReadOnly(translation);
  const fields = ownFields(translation);
  const empty = emptyFields(fields, values);
  const emptyWords = translation.companions.flatMap((companion) =>
    fieldsOf(companion, translation)
      .filter(({ name, value }) => value !== null && wordsOf(companion, name, words) === '')
      .map(({ name, value }) => ({ path: companionPath(companion, name), value })),
  );
  if (isReadOnly || empty.length + emptyWords.length === 0) return null;
  const copyAll = (): void => {
    for (const { path, kind, value } of fields) {
      if (empty.includes(path)) onChange(path, copyOf(kind, value));
    }
    for (const { path, value } of emptyWords) {
      if (typeof value === 'string') typeWords(path, value);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {propose && (
        <Button
          type="button"
          fullWidth
          variant="tertiary"
          loading={asked.length > 0}
          onClick={() => propose([...empty, ...emptyWords.map(({ path }) => path)])}
        >
          {say('propose.all')}
        </Button>
      )}
      <Button type="button" fullWidth variant="tertiary" onClick={copyAll}>
        {say('source.copyAll')}
      </Button>
    </Flex>
  );
};
