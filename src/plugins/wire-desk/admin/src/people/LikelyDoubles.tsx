import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DoublesResponse, LikelyDouble } from '../../../shared/contracts/people';
import { PEOPLE_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { MergeForm } from './MergeForm';
import { PersonLine } from './PersonLine';

/** The one with more about it is offered to stay. */
const weight = ({ quotes, stories, written }: LikelyDouble['one']): number =>
  quotes + stories + written;

const inOrder = ({ one, other }: LikelyDouble): [LikelyDouble['one'], LikelyDouble['one']] =>
  weight(one) >= weight(other) ? [one, other] : [other, one];

/** Pairs of persons that may be one, a page at a time. */
export const LikelyDoubles = () => {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [cursor, setCursor] = useState<string | null>(null);
  const [chosen, setChosen] = useState<LikelyDouble | null>(null);
  const query = useLiveQuery<DoublesResponse>(
    `${PEOPLE_PATH}/doubles${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
  );
  if (!query.answer) return <LoadingOrProblem query={query} />;
  const { data, meta } = query.answer;
  const { nextCursor } = meta;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {data.length === 0 && (
        <Typography textColor="neutral700">{say('people.doubles.none')}</Typography>
      )}
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={3}
        aria-label={say('people.doubles')}
      >
        {data.map((pair) => {
          const both = inOrder(pair);
          const [one, other] = both;
          return (
            <Box
              tag="li"
              key={`${one.documentId} ${other.documentId}`}
              background="neutral0"
              hasRadius
              shadow="tableShadow"
              padding={4}
            >
              <Flex justifyContent="space-between" gap={4} wrap="wrap">
                <Flex gap={8} wrap="wrap" alignItems="flex-start">
                  {both.map((person) => (
                    <PersonLine key={person.documentId} person={person} />
                  ))}
                </Flex>
                <Button
                  size="S"
                  variant="secondary"
                  aria-label={say('people.merge.pair', { one: one.name, other: other.name })}
                  onClick={() => setChosen(pair)}
                >
                  {say('people.merge')}
                </Button>
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
      <Modal.Root
        open={chosen !== null}
        onOpenChange={(isOpen: boolean) => !isOpen && setChosen(null)}
      >
        <Modal.Content>
          <Modal.Header closeLabel={say('people.close')}>
            <Modal.Title>{say('people.mergeWith.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            {chosen && (
              <MergeForm
                pair={inOrder(chosen).map(({ documentId }) => documentId) as [string, string]}
                onBack={() => setChosen(null)}
                onDone={(kept, gone) => {
                  setChosen(null);
                  toggleNotification({
                    type: 'success',
                    message: say('people.merged', { kept: kept.name, gone: gone.name }),
                  });
                }}
              />
            )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Flex>
  );
};
