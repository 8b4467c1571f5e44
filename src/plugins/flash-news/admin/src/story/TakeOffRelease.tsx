import { Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { Confirm } from '../components/Confirm';
import { useMessages } from '../translations/useMessages';

interface Props {
  trigger: ReactElement;
  onConfirm: () => void;
}

/** Takes the release off a draft, once confirmed. */
export const TakeOffRelease = ({ trigger, onConfirm }: Props) => {
  const say = useMessages();
  return (
    <Confirm
      trigger={trigger}
      title={say('desk.takeOff.title')}
      cancel={say('release.cancel')}
      confirm={say('release.takeOff')}
      variant="danger"
      onConfirm={onConfirm}
    >
      <Typography>{say('desk.takeOff.body')}</Typography>
    </Confirm>
  );
};
