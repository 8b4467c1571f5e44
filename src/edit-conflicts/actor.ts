/** The part of Strapi's request state that names the user or API token. */
export interface RequestState {
  user?: { id: number; firstname?: string; lastname?: string; username?: string; email?: string };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/** The author of a save. `id` is null for everyone but staff. */
export interface Actor {
  id: number | null;
  name: string;
}

const UNKNOWN: Actor = { id: null, name: '' };

/** Returns the author of a request with the name that colleagues know; an empty name where it is unknown. */
export const actorOf = (state: RequestState | undefined): Actor => {
  const { user, auth } = state ?? {};
  const strategy = auth?.strategy?.name;
  if (user) {
    // Users of the site have ids of their own, which may equal those of staff.
    const id = strategy === 'users-permissions' ? null : user.id;
    const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { id, name: fullName || user.username || user.email || '' };
  }
  const token = auth?.credentials?.name;
  return strategy === 'content-api-token' && token ? { id: null, name: `Token ${token}` } : UNKNOWN;
};
