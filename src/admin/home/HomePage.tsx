import { Box, Flex, Main, Typography } from '@strapi/design-system';
import { Layouts, Page, useAuth, useStrapiApp } from '@strapi/strapi/admin';
import { useMemo, type ComponentType } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useMessages, type MessageId } from '../translations/useMessages';
import { QuickLinks } from './QuickLinks';
import { explorer, languagesFor, may, type Rights } from './rights';
import { roleKind, type Languages, type RoleKind } from './roleKind';
import { ARTICLE } from './stories';
import { useLanguages } from './useLanguages';
import { useRights } from './useRights';
import { Widget, type HomeWidget } from './Widget';

/** One column on a telephone, two on a laptop, as many as fit on a wall screen. */
const Columns = styled(Box)`
  display: grid;
  gap: 20px;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 38rem), 1fr));
`;

const isShown = (rights: Rights, { permissions = [] }: HomeWidget): boolean =>
  permissions.every(({ action = '', subject }) => may(rights, action, subject));

/**
 * The home page of a newsroom: what is on, what waits, and what the user left open. It shows the registered widgets that the
 * user may see in their order; a layout that was saved for Strapi's own page means nothing here.
 */
export const HomePage = () => {
  const intl = useIntl();
  const say = useMessages();
  const user = useAuth('NewsroomHome', (auth) => auth.user);
  const widgets = useStrapiApp('NewsroomHome', (app) => app.widgets);
  const rights = useRights();
  const languages = useLanguages();
  // Strapi's type of a widget names more than is read here.
  const all = useMemo(() => widgets.getAll() as unknown as HomeWidget[], [widgets]);
  const shown = all.filter((widget) => isShown(rights, widget));
  const name = user?.firstname ?? user?.username ?? user?.email;
  const hasLinks = may(rights, explorer('read'), ARTICLE);
  return (
    <Layouts.Root>
      <Main>
        <Page.Title>{intl.formatMessage({ id: 'HomePage.head.title' })}</Page.Title>
        <Layouts.Header
          title={intl.formatMessage({ id: 'HomePage.header.title' }, { name })}
          subtitle={say('home.subtitle')}
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={10}>
            {languages && <FirstVisit rights={rights} languages={languages} />}
            {languages && <QuickLinks languages={languages} />}
            {shown.length === 0 && !hasLinks && <Typography>{say('home.nothing')}</Typography>}
            <Columns>
              {shown.map((widget) => (
                <Widget key={widget.uid} {...widget} />
              ))}
            </Columns>
          </Flex>
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
};

const LINES: Record<RoleKind, MessageId[]> = {
  publisher: ['home.first.page', 'home.first.publish', 'home.first.flash'],
  writer: ['home.first.mine', 'home.first.write', 'home.first.ask'],
  translator: ['home.first.mine', 'home.first.translate', 'home.first.ask'],
};

/** What translators are told who have the translators' desk. */
const DESK_LINES: MessageId[] = ['home.first.mine', 'home.first.desk', 'home.first.handIn'];
const READ_TRANSLATIONS = 'plugin::translation-desk.desk.read';

type Note = ComponentType<{ name: string; lines: string[] }>;

/** Says what the page is for, until the user dismisses it. Without the flash news plugin, whose note it is, there is none. */
const FirstVisit = ({ rights, languages }: { rights: Rights; languages: Languages }) => {
  const intl = useIntl();
  const say = useMessages();
  const components = useStrapiApp('NewsroomHome', (app) => app.components);
  const FirstVisitNote = components['FirstVisitNote'] as Note | undefined;
  const kind = roleKind(rights, ARTICLE, languages);
  if (!FirstVisitNote || kind === null) return null;
  const hasDesk = kind === 'translator' && may(rights, READ_TRANSLATIONS, null);
  const lines = hasDesk ? DESK_LINES : LINES[kind];
  const theirs = languagesFor(rights, explorer('update'), ARTICLE, languages.all).map(
    (code) => intl.formatDisplayName(code, { type: 'language' }) ?? code,
  );
  const values = { languages: intl.formatList(theirs, { type: 'conjunction' }) };
  return <FirstVisitNote name="home" lines={lines.map((id) => say(id, values))} />;
};
