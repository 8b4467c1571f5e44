import { Button, Flex, Typography } from '@strapi/design-system';
import type { DeskResponse, EmbargoedVersion } from '../../../shared/contracts/desk';
import { useStoryActions } from '../api/useStoryActions';
import { ProblemAlert } from '../components/ProblemAlert';
import { TakeOffRelease } from '../story/TakeOffRelease';
import { useFormatters } from '../translations/useFormatters';
import { useMessages } from '../translations/useMessages';
import { DataTable } from './DataTable';
import { Section } from './Section';
import { StoryLink } from './StoryLink';

type Data = DeskResponse['data'];

interface WaitingProps {
  embargoed: Data['embargoed'];
  now: number;
  refresh: () => Promise<void>;
}

/** Lists the stories with a release ahead, drafts too, from which the release can be taken off. */
export const Waiting = ({ embargoed, now, refresh }: WaitingProps) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  const stateOf = ({ published, plannedBy }: EmbargoedVersion): string => {
    if (published) return say('desk.embargoed.published');
    if (plannedBy) return say('desk.embargoed.planned', { name: plannedBy.name });
    return say('desk.embargoed.draft');
  };
  return (
    <Section
      title={say('desk.embargoed')}
      empty={say('desk.embargoed.none')}
      isEmpty={embargoed.length === 0}
    >
      <DataTable
        caption={say('desk.embargoed')}
        rows={embargoed}
        keyOf={({ documentId, locale }) => `${documentId} ${locale}`}
        columns={[
          { heading: say('column.story'), cell: (version) => <StoryLink {...version} /> },
          { heading: say('column.language'), cell: ({ locale }) => formatLanguages([locale]) },
          {
            heading: say('column.release'),
            cell: ({ releasedAt }) => formatTime(Date.parse(releasedAt), now),
          },
          { heading: say('column.state'), cell: stateOf },
          {
            heading: say('column.actions'),
            cell: (version) =>
              !version.published &&
              version.may.release && <TakeOff version={version} now={now} refresh={refresh} />,
          },
        ]}
      />
    </Section>
  );
};

interface RefusedProps {
  refused: Data['refusedPlans'];
  now: number;
  refresh: () => Promise<void>;
}

/** Lists the drafts that were not published at their time, and why; absent if there are none. */
export const RefusedPlans = ({ refused, now, refresh }: RefusedProps) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  if (refused.length === 0) return null;
  return (
    <Section title={say('desk.refused')} empty="" isEmpty={false}>
      <DataTable
        caption={say('desk.refused')}
        rows={refused}
        keyOf={({ documentId, locale }) => `${documentId} ${locale}`}
        columns={[
          { heading: say('column.story'), cell: (version) => <StoryLink {...version} /> },
          { heading: say('column.language'), cell: ({ locale }) => formatLanguages([locale]) },
          {
            heading: say('desk.refused.due'),
            cell: ({ publishAt }) => formatTime(Date.parse(publishAt), now),
          },
          {
            heading: say('desk.refused.why'),
            cell: ({ failure }) => (
              <Typography textColor="danger600" role="alert">
                {failure}
              </Typography>
            ),
          },
          { heading: say('column.by'), cell: ({ actor }) => actor.name },
          {
            heading: say('column.actions'),
            cell: (version) =>
              version.may.release && <TakeOff version={version} now={now} refresh={refresh} />,
          },
        ]}
      />
    </Section>
  );
};

interface TakeOffProps {
  version: { contentType: string; documentId: string; locale: string; title: string | null };
  now: number;
  refresh: () => Promise<void>;
}

const TakeOff = ({ version, now, refresh }: TakeOffProps) => {
  const say = useMessages();
  const { contentType, documentId, locale, title } = version;
  const actions = useStoryActions(contentType, documentId, refresh);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <TakeOffRelease
        trigger={
          <Button
            size="S"
            variant="tertiary"
            disabled={actions.busy}
            aria-label={say('desk.takeOff.of', { title: title ?? say('untitled') })}
          >
            {say('desk.takeOff')}
          </Button>
        }
        onConfirm={() => void actions.release({ locale, releasedAt: null })}
      />
      {actions.problem && (
        <ProblemAlert problem={actions.problem} now={now} onClose={actions.dismiss} />
      )}
    </Flex>
  );
};
