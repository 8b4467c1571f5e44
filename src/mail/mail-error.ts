import { errors } from '@strapi/utils';

/** A mail that was not sent (400), with the cause in Strapi's log: no provider is configured, or it failed. */
export class MailError extends errors.ApplicationError {
  /** What Strapi's routes that send mails look at to answer with the message. */
  readonly statusCode = 400;

  constructor() {
    super('The mail could not be sent. Ask the newsroom, which finds the cause in its log.');
  }
}
