import { bylineOpenings, glue, linkOpenings, writerWords } from '../../language/furniture';
import { sectionWords } from '../../language/sections';
import { readByline } from '../byline';
import { splitDateline } from '../dateline';
import { countIn, openingOf, shareIn, type Reading } from '../reading';
import { agencyEvidenceOf } from './agency';
import { neighbourEvidenceOf } from './neighbours';
import { pageEvidenceOf } from './page';
import { shapeOf } from './shape';

function writerEvidenceOf(line: Reading): string[] {
  if (/^[-–—"“„«]/u.test(line.head)) return [];
  if (/^(\p{Lu}\.\s?){1,2}\p{Lu}\.?$/u.test(line.text)) return ['initials-of-writer'];
  const byline = readByline(line);
  const role = line.count <= 9 && countIn(line.folded, writerWords) > 0;
  const opened = openingOf(line, bylineOpenings) > 0;
  if (!byline || byline.rest > 0.4)
    return role ? [opened && line.count <= 6 ? 'byline' : 'role'] : [];
  if (byline.opening > 0) return ['byline'];
  if (role) return ['names-and-role'];
  return byline.rest <= 0.15 ? ['names-only'] : ['names-and-more'];
}

function sectionEvidenceOf(line: Reading, isKnown: (text: string) => boolean): string[] {
  const share = line.count <= 5 ? shareIn(line.folded, sectionWords, glue) : 0;
  return [
    ...(line.text.length <= 80 && isKnown(line.text) ? ['known-category'] : []),
    ...(share === 1 ? ['section-words'] : share >= 0.5 ? ['section-word'] : []),
  ];
}

function ownEvidenceOf(line: Reading, isKnown: (text: string) => boolean): string[] {
  const opened = openingOf(line, linkOpenings);
  return [
    'any',
    ...shapeOf(line),
    ...pageEvidenceOf(line),
    ...agencyEvidenceOf(line),
    ...writerEvidenceOf(line),
    ...sectionEvidenceOf(line, isKnown),
    ...(splitDateline(line.text) ? ['dateline'] : []),
    ...(opened > 0 && line.count === opened ? ['link-alone'] : []),
  ];
}

/** The names of the evidence in each line. `isKnown` tells whether a line is a category of the newsroom. */
export function evidenceOf(lines: Reading[], isKnown: (text: string) => boolean): string[][] {
  const told = lines.map((line) => ({ line, evidence: new Set(ownEvidenceOf(line, isKnown)) }));
  const beside = neighbourEvidenceOf(told);
  return told.map(({ evidence }, index) => [...evidence, ...(beside[index] ?? [])]);
}
