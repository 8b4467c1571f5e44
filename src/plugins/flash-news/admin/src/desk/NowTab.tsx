import { Box, Grid } from '@strapi/design-system';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { Notices } from '../components/Notices';
import { FindStory } from '../find/FindStory';
import { useMayRaise } from '../find/useMayRaise';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { DataTable } from './DataTable';
import { RunningFlash } from './RunningFlash';
import { Section } from './Section';
import { StoryLink } from './StoryLink';
import { RefusedPlans, Waiting } from './Waiting';

/** Columns of twelve: one flash takes the width, two share it. */
const columnsOf = (flashes: number): number => Math.max(4, Math.floor(12 / Math.max(1, flashes)));

/** The search to raise a flash from; running and ended flashes, embargoed stories, and killed stories. */
export const NowTab = () => {
  const say = useMessages();
  const query = useLiveQuery<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const { answer, clockOffset, refresh } = query;
  const now = useNowByMinute(clockOffset);
  const mayRaise = useMayRaise();
  if (!answer) return <LoadingOrProblem query={query} />;
  const { running, ended, embargoed, refusedPlans, killed } = answer.data;
  const { limits } = answer.meta;
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={mayRaise ? 7 : 12} s={12} xs={12} direction="column" alignItems="stretch">
        <RefusedPlans refused={refusedPlans} now={now} refresh={refresh} />
        <Section
          title={say('desk.running', { count: running.length, max: limits.maxRunning })}
          empty={say('desk.running.none')}
          isEmpty={running.length === 0}
        >
          <Grid.Root gap={4}>
            {running.map((flash) => (
              <Grid.Item
                key={flash.documentId}
                col={columnsOf(running.length)}
                s={12}
                xs={12}
                direction="column"
                alignItems="stretch"
              >
                <RunningFlash
                  flash={flash}
                  limits={limits}
                  clockOffset={clockOffset}
                  refresh={refresh}
                  isWide={running.length === 1}
                />
              </Grid.Item>
            ))}
          </Grid.Root>
        </Section>
        <Waiting embargoed={embargoed} now={now} refresh={refresh} />
        <Ended ended={ended} now={now} />
        <Killed killed={killed} now={now} />
      </Grid.Item>
      {mayRaise && (
        <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
          <Section title={say('find.title')} empty="" isEmpty={false}>
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
              <FindStory limit={8} />
            </Box>
          </Section>
        </Grid.Item>
      )}
    </Grid.Root>
  );
};

type Data = DeskResponse['data'];

const Ended = ({ ended, now }: { ended: Data['ended']; now: number }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  return (
    <Section title={say('desk.ended')} empty={say('desk.ended.none')} isEmpty={ended.length === 0}>
      <DataTable
        caption={say('desk.ended')}
        rows={ended}
        keyOf={({ documentId, startedAt }) => `${documentId} ${startedAt}`}
        columns={[
          { heading: say('column.story'), cell: (flash) => <StoryLink {...flash} /> },
          { heading: say('level'), cell: ({ level }) => say(`level.${level}`) },
          {
            heading: say('column.ended'),
            cell: ({ expiresAt }) => formatTime(Date.parse(expiresAt), now),
          },
          {
            heading: say('column.by'),
            cell: (flash) => flash.ended?.actor.name ?? say('actor.time'),
          },
          { heading: say('column.reason'), cell: (flash) => flash.ended?.reason ?? '' },
        ]}
      />
    </Section>
  );
};

const Killed = ({ killed, now }: { killed: Data['killed']; now: number }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  if (killed.length === 0) return null;
  return (
    <Section title={say('desk.killed')} empty="" isEmpty={false}>
      <DataTable
        caption={say('desk.killed')}
        rows={killed}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (kill) => <StoryLink {...kill} /> },
          {
            heading: say('column.since'),
            cell: ({ killedAt }) => formatTime(Date.parse(killedAt), now),
          },
          { heading: say('column.by'), cell: ({ actor }) => actor.name },
          { heading: say('column.reason'), cell: ({ reason }) => reason },
          { heading: say('column.notice'), cell: ({ notices }) => <Notices notices={notices} /> },
        ]}
      />
    </Section>
  );
};
