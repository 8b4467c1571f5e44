import type { BodyFormat } from '../../../shared/opt-in';
import type { Story } from './story';
import { validText } from './valid-text';
import { escapeXml } from './xml';
import { around, blocksToHtml, blocksToText, isNode, wordsOfBlocks } from './blocks';
import { htmlToText, markdownToHtml } from './markdown';
import type { Place } from './body-addresses';

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => around('p', escapeXml(paragraph.trim()).replaceAll('\n', '<br>')))
    .join('');

/** The longest Markdown that is rendered, in UTF-16 code units: a second or two, however it is written. */
const MAX_MARKDOWN = 500_000;

const isMarkdown = (text: string, format: BodyFormat | null): boolean =>
  format === 'markdown' && text.length <= MAX_MARKDOWN;

/**
 * Converts a body to HTML and plain text; null if it is empty. The HTML is safe and has absolute http, https, mailto and tel
 * addresses only. Markdown longer than `MAX_MARKDOWN` is shown as text.
 */
export const bodyOf = (value: unknown, format: BodyFormat | null, place: Place): Story['body'] => {
  if (Array.isArray(value)) {
    const blocks = value.filter(isNode);
    return orNull({ html: blocksToHtml(blocks, place), text: blocksToText(blocks) });
  }
  const written = typeof value === 'string' ? value.trim() : '';
  if (!isMarkdown(written, format)) return orNull({ html: paragraphs(written), text: written });
  const html = markdownToHtml(validText(written), place).trim();
  const text = htmlToText(html);
  // What was refused may leave empty paragraphs.
  return text === '' && !SHOWS_WITHOUT_TEXT.test(html) ? null : { html, text };
};

const SHOWS_WITHOUT_TEXT = /<(img|hr)\b/;

const orNull = (body: NonNullable<Story['body']>): Story['body'] =>
  body.html === '' && body.text === '' ? null : body;

/** Any place does where only the text is used. */
const NOWHERE: Place = { home: 'http://localhost/', base: 'http://localhost/' };

/** Returns the words of a body for searches, without the marks of lists; '' if it is empty. */
export const bodyText = (value: unknown, format: BodyFormat | null): string =>
  Array.isArray(value)
    ? wordsOfBlocks(value.filter(isNode))
    : (bodyOf(value, format, NOWHERE)?.text ?? '');
