const IS_CREATOR = 'admin::is-creator';

/** A permission of the signed-in user, as far as it is looked at here. */
export interface Held {
  action: string;
  subject?: string | null;
  conditions?: string[];
}

export interface Person {
  id?: number | string;
}

/** What is asked: to do that to a document of that type, which that person began. */
export interface Question {
  action: string;
  subject: string;
  createdBy: Person | null | undefined;
}

/**
 * Whether a user may do that, as far as it depends on who began the document. Conditions other than
 * Strapi's `is-creator` are left to the server.
 */
export const mayChange = (
  user: Person | undefined,
  held: Held[],
  { action, subject, createdBy }: Question,
): boolean => {
  const isTheirs = user?.id !== undefined && createdBy?.id === user.id;
  return held
    .filter((one) => one.action === action && one.subject === subject)
    .some(({ conditions = [] }) => isTheirs || !conditions.includes(IS_CREATOR));
};
