import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import type { SettingsResponse } from '../../../shared/contracts/settings';
import { PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { SettingsForm } from './SettingsForm';
import { StockRoles } from './StockRoles';
import { Webhooks } from './Webhooks';

const PATH = `/${PLUGIN_ID}/settings`;

/** Settings page: flash lengths, URL patterns, feed titles, stock roles, webhooks. */
export const SettingsPage = () => {
  const say = useMessages();
  const query = useLiveQuery<SettingsResponse>(PATH);
  const { answer } = query;
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.updateSettings, subject: null }]}>
      <Page.Title>{say('settings.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('settings.title')} subtitle={say('settings.subtitle')} />
        <Layouts.Content>
          {answer ? (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <SettingsForm path={PATH} answer={answer} refresh={query.refresh} />
              <StockRoles path={`${PATH}/stock-roles`} />
              <Webhooks />
            </Flex>
          ) : (
            <LoadingOrProblem query={query} />
          )}
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default SettingsPage;
