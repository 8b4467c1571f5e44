import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../translations/useMessages';

interface Props {
  /** Of the page: a note is dismissed on each page by itself. */
  name: string;
  /** What the page is for, a sentence or two a line. */
  lines: string[];
}

const keyOf = (name: string, user: number | string): string => `flash-news-note:${name}:${user}`;

/** A note at the top of a page, until this user dismisses it in this browser. */
export const FirstVisitNote = ({ name, lines }: Props) => {
  const say = useMessages();
  const user = useAuth('FirstVisitNote', (auth) => auth.user?.id);
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (user === undefined) return null;
  const key = keyOf(name, user);
  if (dismissed === key || window.localStorage.getItem(key) !== null) return null;
  const dismiss = () => {
    window.localStorage.setItem(key, 'dismissed');
    setDismissed(key);
  };
  return (
    <Box
      tag="section"
      aria-label={say('note.title')}
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
    >
      <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} flex="1" minWidth="28rem">
          {lines.map((line) => (
            <Typography key={line} tag="li" textColor="neutral800">
              {line}
            </Typography>
          ))}
        </Flex>
        <Button size="S" variant="secondary" onClick={dismiss}>
          {say('note.dismiss')}
        </Button>
      </Flex>
    </Box>
  );
};
