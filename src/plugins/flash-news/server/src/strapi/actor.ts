import type { Actor } from '../../../shared/contracts/actor';
import type { RequestState } from './types';

/** The actor of what no request asked for. */
export const SYSTEM: Actor = { id: null, name: 'System' };

/** Returns the actor of a request, as events name them; the system without a request. */
export const actorOf = (state: RequestState | undefined): Actor => {
  const { user, auth } = state ?? {};
  const strategy = auth?.strategy?.name;
  if (user) {
    // Ids of the site's users are not those of staff.
    const id = strategy === 'users-permissions' ? null : user.id;
    const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { id, name: fullName || user.username || user.email || `User ${user.id}` };
  }
  if (strategy === 'content-api-token') {
    return { id: null, name: `Token ${auth?.credentials?.name ?? ''}`.trim() };
  }
  return strategy === undefined ? SYSTEM : { id: null, name: 'Anonymous' };
};
