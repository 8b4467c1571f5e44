import { MailError } from './mail-error';

/** A request to one of the actions, which has checked its body before it sends the mail. */
interface Sent {
  request: { body?: { email?: string } };
  body?: unknown;
}

type Action = (ctx: Sent) => Promise<unknown>;

/** Strapi's sign-in of readers; both actions mail only to addresses that have an account. */
export interface AuthController {
  forgotPassword: Action;
  sendEmailConfirmation: Action;
}

const answering =
  (action: Action, answer: (ctx: Sent) => object): Action =>
  async (ctx) => {
    try {
      return await action(ctx);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      ctx.body = answer(ctx);
      return undefined;
    }
  };

/** Answers a mail that failed like an address without an account: the answer must not tell which addresses have one. */
export const hideMailFailures = (auth: AuthController): AuthController => ({
  ...auth,
  forgotPassword: answering(auth.forgotPassword, () => ({ ok: true })),
  sendEmailConfirmation: answering(auth.sendEmailConfirmation, ({ request }) => ({
    email: request.body?.email,
    sent: true,
  })),
});
