import type { Actor } from '../../../shared/contract';
import { actorOf, type RequestState } from '../services/actor';
import type { Ability } from '../services/permissions';

/** What the plugin's controllers use of Strapi's Koa context. */
export interface Context {
  query: unknown;
  params: Record<string, string>;
  request: { body?: unknown };
  state: RequestState & { userAbility: Ability };
  status: number;
  body: unknown;
}

/** The document that the path names. */
export const targetOf = ({ params }: Context): { contentType: string; documentId: string } => ({
  contentType: params.contentType ?? '',
  documentId: params.documentId ?? '',
});

export const actorIn = ({ state }: Context): Actor => actorOf(state);
