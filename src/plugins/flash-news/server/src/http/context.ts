import { errors } from '@strapi/utils';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Actor } from '../../../shared/contracts/actor';
import type { DocumentKey } from '../database/version-key';
import { actorOf } from '../strapi/actor';
import type { RequestState } from '../strapi/types';
import type { HttpRequest } from './respond';

/** The part of Strapi's Koa context that the controllers use. */
export interface Context {
  path: string;
  /** Scheme and host of the request, such as `https://cms.example.com`. */
  origin: string;
  query: unknown;
  /** As in the URL. */
  querystring: string;
  params: Record<string, string>;
  /** Node's own request. */
  req: HttpRequest;
  request: { body?: unknown };
  state: RequestState & { userAbility: Ability; route: { path: string } };
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

/** Returns the document that the path names. @throws NotFoundError (404) for a NUL, which PostgreSQL rejects. */
export const documentIn = ({ params }: Context): DocumentKey => {
  const { contentType = '', documentId = '' } = params;
  if (documentId.includes('\0')) throw new errors.NotFoundError('documentId: no such story');
  return { contentType, documentId };
};

export const actorIn = ({ state }: Context): Actor => actorOf(state);
