import { Button, Flex, Typography } from '@strapi/design-system';
import { Lightning } from '@strapi/icons';
import { useMessages, type MessageId } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { Confirm } from '../components/Confirm';
import { FLASH_TARGET } from '../shortcuts/flashTarget';
import type { RaisePlan, RaiseCandidate } from './planRaise';
import { useEmbargoWarnings } from './RaiseOptions';

interface Props {
  document: RaiseCandidate;
  plan: RaisePlan;
  now: number;
  busy: boolean;
  /** Whether the edit form has unsaved changes, which can't be published. */
  isUnsaved: boolean;
  ready: boolean;
  onRaise: () => void;
}

const labelOf = ({ publish, release }: RaisePlan): MessageId => {
  if (publish.length > 0) return 'raise.publish';
  return release.length > 0 ? 'raise.release' : 'raise';
};

/** Raises the flash. Asks for confirmation first if that publishes a version or ends an embargo. */
export const RaiseButton = (props: Props) => {
  const { document, plan, now, busy, isUnsaved, ready, onRaise } = props;
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const warnings = useEmbargoWarnings(document, now);
  const { publish, release } = plan;
  const label = labelOf(plan);
  const mustSave = isUnsaved && publish.length > 0;
  const button = (onClick?: () => void) => (
    <Button
      fullWidth
      {...FLASH_TARGET}
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
        {warnings(plan).map((warning) => (
          <Typography key={warning} fontWeight="semiBold">
            {warning}
          </Typography>
        ))}
        {publish.length > 0 && (
          <Typography>
            {say('raise.publish.body', { languages: formatLanguages(publish) })}
          </Typography>
        )}
        {publish.length < plan.flashed.length && (
          <Typography>{say('raise.release.body')}</Typography>
        )}
      </Flex>
    </Confirm>
  );
};
