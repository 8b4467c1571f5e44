import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { FieldLabels } from '../components/useFieldLabels';
import { useMessages } from '../translations/useMessages';
import {
  companionPath,
  fieldsOf,
  typeWords,
  useTypedWords,
  withoutWords,
  wordsOf,
} from './companionWords';
import { withWordsAt } from './fieldValue';
import type { Hint } from './hints';
import { SourceField } from './SourceField';
import type { Proposals } from './useProposals';
import type { Translation } from './useTranslation';

interface Props {
  translation: Translation;
  /** BCP 47. */
  locale: string;
  hints: Hint[];
  labelOf: FieldLabels;
  isReadOnly: boolean;
  beforeOf: (path: string, basis: string | null) => string | null;
  proposals: Proposals;
}

/** The words of companions such as quotes: the source's beside inputs for the translation's. */
export const CompanionFields = (props: Props) => {
  const { translation, locale, hints, labelOf, isReadOnly, beforeOf, proposals } = props;
  const say = useMessages();
  const words = useTypedWords();
  const lacking = withoutWords(translation, words).length;
  return (
    <Flex
      tag="section"
      direction="column"
      alignItems="stretch"
      gap={4}
      paddingTop={4}
      aria-label={say('companions.title')}
    >
      <Typography tag="h2" variant="delta">
        {say('companions.title')}
      </Typography>
      {lacking > 0 && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say('companions.lacking', { count: lacking })}
        </Typography>
      )}
      {translation.companions.map((companion, index) => (
        <Box
          key={companion.documentId}
          tag="fieldset"
          borderColor="neutral200"
          hasRadius
          padding={3}
        >
          <Typography tag="legend" variant="pi" fontWeight="bold">
            {say('companions.one', { number: index + 1 })}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {fieldsOf(companion, translation).map((field) => {
              const path = companionPath(companion, field.name);
              const value = wordsOf(companion, field.name, words);
              const change = (text: string) => typeWords(path, text);
              return (
                <Field.Root key={path} width="100%">
                  <Field.Label>{labelOf(companion.contentType, field.name)}</Field.Label>
                  <Textarea
                    lang={locale}
                    value={value}
                    disabled={isReadOnly}
                    onChange={({ target }: { target: { value: string } }) => change(target.value)}
                  />
                  <SourceField
                    field={{
                      ...field,
                      isProposal:
                        field.isProposal && value === (companion.target?.[field.name] ?? ''),
                    }}
                    label={labelOf(companion.contentType, field.name)}
                    before={beforeOf(field.path, field.basisText)}
                    sourceLocale={translation.sourceLocale}
                    hints={hints}
                    value={value}
                    onChange={
                      isReadOnly ? null : (next) => change(typeof next === 'string' ? next : '')
                    }
                    onInsert={
                      isReadOnly
                        ? null
                        : (hint) => change(withWordsAt(value, value.length, value.length, hint))
                    }
                    onPropose={proposals.propose && (() => proposals.propose?.([path]))}
                    isAsking={proposals.asked.includes(path)}
                    onConfirm={isReadOnly ? null : () => proposals.confirm(path)}
                  />
                </Field.Root>
              );
            })}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};
