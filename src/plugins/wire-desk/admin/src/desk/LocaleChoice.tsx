import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { useMessages } from '../translations/useMessages';

interface Props {
  locales: string[];
  locale: string;
  onChange: (locale: string) => void;
}

/** The language of the copy, and so of the story. */
export const LocaleChoice = ({ locales, locale, onChange }: Props) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  return (
    <Field.Root>
      <Field.Label>{say('copy.language')}</Field.Label>
      <SingleSelect
        value={locale}
        onChange={(chosen) => {
          if (String(chosen) !== locale) onChange(String(chosen));
        }}
      >
        {locales.map((code) => (
          <SingleSelectOption key={code} value={code}>
            {languageName(code)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
