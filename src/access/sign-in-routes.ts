import { normalizePath } from '../http/normalize-path';

/** A route that a guess of a password or code is sent to. */
export interface SignInRoute {
  /** Whose accounts these are: of the panel, or of the content API. */
  accounts: 'panel' | 'api';
  /** The field of the body by which Strapi finds the account; null where it is who has signed in, or a code. */
  field: 'email' | 'identifier' | null;
  /** Whether 200 proves the password. */
  signsIn: boolean;
  /** Whether only a body with a password is a guess: one’s own account is changed without, too. */
  onlyWithPassword?: boolean;
}

type Rest = Omit<SignInRoute, 'accounts'>;

const BY_EMAIL: Rest = { field: 'email', signsIn: false };
const BY_NOBODY: Rest = { field: null, signsIn: false };

const PANEL: Record<string, Rest> = {
  'POST login': { field: 'email', signsIn: true },
  'POST register': BY_NOBODY,
  'POST register-admin': BY_EMAIL,
  'POST forgot-password': BY_EMAIL,
  'POST reset-password': BY_NOBODY,
  'PUT users/me': { ...BY_NOBODY, onlyWithPassword: true },
};

const API: Record<string, Rest> = {
  'POST local': { field: 'identifier', signsIn: true },
  'POST local/register': BY_EMAIL,
  'POST forgot-password': BY_EMAIL,
  'POST reset-password': BY_NOBODY,
  'POST change-password': BY_NOBODY,
  'POST send-email-confirmation': BY_EMAIL,
};

/** Returns the route of a method and a path in any spelling; null for others. */
export const signInRoute = (prefix: string, method: string, path: string): SignInRoute | null => {
  const plain = normalizePath(path);
  const folders = [
    { folder: '/admin', accounts: 'panel', routes: PANEL },
    { folder: normalizePath(`${prefix}/auth`), accounts: 'api', routes: API },
  ] as const;
  for (const { folder, accounts, routes } of folders) {
    const route = plain.startsWith(`${folder}/`)
      ? routes[`${method} ${plain.slice(folder.length + 1)}`]
      : undefined;
    if (route) return { accounts, ...route };
  }
  return null;
};

/** Returns a key of the account that a body names, as Strapi finds it; null where it names none. */
export const accountIn = ({ accounts, field }: SignInRoute, body: unknown): string | null => {
  const name: unknown =
    field !== null && typeof body === 'object' && body !== null && field in body
      ? (body as Record<string, unknown>)[field]
      : null;
  if (typeof name !== 'string' || name.trim() === '') return null;
  return `${accounts} ${name.normalize('NFKC').trim().toLowerCase()}`;
};

const SECRET_PARAMETERS = ['email', 'identifier', 'password'];

/** Returns the parameters that belong in the body: Strapi's panel would read them in the address, too, which is logged. */
export const misplacedIn = (query: object): string[] =>
  SECRET_PARAMETERS.filter((name) => name in query);
