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

/** Chromium, and Strapi's panel after it, repeat refused answers on the console; those are counted as answers. */
const REPEATS_AN_ANSWER =
  /^(Failed to load resource: the server responded with a status of|FetchError:)/;

export interface Watch {
  /** Refused answers and errors on the console since the last call, without Strapi's own. */
  faults(): string[];
}

/** Listens to the answers that a browser profile gets, and to what its pages complain of. */
export function watch(context: BrowserContext): Watch {
  const faults: string[] = [];
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const answer = `${response.status()} ${response.request().method()} ${pathname}`;
    if (response.status() < 400 || STRAPIS_OWN.some((own) => own.answer.test(answer))) return;
    faults.push(answer);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || REPEATS_AN_ANSWER.test(message.text())) return;
    faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
  return { faults: () => faults.splice(0) };
}
