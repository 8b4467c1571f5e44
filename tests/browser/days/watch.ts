import type { BrowserContext } from 'playwright-core';

/** Refused answers that Strapi's community edition gives every user. */
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

/**
 * Chromium and Strapi's panel repeat refused answers on the console; these count as answers. Strapi also logs requests that it
 * takes back itself, when the part of the page that has asked is closed before the answer.
 */
const REPEATS_AN_ANSWER =
  /^(Failed to load resource: the server responded with a status of|FetchError:|AbortError: signal is aborted without reason)/;

export interface Watch {
  /** Returns refused answers and console errors since the last call, without Strapi's own. */
  faults(): string[];
}

/** Records the answers that a browser profile gets, and the console errors of its pages. */
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
