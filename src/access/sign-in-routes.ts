import { normalizePath } from '../http/normalize-path';

/** A route that a guess of a password or code is sent to. */
export interface SignInRoute {
  /** Whose accounts these are: of the panel, or of the content API. */
  accounts: 'panel' | 'api';
  /** Whether 200 proves the password. */
  signsIn: boolean;
}

const PANEL = ['register', 'register-admin', 'forgot-password', 'reset-password'];
const API = [
  'local/register',
  'forgot-password',
  'reset-password',
  'change-password',
  'send-email-confirmation',
];

/** Returns the route of a POST to a path in any spelling; null for other paths. */
export const signInRoute = (prefix: string, path: string): SignInRoute | null => {
  const plain = normalizePath(path);
  const auth = normalizePath(`${prefix}/auth`);
  if (plain === '/admin/login') return { accounts: 'panel', signsIn: true };
  if (plain === `${auth}/local`) return { accounts: 'api', signsIn: true };
  if (PANEL.some((name) => plain === `/admin/${name}`))
    return { accounts: 'panel', signsIn: false };
  if (API.some((name) => plain === `${auth}/${name}`)) return { accounts: 'api', signsIn: false };
  return null;
};

/** Returns a key of the account that a body names by e-mail address or name; null where it names none. */
export const accountIn = ({ accounts }: SignInRoute, body: unknown): string | null => {
  const { identifier, email } = (body ?? {}) as { identifier?: unknown; email?: unknown };
  const name = identifier ?? email;
  if (typeof name !== 'string' || name.trim() === '') return null;
  return `${accounts} ${name.normalize('NFKC').trim().toLowerCase()}`;
};
