/** What is read here of a request's state, as Strapi's authentication leaves it. */
export interface RequestState {
  user?: { id: number; firstname?: string; lastname?: string; username?: string; email?: string };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/** Who saves: `id` tells members of staff apart, and is null for everybody else. */
export interface Actor {
  id: number | null;
  name: string;
}

const NOBODY: Actor = { id: null, name: '' };

/** Who acts in a request, by the name that colleagues know; an empty name where it isn't known. */
export const actorOf = (state: RequestState | undefined): Actor => {
  const { user, auth } = state ?? {};
  const strategy = auth?.strategy?.name;
  if (user) {
    // Readers who signed in to the site have ids of their own, which are not those of the staff.
    const id = strategy === 'users-permissions' ? null : user.id;
    const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
    return { id, name: fullName || user.username || user.email || '' };
  }
  const token = auth?.credentials?.name;
  return strategy === 'content-api-token' && token ? { id: null, name: `Token ${token}` } : NOBODY;
};
