import type { Locator, Page } from 'playwright-core';
import { say, sayAs, sayField } from '../words';

/** A time of today. */
export const CLOCK = /\d\d:\d\d/;

/** A content type's name in the content manager's menu. */
export type TypeName = 'Article' | 'Quote' | 'Person' | 'Category';

/** Opens the list of a content type from the menus. */
export async function openList(page: Page, type: TypeName): Promise<void> {
  await page.getByRole('link', { name: say('Content Manager') }).click();
  await page.getByRole('link', { name: sayAs(type), exact: true }).click();
  await page.getByRole('heading', { name: sayAs(type), level: 1 }).waitFor();
}

/** Searches the open list, and opens the document of that name. */
export async function searchAndOpen(page: Page, words: string, name: string): Promise<void> {
  await page.getByRole('button', { name: say('Search'), exact: true }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/_q=/);
  await page.getByRole('row').filter({ hasText: name }).click();
  await isOpen(page, name);
}

/** Waits until the document of that name is shown. */
export const isOpen = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: sayField(label), exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Types at the end of the body. */
export async function typeBody(page: Page, paragraphs: string[]): Promise<void> {
  await page.locator('[role=textbox][contenteditable=true]').click();
  await page.keyboard.press('ControlOrMeta+End');
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

/** Chooses a document in a relation's picker after typing the beginning of its name. */
export async function choose(
  page: Page,
  label: string,
  typed: string,
  name: string,
): Promise<void> {
  await page.getByRole('combobox', { name: sayField(label) }).click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name, exact: true }).waitFor();
}

/** Opens an empty form for the type whose list is open. */
export async function createNew(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: sayAs('content-manager.HeaderLayout.button.label-add-entry') })
    .click();
  await isOpen(page, say('Create an entry'));
}

/** Switches to another language version of the open document. */
export async function switchTo(page: Page, language: string): Promise<void> {
  await page.getByRole('combobox', { name: say('Locales') }).click();
  await page.getByRole('option', { name: language }).click();
  await page
    .getByRole('combobox', { name: say('Locales') })
    .getByText(language)
    .waitFor();
}

const press = async (page: Page, pressed: Locator, told: string): Promise<void> => {
  // The words go by themselves, so the wait begins before they appear.
  await Promise.all([page.getByText(told).first().waitFor(), pressed.click()]);
  await page.getByText(told).first().waitFor({ state: 'detached' });
};

export const save = (page: Page): Promise<void> =>
  press(page, button(page, 'Save'), say('Saved document'));

export const publish = (page: Page): Promise<void> =>
  press(page, button(page, 'Publish'), say('Published document'));

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: say(name), exact: true });

/** The state of a running flash, with the time at which it ends. */
export const flashing = (): RegExp => {
  const until = say('until {time}', { time: '…' }).replace('…', CLOCK.source);
  return new RegExp(`^${say('Flash')}\\s*${until}$`);
};
