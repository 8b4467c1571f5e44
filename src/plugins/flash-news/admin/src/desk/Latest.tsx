import { Badge, Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskLatestResponse, DeskResponse } from '../../../shared/contracts/desk';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { useReading } from '../api/useReading';
import { FlashBadge } from '../components/FlashBadge';
import { NoAnswer } from '../components/NoAnswer';
import { useToday } from '../components/useServerClock';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { Columns } from './Columns';
import { Section } from './Section';
import { StoryLink } from './StoryLink';

/** The newsroom's languages as Strapi lists them. */
type Locales = { code: string; isDefault: boolean }[];

/** What the readers of one language see of Latest news now, and apart from it what is going to be there. */
export const Latest = () => {
  const locales = useReading<Locales>('/i18n/locales');
  const [chosen, setChosen] = useState<string | null>(null);
  if (!locales.answer) return <NoAnswer reading={locales} />;
  const home = locales.answer.find(({ isDefault }) => isDefault) ?? locales.answer[0];
  const locale = chosen ?? home?.code;
  if (locale === undefined) return null;
  const codes = locales.answer.map(({ code }) => code);
  return (
    <>
      <Languages codes={codes} locale={locale} onChange={setChosen} />
      <Readers locale={locale} />
      <Waiting locale={locale} />
      <Placed locale={locale} />
    </>
  );
};

interface LanguagesProps {
  codes: string[];
  locale: string;
  onChange: (locale: string) => void;
}

const Languages = ({ codes, locale, onChange }: LanguagesProps) => {
  const say = useMessages();
  const { languages } = useTimes();
  return (
    <Box paddingTop={6} maxWidth="30rem">
      <Field.Root>
        <Field.Label>{say('column.language')}</Field.Label>
        <SingleSelect value={locale} onChange={(value) => onChange(String(value))}>
          {codes.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {languages([code])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

const Readers = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { at } = useTimes();
  const reading = useReading<DeskLatestResponse>(`/${PLUGIN_ID}/latest-news?locale=${locale}`);
  const now = useToday(reading.clockOffset);
  if (!reading.answer) return <NoAnswer reading={reading} />;
  const { data } = reading.answer;
  return (
    <Section title={say('latest.readers')} empty={say('latest.none')} isEmpty={data.length === 0}>
      <Columns
        caption={say('latest.readers')}
        rows={data}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (item) => <StoryLink {...item} /> },
          { heading: say('column.category'), cell: ({ category }) => category?.name ?? '' },
          {
            heading: say('column.release'),
            cell: ({ releasedAt }) => at(Date.parse(releasedAt), now),
          },
          {
            heading: say('panel.title'),
            cell: ({ flash }) => flash && <FlashBadge>{say(`level.${flash.level}`)}</FlashBadge>,
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

const Waiting = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { at } = useTimes();
  const { answer, clockOffset } = useReading<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const now = useToday(clockOffset);
  const waiting = answer?.data.embargoed.filter((version) => version.locale === locale) ?? [];
  if (!answer) return null;
  return (
    <Section
      title={say('latest.waiting')}
      empty={say('latest.waiting.none')}
      isEmpty={waiting.length === 0}
    >
      <Columns
        caption={say('latest.waiting')}
        rows={waiting}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (version) => <StoryLink {...version} /> },
          {
            heading: say('column.release'),
            cell: ({ releasedAt }) => at(Date.parse(releasedAt), now),
          },
        ]}
      />
    </Section>
  );
};

/** What the desk holds on top or keeps out, so that neither is forgotten. */
const Placed = ({ locale }: { locale: string }) => {
  const say = useMessages();
  const { at } = useTimes();
  const { answer, clockOffset } = useReading<DeskResponse>(`/${PLUGIN_ID}/desk`);
  const now = useToday(clockOffset);
  const placed = answer?.data.placed.filter((version) => version.locale === locale) ?? [];
  if (placed.length === 0) return null;
  return (
    <Section title={say('latest.placed')} empty="" isEmpty={false}>
      <Columns
        caption={say('latest.placed')}
        rows={placed}
        keyOf={({ documentId }) => documentId}
        columns={[
          { heading: say('column.story'), cell: (version) => <StoryLink {...version} /> },
          {
            heading: say('column.place'),
            cell: ({ place, until }) =>
              say(`place.is.${place}`, { time: at(until ? Date.parse(until) : now, now) }),
          },
        ]}
      />
    </Section>
  );
};
