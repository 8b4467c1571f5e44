import { getFetchClient } from '@strapi/strapi/admin';
import type {
  AssignRequest,
  HandInRequest,
  NeedRequest,
  ReturnRequest,
  SettleRequest,
  SourceRequest,
  UnsettleRequest,
} from '../../../shared/contracts/translation';
import { translationPath } from '../api/paths';
import { useAttempt } from '../api/useAttempt';

/** Actions on the translations of a document. Each resolves to whether it succeeded; none throws. */
export const useTranslationActions = (contentType: string, documentId: string) => {
  // Not the hook: it gives up what is under way when Strapi draws the edit view anew, as it does after the first save.
  const { put, post } = getFetchClient();
  const { attempt, ...state } = useAttempt();
  const pathOf = (action: Parameters<typeof translationPath>[2]): string =>
    translationPath(contentType, documentId, action);
  return {
    ...state,
    settle: (request: SettleRequest) => attempt(() => post(pathOf('settle'), request)),
    unsettle: (request: UnsettleRequest) => attempt(() => post(pathOf('settle/undo'), request)),
    handIn: (request: HandInRequest) => attempt(() => post(pathOf('hand-in'), request)),
    giveBack: (request: ReturnRequest) => attempt(() => post(pathOf('return'), request)),
    assign: (request: AssignRequest) => attempt(() => put(pathOf('assignee'), request)),
    setNeed: (request: NeedRequest) => attempt(() => put(pathOf('need'), request)),
    setSource: (request: SourceRequest) => attempt(() => put(pathOf('source'), request)),
  };
};

export type TranslationActions = ReturnType<typeof useTranslationActions>;
