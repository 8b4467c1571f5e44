import { Typography } from '@strapi/design-system';
import { PERMISSIONS } from '../../../shared/permissions';
import { useEntry, type SidePanel } from '../api/useEntry';
import { NoAnswer } from '../components/NoAnswer';
import { useMessages } from '../translations/useMessages';
import { StoryPanel } from './StoryPanel';

const STORY_ACTS = [
  PERMISSIONS.changeRelease,
  PERMISSIONS.placeInLatest,
  PERMISSIONS.addCorrection,
  PERMISSIONS.kill,
];

/** The panel "Release" beside an entry: when readers see it, its corrections, and taking it down. */
export const StorySidePanel: SidePanel = (view) => {
  const say = useMessages();
  const { model, document } = view;
  const { isShown, documentId, answer, ...reading } = useEntry(view, STORY_ACTS);
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
        clockOffset={reading.clockOffset}
        refresh={reading.refresh}
      />
    ) : (
      <NoAnswer reading={reading} />
    );
  return { title: say('story.title'), content };
};
