import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StockRolesResponse } from '../../../shared/contracts/settings';
import { useAttempt } from '../api/useAttempt';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';

const REQUIRED_PERMISSIONS = [{ action: 'admin::roles.update', subject: null }];

const noRefresh = (): Promise<void> => Promise.resolve();

/** Button that grants Strapi's built-in roles the plugin's permissions. */
export const StockRoles = ({ path }: { path: string }) => {
  const say = useMessages();
  const { post } = useFetchClient();
  const { allowedActions } = useRBAC(REQUIRED_PERMISSIONS);
  const { busy, problem, dismiss, attempt } = useAttempt(noRefresh);
  const [grants, setGrants] = useState<StockRolesResponse['data'] | null>(null);
  if (!Object.values(allowedActions).some(Boolean)) return null;

  const grant = () =>
    attempt(async () => setGrants((await post<StockRolesResponse>(path)).data.data));
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography variant="delta" tag="h2">
          {say('roles.title')}
        </Typography>
        <Typography>{say('roles.body')}</Typography>
        {problem && <ProblemAlert problem={problem} now={0} onClose={dismiss} />}
        <div role="status">
          {grants?.map(({ role, given: count }) => (
            <Typography key={role} tag="p">
              {say('roles.given', { role, count })}
            </Typography>
          ))}
        </div>
        <Button variant="secondary" loading={busy} onClick={() => void grant()}>
          {say('roles.give')}
        </Button>
      </Flex>
    </Box>
  );
};
