import { AsyncLocalStorage } from 'node:async_hooks';
import { ACCESS, type Access } from '../../../shared/access';
import type { ContentRequest } from '../strapi/types';

export interface ContentRequestPeers {
  /** Returns the current request, if it is to the content API. */
  current: () => ContentRequest | undefined;
  /** Rejects if role or token lacks the permission. */
  verify: (auth: object, action: Access) => Promise<void>;
}

/**
 * Decides whether the reading rule is in force: in a request to the content API whose role or token lacks `read
 * unreleased`, except in work that runs outside the rule.
 */
export const createContentRequest = ({ current, verify }: ContentRequestPeers) => {
  const outside = new AsyncLocalStorage<true>();
  const answers = new WeakMap<object, Map<Access, Promise<boolean>>>();

  const hasPermission = (auth: object, action: Access): Promise<boolean> => {
    const ofAuth = answers.get(auth) ?? new Map<Access, Promise<boolean>>();
    answers.set(auth, ofAuth);
    const answer =
      ofAuth.get(action) ??
      verify(auth, action).then(
        () => true,
        () => false,
      );
    ofAuth.set(action, answer);
    return answer;
  };

  /** Whether the caller of the content API has a permission; false before authentication. */
  const allows = async (action: Access): Promise<boolean> => {
    const auth = current()?.state.auth;
    return auth !== undefined && hasPermission(auth, action);
  };

  /** Whether the request is of a caller of the content API who may not read all, in work outside the rule as well. */
  const isRestricted = async (): Promise<boolean> =>
    current() !== undefined && !(await allows(ACCESS.readUnreleased));

  return {
    allows,
    isRestricted,

    /** Returns the current request, unless its work runs outside the rule. */
    guardedRequest: (): ContentRequest | undefined => (outside.getStore() ? undefined : current()),

    /** Whether reads must follow the rule now. */
    async isRuleInForce(): Promise<boolean> {
      return !outside.getStore() && (await isRestricted());
    },

    /** Runs work outside the rule, so that it reads drafts and embargoed versions. */
    outsideRule: <Result>(work: () => Promise<Result>): Promise<Result> => outside.run(true, work),
  };
};

export type ContentRequests = ReturnType<typeof createContentRequest>;
