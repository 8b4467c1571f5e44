import type { Actor } from '../../../shared/contracts/actor';
import type { RequestState } from './types';

const SYSTEM: Actor = { id: null, name: 'System' };

/** Who ended a flash or lifted an embargo where nobody acted: its time was over. */
export const TIME: Actor = { id: null, name: 'Time' };

/** Who acts in a request, as the log names them; without a request it is the system itself. */
export const actorOf = (state: RequestState | undefined): Actor => {
  const { user, auth } = state ?? {};
  const strategy = auth?.strategy?.name;
  if (user) {
    // Readers who signed in to the site have ids of their own, which are not those of the panel.
    const id = strategy === 'users-permissions' ? null : user.id;
    const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { id, name: fullName || user.username || user.email || `User ${user.id}` };
  }
  if (strategy === 'content-api-token') {
    return { id: null, name: `Token ${auth?.credentials?.name ?? ''}`.trim() };
  }
  return strategy === undefined ? SYSTEM : { id: null, name: 'Anonymous' };
};
