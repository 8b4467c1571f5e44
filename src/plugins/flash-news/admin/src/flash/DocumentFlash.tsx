import { Box } from '@strapi/design-system';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { flashPath } from '../api/flashPath';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { FlashPanel } from './FlashPanel';

interface Props {
  contentType: string;
  documentId: string;
  /** BCP 47; preselected if readers see the story in no language. */
  locale: string;
}

/** The flash of a story, outside its edit view. */
export const DocumentFlash = ({ contentType, documentId, locale }: Props) => {
  const { answer, ...query } = useLiveQuery<DocumentFlashResponse>(
    flashPath(contentType, documentId),
  );
  if (!answer) return <LoadingOrProblem query={query} />;
  return (
    // A text button is wider than its column by its focus ring: the dialog would scroll sideways, and its scrollbar lies over
    // the button at its end.
    <Box overflow="hidden" padding={1}>
      <FlashPanel {...{ contentType, documentId, locale, answer, query }} />
    </Box>
  );
};
