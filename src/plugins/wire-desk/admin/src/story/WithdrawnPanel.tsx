import { Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DeskItem, KillsResponse } from '../../../shared/contracts/desk';
import { PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { killsPath } from '../api/paths';
import { useHasPermission } from '../api/useHasPermission';
import { useLiveQuery } from '../api/useLiveQuery';
import { KillWords } from '../desk/KillWords';
import { useMessages } from '../translations/useMessages';
import type { SidePanel } from './QuotesPanel';
import { useStoryType } from './useStoryType';
import { useWithdrawnNotice } from './useWithdrawnNotice';

const NONE: DeskItem[] = [];

/** Warns beside a story, its draft and what is out, that the agency has withdrawn its copy. Hidden where it hasn't. */
export const WithdrawnPanel: SidePanel = ({ model, documentId, document }) => {
  const say = useMessages();
  const { isStory } = useStoryType(model, document?.locale);
  const mayUse = useHasPermission(PERMISSIONS.use);
  const isAsked = isStory && mayUse && documentId !== undefined;
  const { answer } = useLiveQuery<KillsResponse>(isAsked ? killsPath(documentId) : null);
  const kills = answer?.data ?? NONE;
  useWithdrawnNotice(kills);
  if (kills.length === 0) return null;
  const content = (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      {kills.map(({ id, provider, kill }) => (
        <Flex key={id} direction="column" alignItems="flex-start" gap={1} width="100%">
          <Flex role="alert" gap={2} alignItems="flex-start">
            <WarningCircle aria-hidden fill="danger700" style={{ flexShrink: 0 }} />
            <Typography fontWeight="bold" textColor="danger700">
              {say('withdrawn.said', { provider })}
            </Typography>
          </Flex>
          {kill !== null && <KillWords {...kill} />}
        </Flex>
      ))}
      <Typography variant="pi">{say('withdrawn.todo')}</Typography>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
        {say('desk.title')}
      </Link>
    </Flex>
  );
  return { title: say('withdrawn.title'), content };
};
