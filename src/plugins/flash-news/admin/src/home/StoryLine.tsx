import { Flex, Typography } from '@strapi/design-system';
import { StoryLink } from '../desk/StoryLink';

interface Props {
  contentType: string;
  documentId: string;
  locale: string | null;
  title: string | null;
  /** The time beside it. */
  time: string;
  /** A word under it. */
  note?: string;
}

/** A story in a list of the home page, with its time. */
export const StoryLine = ({ time, note, ...story }: Props) => (
  <Flex tag="li" gap={3} justifyContent="space-between" alignItems="flex-start">
    <Flex direction="column" alignItems="flex-start" minWidth={0}>
      <StoryLink {...story} />
      {note !== undefined && (
        <Typography variant="pi" textColor="neutral700">
          {note}
        </Typography>
      )}
    </Flex>
    <Typography variant="pi" textColor="neutral800" shrink={0}>
      {time}
    </Typography>
  </Flex>
);
