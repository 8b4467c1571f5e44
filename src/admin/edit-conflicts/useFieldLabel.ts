import { useIntl } from 'react-intl';

/** Returns the function that names a field of a content type in the panel's language, else as the server does. */
export const useFieldLabel = () => {
  const intl = useIntl();
  return (model: string, { name, label }: { name: string; label: string }): string => {
    const id = `content-manager.content-types.${model}.${name}`;
    const isTranslated = id in intl.messages;
    return isTranslated ? intl.formatMessage({ id }).toLocaleLowerCase(intl.locale) : label;
  };
};
