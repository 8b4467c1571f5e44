import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { MergedPerson, MergesResponse, UndoResponse } from '../../../shared/contracts/people';
import { PEOPLE_PATH } from '../api/paths';
import { useAttempt } from '../api/useAttempt';
import { useLiveQuery } from '../api/useLiveQuery';
import { Confirm } from '../components/Confirm';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { UndoneReport } from './UndoneReport';

/** The log of merges, newest first, from which each can be undone. */
export const MergedPeople = () => {
  const say = useMessages();
  const { formatMoment } = useFormatters();
  const { post } = useFetchClient();
  const attempts = useAttempt();
  const [cursor, setCursor] = useState<string | null>(null);
  const [asked, setAsked] = useState<MergedPerson | null>(null);
  const [report, setReport] = useState<UndoResponse['data'] | null>(null);
  const query = useLiveQuery<MergesResponse>(
    `${PEOPLE_PATH}/merges${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
  );
  const undo = async ({ id }: MergedPerson): Promise<void> => {
    setAsked(null);
    setReport(null);
    await attempts.attempt(async () => {
      const { data } = await post<UndoResponse>(`${PEOPLE_PATH}/merges/${id}/undo`, {});
      setReport(data.data);
    });
  };
  if (!query.answer) return <LoadingOrProblem query={query} />;
  const { data, meta } = query.answer;
  const { nextCursor } = meta;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ProblemAlert problem={attempts.problem} onClose={attempts.dismiss} />
      {report && <UndoneReport report={report} />}
      {data.length === 0 && (
        <Typography textColor="neutral700">{say('people.log.none')}</Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={say('people.log')}>
        {data.map((one) => {
          const names = { gone: one.gone.name, kept: one.kept.name };
          return (
            <Box
              tag="li"
              key={one.id}
              background="neutral0"
              hasRadius
              shadow="tableShadow"
              padding={4}
            >
              <Flex justifyContent="space-between" gap={4} wrap="wrap">
                <Flex direction="column" alignItems="flex-start" gap={1}>
                  <Typography fontWeight="bold">{say('people.log.line', names)}</Typography>
                  <Typography variant="pi" textColor="neutral700">
                    {say('people.log.by', { by: one.by ?? '', at: formatMoment(one.at) })}
                  </Typography>
                  {one.undone && (
                    <Typography variant="pi" textColor="neutral700">
                      {say('people.log.undone', {
                        ...{ by: one.undone.by ?? '', at: formatMoment(one.undone.at) },
                      })}
                    </Typography>
                  )}
                </Flex>
                {!one.undone && (
                  <Button
                    size="S"
                    variant="tertiary"
                    disabled={attempts.busy}
                    aria-label={say('people.undo.one', names)}
                    onClick={() => setAsked(one)}
                  >
                    {say('people.undo')}
                  </Button>
                )}
              </Flex>
            </Box>
          );
        })}
      </Flex>
      <Flex gap={2}>
        {cursor !== null && (
          <Button size="S" variant="tertiary" onClick={() => setCursor(null)}>
            {say('people.firstPage')}
          </Button>
        )}
        {nextCursor !== null && (
          <Button size="S" variant="tertiary" onClick={() => setCursor(nextCursor)}>
            {say('people.nextPage')}
          </Button>
        )}
      </Flex>
      {asked && (
        <Confirm
          title={say('people.undo.title')}
          body={say('people.undo.body', { gone: asked.gone.name, kept: asked.kept.name })}
          confirm={say('people.undo')}
          onConfirm={() => void undo(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Flex>
  );
};
