import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { SidePanel } from '../api/useSidePanelDocument';
import { useMessages } from '../translations/useMessages';
import { usePresence } from './usePresence';

const pathOf = (model: string, documentId: string): string =>
  `/${PLUGIN_ID}/presence/${encodeURIComponent(model)}/${encodeURIComponent(documentId)}`;

/** Warns that colleagues have the same version open. Hidden while there are none. */
export const PresencePanel: SidePanel = ({ model, documentId, document }) => {
  const say = useMessages();
  const intl = useIntl();
  const locale = document?.locale ?? null;
  const isKnown = documentId !== undefined && locale !== null;
  const others = usePresence(isKnown ? pathOf(model, documentId) : null, locale ?? '');
  if (others.length === 0) return null;
  const names = intl.formatList(
    others.map(({ name }) => name),
    { type: 'conjunction' },
  );
  const content = (
    <Flex role="status" direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2}>
        <WarningCircle aria-hidden fill="warning600" />
        {/* Strapi's warning colours have too little contrast for text (WCAG 2.2, 1.4.3). */}
        <Typography fontWeight="semiBold">
          {say('presence.who', { names, count: others.length })}
        </Typography>
      </Flex>
      <Typography variant="pi">{say('presence.agree')}</Typography>
    </Flex>
  );
  return { title: say('presence.title'), content };
};
