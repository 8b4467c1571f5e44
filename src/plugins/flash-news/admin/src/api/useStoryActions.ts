import { useFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { AddCorrectionRequest } from '../../../shared/contracts/correction';
import type { KillRequest, ReviveRequest } from '../../../shared/contracts/kill';
import type { PlaceRequest } from '../../../shared/contracts/placement';
import type { ChangeReleaseRequest } from '../../../shared/contracts/release';
import { useAttempt } from './useAttempt';

const path = (what: string, contentType: string, documentId: string): string =>
  `/${PLUGIN_ID}/${what}/${encodeURIComponent(contentType)}/${encodeURIComponent(documentId)}`;

/** Admin path of the corrections of a document. */
export const correctionsPath = (contentType: string, documentId: string): string =>
  path('corrections', contentType, documentId);

/** What can be done to a story besides its flash. Each resolves to whether it was done. */
export const useStoryActions = (
  contentType: string,
  documentId: string,
  refresh: () => Promise<void>,
) => {
  const { put, post } = useFetchClient();
  const { busy, problem, dismiss, attempt } = useAttempt(refresh);
  const to = (what: string): string => path(what, contentType, documentId);
  return {
    busy,
    problem,
    dismiss,
    release: (request: ChangeReleaseRequest) => attempt(() => put(to('releases'), request)),
    place: (request: PlaceRequest) => attempt(() => put(to('placements'), request)),
    correct: (request: AddCorrectionRequest) => attempt(() => post(to('corrections'), request)),
    kill: (request: KillRequest) => attempt(() => post(to('kills'), request)),
    revive: (reason: string) =>
      attempt(() => post<unknown, ReviveRequest>(`${to('kills')}/end`, { reason })),
  };
};

export type StoryActions = ReturnType<typeof useStoryActions>;
