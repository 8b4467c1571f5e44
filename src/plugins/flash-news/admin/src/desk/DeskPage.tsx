import { Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../shared/permissions';
import { FirstVisitNote } from '../components/FirstVisitNote';
import { useMessages } from '../translations/useMessages';
import { EventLogTab } from './EventLogTab';
import { HelpTab } from './HelpTab';
import { LatestTab } from './LatestTab';
import { NowTab } from './NowTab';

/** The flash desk: the current state, Latest news as readers see it, the event log, and help. */
export const DeskPage = () => {
  const say = useMessages();
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.readDesk, subject: null }]}>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('desk.title')} subtitle={say('desk.subtitle')} />
        <Layouts.Content>
          <FirstVisitNote
            name="desk"
            lines={[say('desk.first.now'), say('desk.first.find'), say('desk.first.history')]}
          />
          <Tabs.Root variant="simple" defaultValue="now">
            <Tabs.List aria-label={say('desk.title')}>
              <Tabs.Trigger value="now">{say('desk.now')}</Tabs.Trigger>
              <Tabs.Trigger value="latest">{say('desk.latest')}</Tabs.Trigger>
              <Tabs.Trigger value="history">{say('desk.history')}</Tabs.Trigger>
              <Tabs.Trigger value="help">{say('help')}</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="now">
              <NowTab />
            </Tabs.Content>
            <Tabs.Content value="latest">
              <LatestTab />
            </Tabs.Content>
            <Tabs.Content value="history">
              <EventLogTab />
            </Tabs.Content>
            <Tabs.Content value="help">
              <HelpTab />
            </Tabs.Content>
          </Tabs.Root>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default DeskPage;
