import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../../../shared/permissions';
import { useMessages } from '../translations/useMessages';
import { LikelyDoubles } from './LikelyDoubles';
import { MergedPeople } from './MergedPeople';

/** Persons that may be one, and those that were merged. */
export const PeoplePage = () => {
  const say = useMessages();
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.mergePeople, subject: null }]}>
      <Page.Title>{say('people.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('people.title')} subtitle={say('people.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={8}>
            <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
              <Typography tag="h2" variant="beta">
                {say('people.doubles')}
              </Typography>
              <LikelyDoubles />
            </Flex>
            <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
              <Typography tag="h2" variant="beta">
                {say('people.log')}
              </Typography>
              <MergedPeople />
            </Flex>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default PeoplePage;
