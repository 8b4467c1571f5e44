import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { announceWrite } from '@newsroom/plugin-kit/admin/api/writes';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type {
  DraftRequest,
  DraftResponse,
  KnownByNow,
  ProposalResponse,
} from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';
import { newKey } from '../api/newKey';
import { DRAFTS_PATH, editAddress, PROPOSALS_PATH } from '../api/paths';
import { useMessages } from '../translations/useMessages';
import { checkDraft, type FieldFaults } from './model/checkDraft';
import { deskReducer, startOf, type DeskAction } from './model/deskReducer';
import { toDraft } from './model/toDraft';
import { areShown, serverFaults } from './sendDraft';
import { describeRefusal } from './describeRefusal';
import { knownByNow, takingKnown, withOffered } from './knownByNow';
import { loadSession, saveSession, type Choice, type Given } from './session';

/** The copy at work on the page: reading it, deciding, making the draft. It outlives a reload of the tab. */
export const useWork = () => {
  const { post } = useFetchClient();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { formatMoment } = useFormatters();
  const tell = useMessages();
  const [{ work, choice }, setSession] = useState(loadSession);
  const [busy, setBusy] = useState<'reading' | 'creating' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [faults, setFaults] = useState<FieldFaults>({});
  const isSending = useRef(false);
  const isAtWork = useRef(false);
  /** Known people whom this page has offered in place of new ones of the copy at work. */
  const offered = useRef<{ requestKey: string; known: KnownByNow[] }>({
    requestKey: '',
    known: [],
  });
  useEffect(() => {
    isAtWork.current = work !== null;
    saveSession({ work, choice });
  }, [work, choice]);

  const asksToLeave = useCallback(() => isAtWork.current, []);

  /** Reads what was given. Without a locale, each piece is in that which it states or seems to be in. */
  const read = async (given: Given, locale: string | null): Promise<void> => {
    setBusy('reading');
    setProblem(null);
    setFaults({});
    const request = { ...given, ...(locale === null ? {} : { locale }) };
    await post<ProposalResponse>(PROPOSALS_PATH, request).then(
      ({ data: { data } }) => {
        if ('pieces' in data) {
          setSession({ work: null, choice: { given, locale, found: data } });
          return;
        }
        const fresh = { given, proposal: data, state: startOf(data), requestKey: newKey() };
        setSession((before) => ({
          work: fresh,
          choice: given.piece === undefined ? null : before.choice,
        }));
      },
      (error: unknown) => setProblem(describeRefusal(error)),
    );
    setBusy(null);
  };

  const act = (action: DeskAction): void =>
    setSession(({ work: before, choice: kept }) => ({
      work: before && { ...before, state: deskReducer(before.state, action) },
      choice: kept,
    }));

  const create = async (update?: DraftRequest['update']): Promise<void> => {
    if (!work || isSending.current) return;
    const { proposal, state, requestKey, given } = work;
    const found = checkDraft(state.decisions);
    setFaults(found);
    setProblem(Object.keys(found).length > 0 ? { id: 'problem.fields' } : null);
    if (Object.keys(found).length > 0) return;
    isSending.current = true;
    setBusy('creating');
    const seen = offered.current.requestKey === requestKey ? offered.current.known : [];
    const further = {
      ...(update ? { update } : {}),
      ...('item' in given ? { item: given.item } : {}),
    };
    const sent = withOffered(toDraft(proposal, state.decisions, requestKey, further), seen);
    await post<DraftResponse>(DRAFTS_PATH, sent.request).then(
      ({ data: { data } }) => {
        isAtWork.current = false;
        saveSession({ work: null, choice });
        announceWrite();
        if (data.embargo?.isKept === false) {
          const moment = formatMoment(data.embargo.until);
          toggleNotification({ type: 'warning', message: tell('agency.embargo.lost', { moment }) });
        }
        navigate(editAddress(data.contentType, data.documentId, data.locale));
      },
      (error: unknown) => {
        const known = knownByNow(error, sent);
        offered.current = { requestKey, known: [...seen, ...known] };
        const taking = takingKnown(known);
        taking.forEach(act);
        const isTaken = known.length > 0 && taking.length === known.length;
        const named = isTaken ? {} : serverFaults(error, sent);
        setFaults(named);
        if (isTaken) setProblem({ id: 'problem.knownByNow', values: { names: namesOf(known) } });
        else setProblem(areShown(named) ? { id: 'problem.fields' } : describeProblem(error));
      },
    );
    isSending.current = false;
    setBusy(null);
  };

  /** Leaves the copy at work for the pieces that it is one of, or these. */
  const discard = (): void => {
    const isOfChoice = work?.given.piece !== undefined;
    const kept = isOfChoice ? choice : null;
    setSession({ work: null, choice: kept });
    setProblem(null);
    setFaults({});
    if (kept) void refresh(kept);
  };

  /** Says again which pieces are stories by now. */
  const refresh = async ({ given, locale }: Choice): Promise<void> => {
    const request = { ...given, ...(locale === null ? {} : { locale }) };
    await post<ProposalResponse>(PROPOSALS_PATH, request).then(
      ({ data: { data } }) => {
        if (!('pieces' in data)) return;
        setSession((before) =>
          before.choice?.given === given
            ? { ...before, choice: { given, locale, found: data } }
            : before,
        );
      },
      (error: unknown) => setProblem(describeProblem(error)),
    );
  };
  const first = useRef({ work, choice, refresh });
  useEffect(() => {
    const { work: present, choice: left, refresh: again } = first.current;
    if (present === null && left !== null) void again(left);
  }, []);

  return {
    ...{ work, choice, busy, problem, faults, read, act, create, discard },
    isAtWork: asksToLeave,
    say: setProblem,
  };
};

export type WorkInHand = ReturnType<typeof useWork>;

const namesOf = (known: KnownByNow[]): string =>
  known.flatMap(({ people }) => people.map(({ name }) => name)).join(', ');
