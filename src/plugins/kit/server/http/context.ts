import type { Ability } from '../strapi/ability';

/** A signed-in member of staff, as Strapi loads them. */
export interface SignedIn {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
  roles?: { id: number }[];
}

/** The part of Strapi's Koa context that the controllers use. */
export interface Context {
  query: unknown;
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: SignedIn; userAbility: Ability };
  status: number;
  body: unknown;
}
