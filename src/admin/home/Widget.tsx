import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState, type ComponentType } from 'react';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { NavLink } from 'react-router-dom';

import { useMessages } from '../translations/useMessages';

/** A widget as Strapi keeps it; only the properties that are read here. */
export interface HomeWidget {
  uid: string;
  title: MessageDescriptor;
  icon?: ComponentType<{ fill?: string; 'aria-hidden'?: boolean }>;
  link?: { label: MessageDescriptor; href: string };
  permissions?: { action?: string; subject?: string | null }[];
  component: () => Promise<ComponentType>;
}

/** A section of the home page, as high as what is in it. */
export const Widget = ({ uid, title, icon: Icon, link, component }: HomeWidget) => {
  const intl = useIntl();
  const say = useMessages();
  const [Content, setContent] = useState<ComponentType | null>(null);
  useEffect(() => {
    let isOpen = true;
    const load = async (): Promise<void> => {
      const loaded = await component();
      if (isOpen) setContent(() => loaded);
    };
    void load();
    return () => {
      isOpen = false;
    };
  }, [component]);
  return (
    <Box
      tag="section"
      aria-labelledby={uid}
      background="neutral0"
      borderColor="neutral150"
      shadow="tableShadow"
      hasRadius
      padding={5}
      minWidth={0}
    >
      <Flex tag="header" gap={2} justifyContent="space-between" paddingBottom={4}>
        <Flex gap={2}>
          {Icon && <Icon fill="neutral600" aria-hidden />}
          <Typography variant="delta" tag="h2" id={uid}>
            {intl.formatMessage(title)}
          </Typography>
        </Flex>
        {link && (
          <Link tag={NavLink} to={link.href}>
            {intl.formatMessage(link.label)}
          </Link>
        )}
      </Flex>
      {Content ? <Content /> : <Loader small>{say('home.loading')}</Loader>}
    </Box>
  );
};
