import type { BrowserContext } from 'playwright-core';

/** Answers of Strapi itself that every community edition gives, whoever is signed in. */
const STRAPIS_OWN: { answer: RegExp; why: string }[] = [
  {
    answer: /^404 GET \/(admin\/ai-feature-config|i18n\/ai-localization-jobs\/.*)$/,
    why: 'The panel asks for a paid feature (AI), whose routes the community edition lacks.',
  },
  {
    answer: /^403 GET \/upload\/settings$/,
    why: 'The media library asks everybody for settings that the administrator alone may read.',
  },
];

/** Chromium repeats every refused answer on the console; those are counted as answers. */
const REPEATS_AN_ANSWER = /^Failed to load resource: the server responded with a status of \d+/;

export interface Watch {
  /** Every request so far, such as `GET /admin/init`. */
  asked: string[];
  /** Refused answers and errors on the console since the last call, without Strapi's own. */
  faults(): string[];
}

/** Listens to all that a browser profile asks for and complains of. */
export function watch(context: BrowserContext): Watch {
  const asked: string[] = [];
  const faults: string[] = [];
  context.on('response', (response) => {
    const request = `${response.request().method()} ${new URL(response.url()).pathname}`;
    asked.push(request);
    const answer = `${response.status()} ${request}`;
    if (response.status() < 400 || STRAPIS_OWN.some((own) => own.answer.test(answer))) return;
    faults.push(answer);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || REPEATS_AN_ANSWER.test(message.text())) return;
    faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
  return { asked, faults: () => faults.splice(0) };
}
