import { Typography } from '@strapi/design-system';
import { PERMISSIONS } from '../../../shared/permissions';
import { useSidePanelDocument, type SidePanel } from '../api/useSidePanelDocument';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { StoryPanel } from './StoryPanel';

const STORY_PERMISSIONS = [
  PERMISSIONS.changeRelease,
  PERMISSIONS.placeInLatest,
  PERMISSIONS.addCorrection,
  PERMISSIONS.kill,
];

/** The panel "Release" beside a document; null hides it. */
export const StorySidePanel: SidePanel = (view) => {
  const say = useMessages();
  const { model, document } = view;
  const { isShown, documentId, answer, ...query } = useSidePanelDocument(view, STORY_PERMISSIONS);
  if (!isShown) return null;
  const locale = document?.locale ?? answer?.data.locales[0];
  const { release = [], place = [], correct = [], kill = false } = answer?.data.may ?? {};
  const mayAny = kill || (locale && [...release, ...place, ...correct].includes(locale));
  if (answer && locale && !mayAny) return null;
  const content =
    documentId === undefined ? (
      <Typography variant="pi">{say('story.unsaved')}</Typography>
    ) : answer && locale ? (
      <StoryPanel
        key={`${documentId} ${locale}`}
        contentType={model}
        documentId={documentId}
        locale={locale}
        answer={answer}
        clockOffset={query.clockOffset}
        refresh={query.refresh}
      />
    ) : (
      <LoadingOrProblem query={query} />
    );
  return { title: say('story.title'), content };
};
