import { Divider, Flex } from '@strapi/design-system';
import { useNow } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { useStoryActions } from '../api/useStoryActions';
import { ProblemAlert } from '../components/ProblemAlert';
import { Corrections } from './Corrections';
import { versionOf } from './releaseEffect';
import { PlaceBlock } from './PlaceBlock';
import { ReleaseBlock } from './ReleaseBlock';
import { KillStory, KilledStory } from './KillStory';

interface Props {
  contentType: string;
  documentId: string;
  locale: string;
  answer: DocumentFlashResponse;
  clockOffset: number;
  refresh: () => Promise<void>;
}

/** Release, place and corrections of a version, and the kill of its story. */
export const StoryPanel = (props: Props) => {
  const { contentType, documentId, locale, answer, clockOffset, refresh } = props;
  const { data } = answer;
  const now = useNow(clockOffset);
  const actions = useStoryActions(contentType, documentId, refresh);
  const version = versionOf(data, locale);
  const { killed, may, visibleIn } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {actions.problem && (
        <ProblemAlert problem={actions.problem} now={now} onClose={actions.dismiss} />
      )}
      {killed ? (
        <KilledStory killed={killed} now={now} may={may.kill} actions={actions} />
      ) : (
        <ReleaseBlock
          locale={locale}
          version={version}
          now={now}
          plan={data.plans.find((one) => one.locale === locale) ?? null}
          may={{
            release: may.release.includes(locale),
            publish: may.publish.includes(locale),
          }}
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
          <KillStory visibleIn={visibleIn} actions={actions} now={now} />
        </>
      )}
    </Flex>
  );
};
