import { Button, Flex, Typography } from '@strapi/design-system';
import { Confirm } from '../components/Confirm';
import { useMessages } from '../translations/useMessages';

interface Props {
  /** Whether it hides what readers see. */
  withdraws: boolean;
  /** Whether the draft may be published at that time, by itself. */
  plans: boolean;
  effect: string;
  busy: boolean;
  onSet: (choice: { publish?: boolean; confirmWithdrawal?: boolean }) => void;
}

/** Buttons that set the chosen release; a withdrawal is confirmed. */
export const SetRelease = ({ withdraws, plans, effect, busy, onSet }: Props) => {
  const say = useMessages();
  if (plans) {
    return (
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Button fullWidth loading={busy} onClick={() => onSet({ publish: true })}>
          {say('release.publish')}
        </Button>
        <Button fullWidth variant="tertiary" disabled={busy} onClick={() => onSet({})}>
          {say('release.only')}
        </Button>
      </Flex>
    );
  }
  if (!withdraws) {
    return (
      <Button fullWidth loading={busy} onClick={() => onSet({})}>
        {say('release.set')}
      </Button>
    );
  }
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="danger-light" disabled={busy}>
          {say('release.withdraw')}
        </Button>
      }
      title={say('release.withdraw.title')}
      cancel={say('release.cancel')}
      confirm={say('release.withdraw')}
      variant="danger"
      onConfirm={() => onSet({ confirmWithdrawal: true })}
    >
      <Typography>{effect}</Typography>
    </Confirm>
  );
};
