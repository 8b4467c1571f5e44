import { Flex, TextButton, Typography } from '@strapi/design-system';

export interface Props {
  title: string;
  text: string;
  /** The words of the button that closes it. */
  dismiss: string;
  onClose: () => void;
}

/** Shows why an action failed, in words that are given. */
export const ProblemBox = ({ title, text, dismiss, onClose }: Props) => (
  <Flex
    role="alert"
    direction="column"
    alignItems="flex-start"
    gap={1}
    background="danger100"
    borderColor="danger200"
    hasRadius
    padding={3}
  >
    <Typography variant="pi" fontWeight="bold" textColor="danger700">
      {title}
    </Typography>
    <Typography variant="pi" textColor="neutral800">
      {text}
    </Typography>
    <TextButton type="button" onClick={onClose}>
      {dismiss}
    </TextButton>
  </Flex>
);
