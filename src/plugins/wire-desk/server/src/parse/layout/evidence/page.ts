import {
  blockKeys,
  blockWords,
  glue,
  linkOpenings,
  menuWords,
  promoOpenings,
  promoWords,
  shareWords,
  tagOpenings,
} from '../../language/furniture';
import { timeUnits } from '../../language/calendar';
import { sectionWords } from '../../language/sections';
import { timeShare } from '../dates';
import { countIn, openingOf, shareIn, type Reading } from '../reading';

const amount = String.raw`\(?\d[\d.,]*[km]?\)?`;
const counted = String.raw`(comments?|koment\p{L}*|views?|shikime|shares?|shperndarje|likes?|pelqime|reads?|lexime|replies|pergjigje)`;
const counter = new RegExp(
  String.raw`^(${amount}\s+${counted}\b|${counted}\s*:?\s*${amount}$)`,
  'iu',
);
const readingTime =
  /\b(min(ute)?s?|minuta?|minutash)\.? (read|lexim|leximi)\b|^(reading time|koha e leximit|kohe leximi)\b/iu;
const rights =
  /©|all rights reserved|te drejtat e rezervuara|copyright|ndalohet (kopjimi|riprodhimi)/iu;
const readers =
  /edited for (length|clarity)|first appeared|originally published|is more than .{1,20} old|views expressed|is a developing story|lajm ne perditesim|did you think of this|is (the|an?) .{0,40}(correspondent|reporter|columnist|staff writer)$|can be reached at|is an? (\w+ )?(reporter|columnist|correspondent|staff writer) (for|at|covering)\b|do not necessarily|botua\w* (fillimisht|per here te pare)|redaktuar per|pikepamje\w* e shprehura|nuk perfaqeson|eshte me i vjeter se/iu;

const isFigure = (word: string) => /^\d[\d.,]*[km]?$/.test(word);

function isShareBar({ folded }: Reading): boolean {
  const counted = folded.filter((word) => !isFigure(word) && !timeUnits.has(word));
  const share = shareIn(counted, shareWords, glue);
  return counted.length <= 14 && countIn(counted, shareWords) > 0 && share >= 0.85;
}

function isMenu({ folded, head }: Reading): boolean {
  if (countIn(folded, menuWords) === 0) return false;
  const share = shareIn(folded, menuWords, glue);
  return folded.length <= 8 && share === 1 && !/[.!?]$/.test(head);
}

/** Whether a line is a row of sections: "News | Opinion | Sport". */
function isMenuRow({ folded, head }: Reading): boolean {
  const items = head.split(/\s?[|•·]\s?/u).filter((item) => item !== '');
  const named = shareIn(folded, sectionWords, menuWords, blockWords, glue);
  return (items.length >= 3 && named >= 0.7) || (folded.length >= 4 && named === 1);
}

function isHeadingOfBlock({ folded, count, head }: Reading): boolean {
  if (count > 7 || countIn(folded, blockKeys) === 0 || /[.!?]$/.test(head)) return false;
  return shareIn(folded, blockWords, blockKeys, glue) === 1;
}

const asking =
  /\b(follow us|sign up (here|for|to)|subscribe (to|now|here)|to your inbox|na ndiqni|abonohuni? (ne|ketu|per)|regjistrohuni? (ne|ketu|per))\b/u;

function isPromotion(line: Reading): boolean {
  if (line.count > 45) return false;
  if (line.count <= 30 && asking.test(line.bare)) return true;
  const opening = openingOf(line, promoOpenings) > 0;
  const told = countIn(line.folded, promoWords);
  return opening ? told >= 1 || line.count <= 4 : told >= 3 && told / line.count >= 0.2;
}

function labelOf(line: Reading): string[] {
  const isLink = openingOf(line, linkOpenings) > 0;
  if (isHeadingOfBlock(line)) return [isLink ? 'link-heading' : 'block-heading'];
  if (isMenu(line)) return ['menu'];
  return isMenuRow(line) ? ['menu-row'] : [];
}

/** What in a line belongs to the page around a story. */
export function pageEvidenceOf(line: Reading): string[] {
  const { head, text, bare, count } = line;
  const share = Math.max(timeShare(text), 0.7 * timeShare(text.split(/\s[|•·]\s/u)[0] ?? ''));
  const link = openingOf(line, linkOpenings);
  const opened = link > 0 && new RegExp(String.raw`^[^:]{2,30}:`, 'u').test(head);
  return [
    ...(isShareBar(line) ? ['share-bar'] : []),
    ...labelOf(line),
    ...(isPromotion(line) ? ['promotion'] : []),
    ...(link > 0 && count <= 24 ? [opened ? 'link-with-colon' : 'link-opening'] : []),
    ...(counter.test(bare) || counter.test(head) || readingTime.test(bare) ? ['counter'] : []),
    ...(rights.test(bare) || rights.test(head) ? ['rights'] : []),
    ...(readers.test(bare) && count <= 45 ? ['note-to-readers'] : []),
    ...(openingOf(line, tagOpenings) > 0 && /^[^:]{2,30}:/u.test(head) ? ['tags'] : []),
    ...(/^(#[\p{L}\p{N}_]+[\s,]*)+$/u.test(text.slice(0, 200)) ? ['tags'] : []),
    ...(share >= 0.8 ? ['time'] : share >= 0.55 && count <= 12 ? ['mostly-time'] : []),
    ...(/https?:\/\/|www\./.test(head) && count <= 8 ? ['address'] : []),
  ];
}
