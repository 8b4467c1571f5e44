import { Divider, Flex } from '@strapi/design-system';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { useStoryActions } from '../api/useStoryActions';
import { NotDone } from '../components/NotDone';
import { useNow } from '../components/useServerClock';
import { Corrections } from './Corrections';
import { versionIn } from './effect';
import { PlaceBlock } from './PlaceBlock';
import { ReleaseBlock } from './ReleaseBlock';
import { TakeDown, TakenDown } from './TakeDown';

interface Props {
  contentType: string;
  documentId: string;
  locale: string;
  answer: DocumentFlashResponse;
  clockOffset: number;
  refresh: () => Promise<void>;
}

/** The release of a language version, its corrections, and taking the whole story down. */
export const StoryPanel = (props: Props) => {
  const { contentType, documentId, locale, answer, clockOffset, refresh } = props;
  const { data } = answer;
  const now = useNow(clockOffset);
  const actions = useStoryActions(contentType, documentId, refresh);
  const version = versionIn(data, locale);
  const { killed, may, visibleIn } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {actions.problem && <NotDone problem={actions.problem} now={now} onClose={actions.dismiss} />}
      {killed ? (
        <TakenDown killed={killed} now={now} may={may.kill} actions={actions} />
      ) : (
        <ReleaseBlock
          locale={locale}
          version={version}
          now={now}
          may={may.release.includes(locale)}
          actions={actions}
        />
      )}
      {killed === null && may.place.includes(locale) && (
        <>
          <Divider />
          <PlaceBlock
            locale={locale}
            placement={data.placements.find((one) => one.locale === locale) ?? null}
            now={now}
            actions={actions}
          />
        </>
      )}
      {may.correct.includes(locale) && (
        <>
          <Divider />
          <Corrections
            contentType={contentType}
            documentId={documentId}
            locale={locale}
            now={now}
            actions={actions}
          />
        </>
      )}
      {killed === null && may.kill && visibleIn.length > 0 && (
        <>
          <Divider />
          <TakeDown visibleIn={visibleIn} actions={actions} />
        </>
      )}
    </Flex>
  );
};
