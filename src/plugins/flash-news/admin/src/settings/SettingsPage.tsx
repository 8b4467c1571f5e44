import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import type { SettingsResponse } from '../../../shared/contracts/settings';
import { PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useReading } from '../api/useReading';
import { NoAnswer } from '../components/NoAnswer';
import { useMessages } from '../translations/useMessages';
import { SettingsForm } from './SettingsForm';
import { StockRoles } from './StockRoles';
import { Webhooks } from './Webhooks';

const PATH = `/${PLUGIN_ID}/settings`;

/** What the newsroom decides for itself: lengths, addresses, names, and who is told of what. */
export const SettingsPage = () => {
  const say = useMessages();
  const reading = useReading<SettingsResponse>(PATH);
  const { answer } = reading;
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.updateSettings, subject: null }]}>
      <Page.Title>{say('settings.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('settings.title')} subtitle={say('settings.subtitle')} />
        <Layouts.Content>
          {answer ? (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <SettingsForm path={PATH} answer={answer} refresh={reading.refresh} />
              <StockRoles path={`${PATH}/stock-roles`} />
              <Webhooks />
            </Flex>
          ) : (
            <NoAnswer reading={reading} />
          )}
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default SettingsPage;
