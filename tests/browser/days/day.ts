import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import staff from '../../../database/seeds/data/staff.json';
import type {
  FlashNewsResponse,
  LatestNewsResponse,
} from '../../../src/plugins/flash-news/shared/contracts/feed';
import { launchChromium, openPage } from '../chromium';
import { say, sayAs, speak, type Language } from '../words';
import { PASSWORD, startDemo, type Demo } from './demo';
import { watch, type Watch } from './watch';
import { zoneOfTheDay } from './zone';

export type Role = 'chief-editor' | 'editor' | 'author' | 'translator';

/** A signed-in person's browser, and the public API without a session. */
export interface Day {
  readonly page: Page;
  /** Returns the value of a datetime field that many hours from now. */
  inHours(hours: number): string;
  /** Signs in another person in a browser profile of their own. */
  colleague(role: Role): Promise<Page>;
  /** Requests a public path as readers do. */
  read(path: string): Promise<{ status: number; text: string }>;
  latest(locale?: string): Promise<LatestNewsResponse>;
  flashes(locale?: string): Promise<FlashNewsResponse>;
}

/**
 * Returns the languages that a day is held in: Albanian, as the newsroom speaks, where the other suites speak English; those of
 * `DAYS_LANGUAGES` (`en,sq`) instead, if it is set.
 */
export const languagesOfDays = (usual: Language[] = ['sq']): Language[] => {
  const asked = process.env['DAYS_LANGUAGES']?.split(',') ?? usual;
  return asked.map((language) => {
    if (language === 'en' || language === 'sq') return language;
    throw new Error(`DAYS_LANGUAGES: ${language} is none of the panel's languages en, sq`);
  });
};

const emailOf = (role: Role): string => {
  const found = staff.find((one) => one.role === role);
  if (!found) throw new Error(`Nobody in the demo is ${role}`);
  return found.email;
};

async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/admin');
  await page.getByLabel(sayAs('Auth.form.email.label')).pressSequentially(emailOf(role));
  await page.getByLabel(sayAs('global.password')).first().pressSequentially(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: say('Content Manager') }).waitFor();
}

const copyOfTheDemo = (): string => {
  const template = process.env['DEMO_TEMPLATE'];
  if (template === undefined) throw new Error('The demo is not prepared: see prepare.ts');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-day-'));
  cpSync(template, folder, { recursive: true });
  return folder;
};

/** The browser's own language: the panel begins in it. */
const BROWSERS: Record<Language, string> = { en: 'en-GB', sq: 'sq-AL' };

/** Opens the demo for a suite and signs the role in; after every test expects no refused answers or console errors. */
export function dayOf(role: Role, language: Language = 'en'): Day {
  jest.setTimeout(180_000);
  let folder: string;
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  const watches: Watch[] = [];
  const timeZone = zoneOfTheDay(new Date());

  const seat = async (who: Role): Promise<Page> => {
    const theirs = await openPage(browser, demo.url, timeZone, BROWSERS[language]);
    watches.push(watch(theirs.context()));
    await signIn(theirs, who);
    return theirs;
  };

  const read = async (address: string) => {
    const answer = await fetch(`${demo.url}${address}`);
    return { status: answer.status, text: await answer.text() };
  };

  beforeAll(async () => {
    speak(language);
    folder = copyOfTheDemo();
    demo = await startDemo(folder);
    browser = await launchChromium();
    page = await seat(role);
  });
  afterEach(() => {
    expect(watches.flatMap(({ faults }) => faults())).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    get page() {
      return page;
    },
    inHours: (hours) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
        .format(new Date(Date.now() + hours * 3_600_000))
        .replace(' ', 'T'),
    colleague: seat,
    read,
    latest: async (locale = 'sq') =>
      JSON.parse((await read(`/api/latest-news?locale=${locale}`)).text) as LatestNewsResponse,
    flashes: async (locale = 'sq') =>
      JSON.parse((await read(`/api/flash-news?locale=${locale}`)).text) as FlashNewsResponse,
  };
}
