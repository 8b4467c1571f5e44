import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { announceWrite } from '@newsroom/plugin-kit/admin/api/writes';
import type {
  ConfirmRequest,
  ProposalsRequest,
  ProposalsResponse,
} from '../../../shared/contracts/translation';
import { describeProblem } from '../api/describeProblem';
import { translationPath } from '../api/paths';
import { useMessages } from '../translations/useMessages';
import { companionPath, fieldsOf, typedWords, typeWords } from './companionWords';
import { valueAt } from './fieldValue';
import { rememberProposals } from './proposals';
import type { Target, Translation } from './useTranslation';

export interface Proposals {
  /** Puts a machine's proposals into fields, by path; null without a server for them. */
  propose: ((paths: string[]) => void) | null;
  /** Lets a saved proposal stay: a person has read it. */
  confirm: (path: string) => void;
  /** Paths of the fields that the newsroom's server is asked for now: it may take its time. */
  asked: readonly string[];
}

/** Returns what can be done with a machine's proposals. */
export const useProposals = (
  { contentType, documentId, locale }: Target,
  translation: Translation,
): Proposals => {
  const say = useMessages();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const onChange = useForm('useProposals', (form) => form.onChange);
  const values = useForm('useProposals', (form) => form.values as Record<string, unknown>);
  const latest = useRef(values);
  useEffect(() => {
    latest.current = values;
  }, [values]);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const tell = (error: unknown): void => {
    // Given up by Strapi, which draws the edit view anew after the first save.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const { id, values } = describeProblem(error);
    toggleNotification({ type: 'danger', message: say(id, values) });
  };
  const ofCompanions = translation.companions.flatMap((companion) =>
    fieldsOf(companion, translation).map(({ name }) => companionPath(companion, name)),
  );
  const put = ({ path, value }: ProposalsResponse['data'][number]): void => {
    if (ofCompanions.includes(path)) typeWords(path, typeof value === 'string' ? value : '');
    else onChange(path, value);
  };
  const pathOf = (action: 'proposals' | 'proposals/confirm') =>
    translationPath(contentType, documentId, action);
  const textAt = (path: string): string =>
    JSON.stringify(
      (ofCompanions.includes(path) ? typedWords()[path] : valueAt(latest.current, path)) ?? null,
    );
  const propose = (paths: string[]): void => {
    const before = new Map(paths.map((path) => [path, textAt(path)]));
    setAsked((others) => [...others, ...paths]);
    const request = { locale, fields: paths };
    void post<ProposalsResponse, ProposalsRequest>(pathOf('proposals'), request)
      .then(({ data: { data } }) => {
        // What somebody wrote while the server thought is theirs.
        const untouched = data.filter(({ path }) => textAt(path) === before.get(path));
        untouched.forEach(put);
        rememberProposals(untouched);
        const kept = data.length - untouched.length;
        if (kept > 0)
          toggleNotification({ type: 'info', message: say('propose.kept', { count: kept }) });
      }, tell)
      .finally(() => setAsked((others) => others.filter((path) => !paths.includes(path))));
  };
  return {
    propose: translation.hasProvider ? propose : null,
    confirm: (path) => {
      const shown = translation.source?.fields.find((field) => field.path === path)?.ownHash;
      const request = { locale, read: { [path]: shown ?? '' } };
      void post<unknown, ConfirmRequest>(pathOf('proposals/confirm'), request).then(
        announceWrite,
        tell,
      );
    },
    asked,
  };
};
