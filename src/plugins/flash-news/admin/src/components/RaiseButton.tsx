import { Button, Flex, Typography } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import { useMessages, type MessageId } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { Confirm } from './Confirm';
import type { Plan, Shown } from './plan';
import { useEffects } from './Showing';

interface Props {
  document: Shown;
  plan: Plan;
  now: number;
  busy: boolean;
  /** Whether the form beside it holds what was never saved, and so could not be published. */
  isUnsaved: boolean;
  ready: boolean;
  onRaise: () => void;
}

const labelOf = ({ publish, release }: Plan): MessageId => {
  if (publish.length > 0) return 'raise.publish';
  return release.length > 0 ? 'raise.release' : 'raise';
};

/** Raises the flash; where readers are shown anything else with it, that is said and asked first. */
export const RaiseButton = (props: Props) => {
  const { document, plan, now, busy, isUnsaved, ready, onRaise } = props;
  const say = useMessages();
  const { languages } = useTimes();
  const effects = useEffects(document, now);
  const { publish, release } = plan;
  const label = labelOf(plan);
  const mustSave = isUnsaved && publish.length > 0;
  const button = (onClick?: () => void) => (
    <Button
      fullWidth
      startIcon={<Lightning />}
      loading={busy}
      disabled={!ready || mustSave}
      onClick={onClick}
    >
      {say(mustSave ? 'raise.saveFirst' : label)}
    </Button>
  );
  if (publish.length === 0 && release.length === 0) return button(onRaise);
  return (
    <Confirm
      trigger={button()}
      title={say(publish.length > 0 ? 'raise.publish.title' : 'raise.release.title')}
      cancel={say('raise.publish.cancel')}
      confirm={say(label)}
      variant="default"
      onConfirm={onRaise}
    >
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        {effects(plan).map((effect) => (
          <Typography key={effect} fontWeight="semiBold">
            {effect}
          </Typography>
        ))}
        {publish.length > 0 && (
          <Typography>{say('raise.publish.body', { languages: languages(publish) })}</Typography>
        )}
        {publish.length < plan.flashed.length && (
          <Typography>{say('raise.release.body')}</Typography>
        )}
      </Flex>
    </Confirm>
  );
};
