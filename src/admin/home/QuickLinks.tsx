import { Flex, LinkButton } from '@strapi/design-system';
import { Files, Images, Plus, Quotes } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import { useMessages } from '../translations/useMessages';
import { LAST_LANGUAGE, newStoryLanguage } from './newStoryLanguage';
import { explorer, languagesFor, may } from './rights';
import type { Languages } from './roleKind';
import { ARTICLE, LIST, storyPath } from './stories';
import { useRights } from './useRights';

const QUOTE = 'api::quote.quote';

/** "New story", large, and the lists that the user may open. */
export const QuickLinks = ({ languages }: { languages: Languages }) => {
  const say = useMessages();
  const intl = useIntl();
  const rights = useRights();
  const allowed = languagesFor(rights, explorer('create'), ARTICLE, languages.all);
  const stored = window.localStorage.getItem(LAST_LANGUAGE);
  const language = newStoryLanguage(allowed, languages.home, stored);
  const name = language && (intl.formatDisplayName(language, { type: 'language' }) ?? language);
  const link = (isAllowed: boolean, to: string, icon: ReactNode, label: string) =>
    isAllowed && (
      <LinkButton tag={NavLink} to={to} size="L" variant="tertiary" startIcon={icon}>
        {label}
      </LinkButton>
    );
  return (
    <Flex gap={3} wrap="wrap" tag="nav" aria-label={say('home.links')}>
      {language !== null && name !== null && (
        <LinkButton tag={NavLink} to={storyPath('create', language)} size="L" startIcon={<Plus />}>
          {allowed.length > 1 ? say('home.new.in', { language: name }) : say('home.new')}
        </LinkButton>
      )}
      {link(may(rights, explorer('read'), ARTICLE), LIST, <Files />, say('home.stories'))}
      {link(
        may(rights, explorer('read'), QUOTE),
        `/content-manager/collection-types/${QUOTE}`,
        <Quotes />,
        say('home.quotes'),
      )}
      {link(
        may(rights, 'plugin::upload.read'),
        '/plugins/upload',
        <Images />,
        say('home.pictures'),
      )}
    </Flex>
  );
};
