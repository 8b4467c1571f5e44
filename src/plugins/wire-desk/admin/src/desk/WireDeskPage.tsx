import { Box, Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { PERMISSIONS } from '../../../shared/permissions';
import { OPTIONS_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { Confirm } from '../components/Confirm';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { CopyForm } from './CopyForm';
import { Inbox } from './Inbox';
import { LeaveGuard } from './LeaveGuard';
import { LocaleChoice } from './LocaleChoice';
import { PieceList } from './PieceList';
import { ProposalView } from './ProposalView';
import { ReadingStatus } from './ReadingStatus';
import type { Given } from './session';
import type { Receiver } from './useGiven';
import { useWork } from './useWork';

/** The wire desk: copy in, quotes and people found, an editor confirms, and a draft is made. */
export const WireDeskPage = () => {
  const say = useMessages();
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.use, subject: null }]}>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('desk.title')} subtitle={say('desk.subtitle')} />
        <Layouts.Content>
          <WireDesk />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

interface Options {
  data: { locales: string[]; types: { article: string } };
}

const WireDesk = () => {
  const options = useLiveQuery<Options>(OPTIONS_PATH);
  const say = useMessages();
  if (!options.answer) return <LoadingOrProblem query={options} />;
  const { locales, types } = options.answer.data;
  if (locales.length === 0) return <Box role="alert">{say('desk.noLanguage')}</Box>;
  return <Bench locales={locales} articleType={types.article} />;
};

/** What an editor asks for that would lose decisions: another language, other copy, or none. */
type Loss = { locale: string } | { given: Given } | 'discard';

const Bench = ({ locales, articleType }: { locales: string[]; articleType: string }) => {
  const say = useMessages();
  const intl = useIntl();
  const hand = useWork();
  const { work, choice, busy, problem, read, discard } = hand;
  const [chosen, setChosen] = useState<string | null>(null);
  const [loss, setLoss] = useState<Loss | null>(null);
  const ofPanel = locales.find((code) => code === intl.locale) ?? locales[0] ?? '';
  const locale = work?.proposal.locale ?? choice?.locale ?? chosen ?? ofPanel;
  const lose = (what: Loss): void => {
    if (what === 'discard') discard();
    else if ('given' in what) void read(what.given, chosen);
    else if (work) void read(work.given, what.locale);
  };
  const askToLose = (what: Loss): void =>
    work && work.state.past.length > 0 ? setLoss(what) : lose(what);
  const isNew = loss !== null && loss !== 'discard' && 'given' in loss;
  const receiver: Receiver = {
    onGiven: (given) => askToLose({ given }),
    onProblem: hand.say,
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <LeaveGuard isAtWork={hand.isAtWork} />
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <LocaleChoice
          locales={locales}
          locale={locale}
          onChange={(next) => {
            if (work) askToLose({ locale: next });
            else if (choice) void read(choice.given, next);
            else setChosen(next);
          }}
        />
        {(work ?? choice) && (
          <Button variant="tertiary" onClick={() => askToLose('discard')}>
            {say(work && choice ? 'pieces.back' : 'copy.other')}
          </Button>
        )}
        {(work ?? choice) && busy === 'reading' && <ReadingStatus />}
      </Flex>
      <ProblemAlert problem={problem} onClose={() => hand.say(null)} />
      {work ? (
        <ProposalView
          key={work.requestKey}
          {...{ hand, work, locales, receiver }}
          onLocale={(next) => askToLose({ locale: next })}
        />
      ) : choice ? (
        <PieceList
          {...{ articleType, receiver, found: choice.found }}
          isReading={busy === 'reading'}
          onChoose={({ place, locale: ofPiece }) =>
            void read({ ...choice.given, piece: place }, choice.locale ?? ofPiece)
          }
        />
      ) : (
        <>
          <CopyForm isReading={busy === 'reading'} receiver={receiver} />
          <Inbox
            articleType={articleType}
            onOpen={({ id, locale: ofItem }) =>
              void read({ item: id }, locales.includes(ofItem) ? ofItem : locale)
            }
          />
        </>
      )}
      {loss !== null && (
        <Confirm
          title={say(isNew ? 'lose.copy.title' : 'lose.title')}
          body={say(isNew ? 'lose.copy.body' : 'lose.body')}
          confirm={say(isNew ? 'copy.read' : 'lose.confirm')}
          variant="danger"
          onConfirm={() => {
            lose(loss);
            setLoss(null);
          }}
          onClose={() => setLoss(null)}
        />
      )}
    </Flex>
  );
};

export default WireDeskPage;
