import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import type { TranslationActions } from './useTranslationActions';

interface Props {
  /** BCP 47; null for all languages. */
  locale: string | null;
  translation: Translation;
  actions: TranslationActions;
}

/** Says that one has settled a translation, and takes it back. Shows nothing once something has changed since. */
export const SettledNotice = ({ locale, translation, actions }: Props) => {
  const say = useMessages();
  if (!translation.mayUnsettle) return null;
  return (
    <Flex gap={2} wrap="wrap" role="status">
      <Typography variant="pi">{say('panel.settled')}</Typography>
      <TextButton
        type="button"
        disabled={actions.busy}
        onClick={() => void actions.unsettle({ locale })}
      >
        {say('panel.unsettle')}
      </TextButton>
    </Flex>
  );
};
