import { Button, Link } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { KnownStory } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { useMessages } from '../translations/useMessages';

interface StoryLinkProps {
  articleType: string;
  story: KnownStory;
  /** Of the copy that came in. */
  headline: string;
  children: ReactNode;
}

/** Leads to the story of copy that came in. */
export const StoryLink = ({ articleType, story, headline, children }: StoryLinkProps) => (
  <Link
    tag={NavLink}
    to={editAddress(articleType, story.documentId, story.locale)}
    aria-label={useMessages()('item.story.of', { headline })}
  >
    {children}
  </Link>
);

interface DismissProps {
  headline: string;
  isDisabled: boolean;
  onDismiss: () => void;
}

/** The button that dismisses copy that came in. */
export const DismissButton = ({ headline, isDisabled, onDismiss }: DismissProps) => {
  const say = useMessages();
  return (
    <Button
      size="S"
      variant="tertiary"
      disabled={isDisabled}
      aria-label={say('item.dismiss.of', { headline })}
      onClick={onDismiss}
    >
      {say('item.dismiss')}
    </Button>
  );
};
