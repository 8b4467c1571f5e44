import { Flex } from '@strapi/design-system';
import { Bell, Clock, EyeStriked } from '@strapi/icons';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskFlash } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import { FlashMark } from './FlashMark';
import { Mark } from './Mark';

interface Props {
  flash: DeskFlash | null;
  /** The embargoes of the story: until when (ISO 8601), and of which language (BCP 47) where that has to be said. */
  embargoes: { until: string; locale?: string }[];
  isCorrected: boolean;
  isTakenDown: boolean;
  clockOffset: number;
}

/** What else there is to know of a story: that it flashes, is under embargo, or was corrected. */
export const StoryMarks = ({ flash, embargoes, isCorrected, isTakenDown, clockOffset }: Props) => {
  const say = useMessages();
  if (!flash && embargoes.length === 0 && !isCorrected && !isTakenDown) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {isTakenDown && (
        <Mark Icon={EyeStriked} color="danger">
          {say('mark.takenDown')}
        </Mark>
      )}
      {flash && <FlashMark flash={flash} clockOffset={clockOffset} />}
      {embargoes.map((embargo) => (
        <EmbargoMark key={embargo.locale ?? ''} {...embargo} />
      ))}
      {isCorrected && (
        <Mark Icon={Bell} color="neutral">
          {say('mark.corrected')}
        </Mark>
      )}
    </Flex>
  );
};

/** Until when readers don't see a version. */
export const EmbargoMark = ({ until, locale }: { until: string; locale?: string }) => {
  const say = useMessages();
  const { formatMoment, languageName } = useFormatters();
  const moment = formatMoment(until);
  return (
    <Mark Icon={Clock} color="warning">
      {locale === undefined
        ? say('mark.embargo', { moment })
        : say('mark.embargo.in', { language: languageName(locale), moment })}
    </Mark>
  );
};
