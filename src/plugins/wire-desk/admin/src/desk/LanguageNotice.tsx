import { Button, Typography } from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskProposal } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import { languageDoubt } from './model/languageDoubt';
import { Notice } from './Notice';

export interface LanguageProps {
  proposal: DeskProposal;
  /** In which the user may write. */
  locales: string[];
  isBusy: boolean;
  /** Reads the copy in another language. */
  onLocale: (locale: string) => void;
}

/** Says that copy seems to be in another language than it was read in, and reads it in that one if there is such a language. */
export const LanguageNotice = ({ proposal, locales, isBusy, onLocale }: LanguageProps) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const doubt = languageDoubt(proposal, locales);
  if (doubt === null) return null;
  const { language, other } = doubt;
  const chosen = languageName(proposal.locale);
  return (
    <Notice>
      <Typography textColor="neutral800" fontWeight="bold">
        {language === null
          ? say('language.unknown', { chosen })
          : say('language.other', { chosen, language: languageName(language) })}
      </Typography>{' '}
      {other !== null && (
        <Button size="S" variant="tertiary" disabled={isBusy} onClick={() => onLocale(other)}>
          {say('language.read', { language: languageName(other) })}
        </Button>
      )}
    </Notice>
  );
};
