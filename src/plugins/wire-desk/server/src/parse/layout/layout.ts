import { takeCredit } from './credit';
import { splitDateline } from './dateline';
import { markByline } from './byline';
import { markBlockBeneath, markFurniture } from './furniture';
import { markRepeats, markTitle } from './headline';
import { paragraphsOf } from './paragraphs';
import type { Dateline, KnownCategory } from '../proposal/proposal';
import { markSection, type FoundCategory } from './section';
import { openIndexes, textsOf, type Slip } from './slip';
import { splitStandfirst } from './standfirst';

export interface Layout {
  slips: Slip[];
  title: string | null;
  lead: string | null;
  body: string[];
  byline: string | null;
  category: FoundCategory | null;
  credit: string | null;
  dateline: Dateline | null;
}

interface Dated {
  slips: Slip[];
  dateline: Dateline | null;
  agency: string | null;
}

/** The dateline comes before the lead, or before the first paragraph after a standfirst. */
function takeDateline(slips: Slip[]): Dated {
  for (const index of openIndexes(slips).slice(0, 2)) {
    const dated = splitDateline(slips[index]?.text ?? '');
    if (dated) {
      const parts: Slip[] = [
        { text: dated.printed, part: 'dateline' },
        { text: dated.text, part: 'open' },
      ];
      const { dateline, agency } = dated;
      return { slips: slips.toSpliced(index, 1, ...parts), dateline, agency };
    }
  }
  return { slips, dateline: null, agency: null };
}

/** A copy that begins with its dateline has no headline. */
function headed(slips: Slip[]): Slip[] {
  const first = openIndexes(slips)[0];
  const begins = first !== undefined && splitDateline(slips[first]?.text ?? '') !== null;
  return begins ? slips : markRepeats(markTitle(slips));
}

function fillIn(slips: Slip[]): Slip[] {
  const [first] = openIndexes(slips);
  return slips
    .toSpliced(first ?? slips.length, first === undefined ? 0 : 1, ...splitStandfirst(slips, first))
    .map((slip) => (slip.part === 'open' ? { ...slip, part: 'body' } : slip));
}

/** Lays normalised copy out. Every letter of it is in one slip, in its order. */
export function layOut(text: string, known: KnownCategory[]): Layout {
  const lines = paragraphsOf(text).map((line): Slip => ({ text: line, part: 'open' }));
  const story = markFurniture(markBlockBeneath(lines));
  const { slips: filed, category } = markSection(story, known);
  const credited = takeCredit(markByline(headed(filed)));
  const dated = takeDateline(credited.slips);
  const slips = fillIn(dated.slips).filter((slip) => slip.text !== '');
  return {
    slips,
    title: textsOf(slips, 'title')[0] ?? null,
    lead: textsOf(slips, 'lead')[0] ?? null,
    body: textsOf(slips, 'body'),
    byline: textsOf(slips, 'byline')[0] ?? null,
    category,
    credit: credited.credit ?? dated.agency,
    dateline: dated.dateline,
  };
}
