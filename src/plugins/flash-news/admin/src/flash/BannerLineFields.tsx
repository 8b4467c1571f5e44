import { Field, Flex, TextButton, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_TEXT_LENGTH } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import type { LinesByLocale } from './bannerLines';

interface Props {
  locales: string[];
  lines: LinesByLocale;
  onChange: (lines: LinesByLocale) => void;
  disabled: boolean;
}

/** Fields for the banner's line in each language, shown after a click. Without a line the banner shows the headline. */
export const BannerLineFields = ({ locales, lines, onChange, disabled }: Props) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <TextButton onClick={() => setIsOpen(true)} disabled={disabled}>
        {say('lines.add')}
      </TextButton>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {locales.map((locale) => (
        <Field.Root key={locale} width="100%" hint={say('lines.hint')}>
          <Field.Label>{say('lines.label', { language: formatLanguages([locale]) })}</Field.Label>
          <TextInput
            size="S"
            value={lines[locale] ?? ''}
            maxLength={MAX_TEXT_LENGTH}
            disabled={disabled}
            onChange={({ target }: { target: { value: string } }) =>
              onChange({ ...lines, [locale]: target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
      ))}
    </Flex>
  );
};
