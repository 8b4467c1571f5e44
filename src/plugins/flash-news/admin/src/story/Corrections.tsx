import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CorrectionsResponse } from '../../../shared/contracts/correction';
import { useLiveQuery } from '../api/useLiveQuery';
import { correctionsPath, type StoryActions } from '../api/useStoryActions';
import { useProblemText } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { CorrectionForm, type Correction } from './CorrectionForm';
import { CorrectionItem } from './CorrectionItem';

interface Props {
  contentType: string;
  documentId: string;
  locale: string;
  now: number;
  actions: StoryActions;
}

/** Lists the corrections of a version, to amend and withdraw, and adds one. */
export const Corrections = ({ contentType, documentId, locale, now, actions }: Props) => {
  const say = useMessages();
  const path = `${correctionsPath(contentType, documentId)}?locale=${locale}`;
  const { answer, problem, refresh } = useLiveQuery<CorrectionsResponse>(path);
  const corrections = answer?.data ?? null;
  const [isOpen, setIsOpen] = useState(false);

  const add = async (correction: Correction): Promise<void> => {
    if (await actions.correct({ locale, ...correction })) setIsOpen(false);
    await refresh();
  };

  const problemText = useProblemText(now);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('corrections.title')}
      </Typography>
      {problem && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {problemText(problem)}
        </Typography>
      )}
      {corrections === null && problem === null && (
        <Loader small>{say('corrections.loading')}</Loader>
      )}
      {corrections?.length === 0 && <Typography variant="pi">{say('corrections.none')}</Typography>}
      {corrections?.map((one) => (
        <CorrectionItem
          key={one.id}
          correction={one}
          now={now}
          actions={actions}
          refresh={refresh}
        />
      ))}
      {isOpen ? (
        <CorrectionForm
          busy={actions.busy}
          onSend={(correction) => void add(correction)}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <Button fullWidth variant="tertiary" onClick={() => setIsOpen(true)}>
          {say('corrections.add')}
        </Button>
      )}
    </Flex>
  );
};
