import { Field, Flex, TextButton, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_TEXT_LENGTH } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';

export type Lines = Record<string, string>;

interface Props {
  locales: string[];
  lines: Lines;
  onChange: (lines: Lines) => void;
  disabled: boolean;
}

/** What the banner says where the headline isn't enough yet, in each language. Out of the way until wanted. */
export const BannerLines = ({ locales, lines, onChange, disabled }: Props) => {
  const say = useMessages();
  const { languages } = useTimes();
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
          <Field.Label>{say('lines.label', { language: languages([locale]) })}</Field.Label>
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

/** The lines of these languages in which something is written; undefined where there is none. */
export const written = (lines: Lines, locales: string[]): Lines | undefined => {
  const kept = Object.entries(lines).filter(
    ([locale, line]) => locales.includes(locale) && line.trim() !== '',
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};
