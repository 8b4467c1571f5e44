import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import type { ProposalsRequest, ProposalsResponse } from '../../../shared/contracts/translation';
import { describeProblem } from '../api/describeProblem';
import { translationPath } from '../api/paths';
import { announceWrite } from '../api/writes';
import { useMessages } from '../translations/useMessages';
import { companionPath, fieldsOf, typeWords } from './companionWords';
import { rememberProposals } from './proposals';
import type { Target, Translation } from './useTranslation';

export interface Proposals {
  /** Puts a machine's proposals into fields, by path; null without a server for them. */
  propose: ((paths: string[]) => void) | null;
  /** Lets a saved proposal stay: a person has read it. */
  confirm: (path: string) => void;
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
  const tell = (error: unknown): void => {
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
  const send = <Answer>(action: 'proposals' | 'proposals/confirm', fields: string[]) =>
    post<Answer, ProposalsRequest>(translationPath(contentType, documentId, action), {
      locale,
      fields,
    });
  const propose = (paths: string[]): void =>
    void send<ProposalsResponse>('proposals', paths).then(({ data }) => {
      data.data.forEach(put);
      rememberProposals(data.data);
    }, tell);
  return {
    propose: translation.hasProvider ? propose : null,
    confirm: (path) => void send('proposals/confirm', [path]).then(announceWrite, tell),
  };
};
