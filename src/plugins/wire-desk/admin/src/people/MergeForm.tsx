import { Button, Flex, Radio, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { MergeEffect, MergePreview, PersonCard } from '../../../shared/contracts/people';
import { PEOPLE_PATH } from '../api/paths';
import { useAttempt } from '../api/useAttempt';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { PersonLine } from './PersonLine';

interface Props {
  /** documentIds of the two; the first stays unless another is chosen. */
  pair: [string, string];
  onDone: (kept: PersonCard, gone: PersonCard) => void;
  onBack: () => void;
}

/** What moves from the one that goes, and what the other gets. */
const WhatMoves = ({
  effect: { gone, kept, added, hidesNames, otherWikidataId },
}: {
  effect: MergeEffect;
}) => {
  const say = useMessages();
  const { quotes, stories, written } = gone;
  const names = { kept: kept.name, gone: gone.name };
  const lines = [
    say('people.moves', { ...names, quotes, stories, written }),
    added.aliases.length > 0 &&
      say('people.adds.aliases', { names: added.aliases.map(({ text }) => text).join(', ') }),
    hidesNames && say('people.hidesNames', names),
    added.roles.length > 0 &&
      say('people.adds.roles', { roles: added.roles.map(({ title }) => title).join(', ') }),
    added.photo && say('people.adds.photo'),
    added.wikidataId !== null && say('people.adds.wikidata', { id: added.wikidataId }),
    otherWikidataId !== null && say('people.otherWikidata', { id: otherWikidataId }),
    !hidesNames && say('people.address', names),
  ];
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="flex-start"
      gap={2}
      aria-label={say('people.whatMoves')}
    >
      {lines.map(
        (line) =>
          line !== false && (
            <Typography tag="li" key={line}>
              {line}
            </Typography>
          ),
      )}
    </Flex>
  );
};

/** Says why the two can't be merged now. */
const Refused = ({ why, onBack }: { why: string; onBack: () => void }) => {
  const say = useMessages();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography role="alert">{why}</Typography>
      <Flex justifyContent="flex-end">
        <Button variant="tertiary" onClick={onBack}>
          {say('people.back')}
        </Button>
      </Flex>
    </Flex>
  );
};

/** Asks which of two persons stays, shows what moves, and merges them. */
export const MergeForm = ({ pair, onDone, onBack }: Props) => {
  const say = useMessages();
  const { post } = useFetchClient();
  const attempts = useAttempt();
  const [first, second] = pair;
  const [kept, setKept] = useState(first);
  const gone = kept === first ? second : first;
  const query = useLiveQuery<MergePreview>(
    `${PEOPLE_PATH}/merge-preview?kept=${encodeURIComponent(kept)}&gone=${encodeURIComponent(gone)}`,
  );
  if (!query.answer) return <LoadingOrProblem query={query} />;
  const { data: preview, refusal } = query.answer;
  if (preview === null) return <Refused why={refusal} onBack={onBack} />;
  const both = [preview.kept, preview.gone].sort((one) => (one.documentId === first ? -1 : 1));

  const merge = async (): Promise<void> => {
    const isDone = await attempts.attempt(() => post(`${PEOPLE_PATH}/merges`, { kept, gone }));
    if (isDone) onDone(preview.kept, preview.gone);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <ProblemAlert problem={attempts.problem} onClose={attempts.dismiss} />
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography id="people-stays" variant="pi" fontWeight="bold">
          {say('people.stays')}
        </Typography>
        <Radio.Group
          aria-labelledby="people-stays"
          value={kept}
          onValueChange={(value: string) => setKept(value)}
        >
          {both.map((person) => (
            <Radio.Item key={person.documentId} value={person.documentId}>
              <PersonLine person={person} />
            </Radio.Item>
          ))}
        </Radio.Group>
      </Flex>
      <WhatMoves effect={preview} />
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button variant="tertiary" onClick={onBack}>
          {say('people.back')}
        </Button>
        <Button variant="danger" loading={attempts.busy} onClick={() => void merge()}>
          {say('people.merge.confirm', { kept: preview.kept.name })}
        </Button>
      </Flex>
    </Flex>
  );
};
