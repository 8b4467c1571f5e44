import type { Locator, Page } from 'playwright-core';

/** A content type's name in the content manager's menu. */
export type TypeName = 'Article' | 'Quote' | 'Person' | 'Category';

/** Opens the list of a content type from the menus. */
export async function openList(page: Page, type: TypeName): Promise<void> {
  await page.getByRole('link', { name: 'Content Manager' }).click();
  await page.getByRole('link', { name: type, exact: true }).click();
  await page.getByRole('heading', { name: type, level: 1 }).waitFor();
}

/** Searches the open list, and opens the document of that name. */
export async function searchAndOpen(page: Page, words: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Search', exact: true }).click();
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
  await page.getByRole('textbox', { name: label, exact: true }).click();
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
  await page.getByRole('combobox', { name: label }).click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name, exact: true }).waitFor();
}

/** Opens an empty form for the type whose list is open. */
export async function createNew(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Create new entry' }).click();
  await isOpen(page, 'Create an entry');
}

/** Switches to another language version of the open document. */
export async function switchTo(page: Page, language: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Locales' }).click();
  await page.getByRole('option', { name: language }).click();
  await page.getByRole('combobox', { name: 'Locales' }).getByText(language).waitFor();
}

const press = async (page: Page, button: string, told: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText(told).first().waitFor();
  await page.getByText(told).first().waitFor({ state: 'detached' });
};

export const save = (page: Page): Promise<void> => press(page, 'Save', 'Saved document');

export const publish = (page: Page): Promise<void> => press(page, 'Publish', 'Published document');

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
