import type { Context } from '../http/context';
import { cachedEndpoints } from './endpoints';
import { serve, type ServePeers } from './serve';

type Controller = Record<string, (ctx: Context) => Promise<void>>;

const actions = cachedEndpoints.map(({ action }) => action.split('.') as [string, string]);

const createController =
  (controller: string) =>
  (peers: ServePeers): Controller =>
    Object.fromEntries(
      actions
        .filter(([name]) => name === controller)
        .map(([, method]) => [method, (ctx) => serve(ctx, peers)]),
    );

/** Factories of Strapi's controllers for the cached endpoints, by name. */
export const publicControllers: Record<string, (peers: ServePeers) => Controller> =
  Object.fromEntries(actions.map(([name]) => [name, createController(name)]));
