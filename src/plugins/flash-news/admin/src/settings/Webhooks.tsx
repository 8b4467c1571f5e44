import { Box, Checkbox, Flex, Grid, Typography } from '@strapi/design-system';
import { useFetchClient, useRBAC } from '@strapi/strapi/admin';
import type {
  ChangeWebhookRequest,
  WebhooksResponse,
  WebhookState,
} from '../../../shared/contracts/webhook';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { WEBHOOK_EVENT_NAMES, type WebhookEvent } from '../../../shared/webhooks';
import { useAttempt } from '../api/useAttempt';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';

const REQUIRED_PERMISSIONS = [
  { action: 'admin::webhooks.read', subject: null },
  { action: 'admin::webhooks.update', subject: null },
];

const PATH = `/${PLUGIN_ID}/webhooks`;

/** Chooses the events of each webhook. Strapi's own webhook page lists no events of plugins. */
export const Webhooks = () => {
  const say = useMessages();
  const { allowedActions, isLoading } = useRBAC(REQUIRED_PERMISSIONS);
  const may = !isLoading && Object.values(allowedActions).every(Boolean);
  const query = useLiveQuery<WebhooksResponse>(may ? PATH : null);
  if (!may) return null;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {say('webhooks.title')}
        </Typography>
        <Typography>{say('webhooks.body')}</Typography>
        {!query.answer && <LoadingOrProblem query={query} />}
        {query.answer?.data.length === 0 && <Typography>{say('webhooks.none')}</Typography>}
        {query.answer?.data.map((webhook) => (
          <Webhook key={webhook.id} webhook={webhook} refresh={query.refresh} />
        ))}
      </Flex>
    </Box>
  );
};

interface WebhookProps {
  webhook: WebhookState;
  refresh: () => Promise<void>;
}

const Webhook = ({ webhook, refresh }: WebhookProps) => {
  const say = useMessages();
  const { put } = useFetchClient();
  const { busy, problem, dismiss, attempt } = useAttempt(refresh);
  const { id, name, url, isEnabled, events } = webhook;
  const choose = (event: WebhookEvent, isWanted: boolean): void => {
    const wanted = isWanted ? [...events, event] : events.filter((each) => each !== event);
    const request: ChangeWebhookRequest = { events: wanted };
    void attempt(() => put(`${PATH}/${encodeURIComponent(id)}`, request));
  };
  return (
    <Flex role="group" aria-label={name} direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="semiBold" tag="h3">
        {name}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {isEnabled ? url : say('webhooks.disabled', { url })}
      </Typography>
      {problem && <ProblemAlert problem={problem} now={0} onClose={dismiss} />}
      <Grid.Root gap={2}>
        {WEBHOOK_EVENT_NAMES.map((event) => (
          <Grid.Item key={event} col={3} s={6} xs={12}>
            <Checkbox
              checked={events.includes(event)}
              disabled={busy}
              onCheckedChange={(checked) => choose(event, checked === true)}
            >
              {event}
            </Checkbox>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Flex>
  );
};
