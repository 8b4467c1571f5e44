import { AsyncLocalStorage } from 'node:async_hooks';
import { ACCESS, type Access } from '../../../shared/access';
import type { ContentRequest } from '../strapi/types';

export interface ContentRequestPeers {
  /** The request under way, if it is one to the content API. */
  current: () => ContentRequest | undefined;
  /** Strapi's own judgement of a role or token. Rejects where it has not got the action. */
  verify: (auth: object, action: Access) => Promise<void>;
}

/**
 * Whether the reading rule is in force: in every request to the content API whose role or token has
 * not got `read unreleased`, except while work runs outside it.
 */
export const createContentRequest = ({ current, verify }: ContentRequestPeers) => {
  const outside = new AsyncLocalStorage<true>();
  const answers = new WeakMap<object, Map<Access, Promise<boolean>>>();

  const ask = (auth: object, action: Access): Promise<boolean> => {
    const known = answers.get(auth) ?? new Map<Access, Promise<boolean>>();
    answers.set(auth, known);
    const answer =
      known.get(action) ??
      verify(auth, action).then(
        () => true,
        () => false,
      );
    known.set(action, answer);
    return answer;
  };

  /** Whether the caller of the content API may; nobody may before authentication. */
  const may = async (action: Access): Promise<boolean> => {
    const auth = current()?.state.auth;
    return auth !== undefined && ask(auth, action);
  };

  return {
    may,

    /** The request under way, unless its work runs outside the rule. */
    ruled: (): ContentRequest | undefined => (outside.getStore() ? undefined : current()),

    /** Whether what is read now has to keep the rule. */
    async inForce(): Promise<boolean> {
      if (outside.getStore() || current() === undefined) return false;
      return !(await may(ACCESS.readUnreleased));
    },

    /** Runs work that needs drafts and embargoed versions, whoever asked for it. */
    outsideRule: <Result>(work: () => Promise<Result>): Promise<Result> => outside.run(true, work),
  };
};

export type ContentRequests = ReturnType<typeof createContentRequest>;
