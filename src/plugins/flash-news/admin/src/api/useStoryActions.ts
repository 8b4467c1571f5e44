import { useFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type {
  AddCorrectionRequest,
  AmendCorrectionRequest,
  WithdrawCorrectionRequest,
} from '../../../shared/contracts/correction';
import type { KillRequest, ReviveRequest } from '../../../shared/contracts/kill';
import type { PlaceRequest } from '../../../shared/contracts/placement';
import type { ChangeReleaseRequest } from '../../../shared/contracts/release';
import { useAttempt } from './useAttempt';

const documentPath = (resource: string, contentType: string, documentId: string): string =>
  `/${PLUGIN_ID}/${resource}/${encodeURIComponent(contentType)}/${encodeURIComponent(documentId)}`;

export const correctionsPath = (contentType: string, documentId: string): string =>
  documentPath('corrections', contentType, documentId);

/** Actions on a story besides its flash. Each resolves to whether it succeeded; none throws. */
export const useStoryActions = (
  contentType: string,
  documentId: string,
  refresh: () => Promise<void>,
) => {
  const { put, post } = useFetchClient();
  const { busy, problem, dismiss, attempt } = useAttempt(refresh);
  const pathOf = (resource: string): string => documentPath(resource, contentType, documentId);
  return {
    busy,
    problem,
    dismiss,
    release: (request: ChangeReleaseRequest) => attempt(() => put(pathOf('releases'), request)),
    place: (request: PlaceRequest) => attempt(() => put(pathOf('placements'), request)),
    correct: (request: AddCorrectionRequest) => attempt(() => post(pathOf('corrections'), request)),
    amendCorrection: (id: number, request: AmendCorrectionRequest) =>
      attempt(() => put(`${pathOf('corrections')}/${id}`, request)),
    withdrawCorrection: (id: number, request: WithdrawCorrectionRequest) =>
      attempt(() => post(`${pathOf('corrections')}/${id}/withdraw`, request)),
    kill: (request: KillRequest) => attempt(() => post(pathOf('kills'), request)),
    revive: (reason: string) =>
      attempt(() => post<unknown, ReviveRequest>(`${pathOf('kills')}/end`, { reason })),
  };
};

export type StoryActions = ReturnType<typeof useStoryActions>;
