import { Badge, Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { DeskLatestResponse, DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useLiveQuery } from '../api/useLiveQuery';
import { FlashBadge } from '../components/FlashBadge';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import { DataTable } from './DataTable';
import { Section } from './Section';
import { StoryLink } from './StoryLink';

/** Strapi's list of the configured languages. */
type Locales = { code: string; isDefault: boolean }[];

/** Latest news in one language as readers see it, then embargoed, pinned and kept-out stories. */
export const LatestTab = () => {
  const locales = useLiveQuery<Locales>('/i18n/locales');
  const [chosen, setChosen] = useState<string | null>(null);
  if (!locales.answer) return <LoadingOrProblem query={locales} />;
  const defaultLocale = locales.answer.find(({ isDefault }) => isDefault) ?? locales.answer[0];
  const locale = chosen ?? defaultLocale?.code;
  if (locale === undefined) return null;
  const codes = locales.answer.map(({ code }) => code);
  return (
    <>
      <LanguageSelect codes={codes} locale={locale} onChange={setChosen} />
      <VisibleStories locale={locale} />
      <EmbargoedStories locale={locale} />
      <PlacedStories locale={locale} />
    </>
  );
};

interface LanguageSelectProps {
  codes: string[];
  locale: string;
  onChange: (locale: string) => void;
}

const LanguageSelect = ({ codes, locale, onChange }: LanguageSelectProps) => {
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  return (
    <Box paddingTop={6} maxWidth="30rem">
      <Field.Root>
        <Field.Label>{say('column.language')}</Field.Label>
        <SingleSelect value={locale} onChange={(value) => onChange(String(value))}>
          {codes.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {formatLanguages([code])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

const VisibleStories = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const query = useLiveQuery<DeskLatestResponse>(`/${PLUGIN_ID}/latest-news?locale=${locale}`);
  const now = useNowByMinute(query.clockOffset);
  if (!query.answer) return <LoadingOrProblem query={query} />;
  const { data } = query.answer;
  return (
    <Section title={say('latest.readers')} empty={say('latest.none')} isEmpty={data.length === 0}>
      <DataTable
        caption={say('latest.readers')}
        rows={data}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (item) => <StoryLink {...item} /> },
          { heading: say('column.category'), cell: ({ category }) => category?.name ?? '' },
          {
            heading: say('column.release'),
            cell: ({ releasedAt }) => formatTime(Date.parse(releasedAt), now),
          },
          {
            heading: say('panel.title'),
            cell: ({ flash }) => flash && <FlashBadge level={flash.level} />,
          },
          {
            heading: say('column.place'),
            cell: ({ pinned }) => pinned && <Badge>{say('latest.pinned')}</Badge>,
          },
        ]}
      />
    </Section>
  );
};

const EmbargoedStories = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const { answer, clockOffset } = useLiveQuery<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const now = useNowByMinute(clockOffset);
  const embargoed =
    answer?.data.embargoed.filter(
      (version) => version.locale === locale && (version.published || version.plannedBy !== null),
    ) ?? [];
  if (!answer) return null;
  return (
    <Section
      title={say('latest.waiting')}
      empty={say('latest.waiting.none')}
      isEmpty={embargoed.length === 0}
    >
      <DataTable
        caption={say('latest.waiting')}
        rows={embargoed}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (version) => <StoryLink {...version} /> },
          {
            heading: say('column.release'),
            cell: ({ releasedAt }) => formatTime(Date.parse(releasedAt), now),
          },
        ]}
      />
    </Section>
  );
};

/** Stories that are pinned or kept out, listed so that staff don't forget them. */
const PlacedStories = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const { answer, clockOffset } = useLiveQuery<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const now = useNowByMinute(clockOffset);
  const placed = answer?.data.placed.filter((version) => version.locale === locale) ?? [];
  if (placed.length === 0) return null;
  return (
    <Section title={say('latest.placed')} empty="" isEmpty={false}>
      <DataTable
        caption={say('latest.placed')}
        rows={placed}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (version) => <StoryLink {...version} /> },
          {
            heading: say('column.place'),
            cell: ({ place, until }) =>
              say(`place.is.${place}`, { time: formatTime(until ? Date.parse(until) : now, now) }),
          },
        ]}
      />
    </Section>
  );
};
