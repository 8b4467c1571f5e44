const IS_CREATOR = 'admin::is-creator';

/** A permission of the signed-in user. */
export interface Permission {
  action: string;
  subject?: string | null;
  conditions?: string[];
}

export interface Person {
  id?: number | string;
}

/** An action on a document of a type, and the document's author. */
export interface Question {
  action: string;
  subject: string;
  createdBy: Person | null | undefined;
}

/** Returns whether a user may act on a document. Leaves conditions other than `is-creator` to the server. */
export const mayChange = (
  user: Person | undefined,
  permissions: Permission[],
  { action, subject, createdBy }: Question,
): boolean => {
  const isTheirs = user?.id !== undefined && createdBy?.id === user.id;
  return permissions
    .filter((one) => one.action === action && one.subject === subject)
    .some(({ conditions = [] }) => isTheirs || !conditions.includes(IS_CREATOR));
};
