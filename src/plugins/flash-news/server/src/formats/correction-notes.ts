import type { PublicCorrection } from '../../../shared/contracts/correction';
import type { Labels } from './labels';
import { validText } from './valid-text';
import { escapeXml } from './xml';

/** "Correction (3 March 2026)", or "Correction (3 March 2026, withdrawn 4 March 2026)". */
const headOf = ({ kind, at, withdrawnAt }: PublicCorrection, labels: Labels): string => {
  const end = withdrawnAt === null ? '' : `, ${labels.withdrawn} ${labels.day(withdrawnAt)}`;
  return `${labels.corrections[kind]} (${labels.day(at)}${end})`;
};

const toHtml = (correction: PublicCorrection, labels: Labels): string => {
  const text = escapeXml(correction.text).replaceAll('\n', '<br>');
  const shown = correction.withdrawnAt === null ? text : `<s>${text}</s>`;
  return `<p><strong>${headOf(correction, labels)}:</strong> ${shown}</p>`;
};

/** Returns what formats with whole stories add below them: each correction as HTML and as text, the withdrawn ones marked so. */
export const correctionNotes = (
  corrections: PublicCorrection[],
  labels: Labels,
): { html: string; text: string } => ({
  html: corrections.map((one) => toHtml(one, labels)).join(''),
  text: corrections.map((one) => `${headOf(one, labels)}: ${validText(one.text)}`).join('\n\n'),
});
