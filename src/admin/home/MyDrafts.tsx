import { Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import { ShortDate } from '../list/shortDates';
import { useMessages } from '../translations/useMessages';
import type { Draft } from './draftLists';
import { storyPath } from './stories';
import { useDrafts } from './useDrafts';

/** Stories that the user began or changed last, and that readers don't see as they are. */
export const MyDrafts = () => {
  const say = useMessages();
  const { drafts, isFailed, refresh } = useDrafts();
  if (drafts === null && isFailed) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
        <Typography variant="pi">{say('home.drafts.failed')}</Typography>
        <Button size="S" variant="tertiary" onClick={() => void refresh()}>
          {say('home.retry')}
        </Button>
      </Flex>
    );
  }
  if (drafts === null) return <Loader small>{say('home.loading')}</Loader>;
  if (drafts.length === 0) {
    return <Typography textColor="neutral700">{say('home.drafts.none')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {drafts.map((draft) => (
        <DraftLine key={`${draft.documentId} ${draft.locale ?? ''}`} draft={draft} />
      ))}
    </Flex>
  );
};

const DraftLine = ({ draft }: { draft: Draft }) => {
  const say = useMessages();
  const intl = useIntl();
  const { documentId, title, locale, status, updatedAt } = draft;
  const language = locale ? intl.formatDisplayName(locale, { type: 'language' }) : undefined;
  const state = say(status === 'modified' ? 'home.drafts.modified' : 'home.drafts.draft');
  return (
    <Flex tag="li" gap={3} justifyContent="space-between" alignItems="flex-start">
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Link tag={NavLink} to={storyPath(documentId, locale)}>
          {title ?? say('home.untitled')}
        </Link>
        <Typography variant="pi" textColor="neutral700">
          {language === undefined ? state : `${state} · ${language}`}
        </Typography>
      </Flex>
      <ShortDate at={updatedAt} />
    </Flex>
  );
};
