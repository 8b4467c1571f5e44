import { Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useAppInfo } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import { useMessages } from '../translations/useMessages';
import { NAME } from './newsroom';

/** What the panel is, and whom to ask. */
export const AboutPage = () => {
  const say = useMessages();
  const version = useAppInfo('NewsroomAbout', ({ strapiVersion }) => strapiVersion);
  return (
    <Page.Main>
      <Page.Title>{say('about.title')}</Page.Title>
      <Layouts.Header title={say('about.title')} subtitle={NAME} />
      <Layouts.Content>
        <Flex
          direction="column"
          alignItems="flex-start"
          gap={3}
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          padding={6}
        >
          <Typography>{say('about.what', { name: NAME })}</Typography>
          <Typography>{say('about.ask')}</Typography>
          <Link tag={NavLink} to="/me">
            {say('about.profile')}
          </Link>
          <Typography variant="pi" textColor="neutral700">
            {say('about.version', { version: version ?? '5' })}
          </Typography>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
