/** What a line is on the page. A repeated headline is furniture; `note` is what isn't meant for readers. */
export type Label =
  | 'section'
  | 'title'
  | 'lead'
  | 'body'
  | 'byline'
  | 'time'
  | 'caption'
  | 'credit'
  | 'subhead'
  | 'furniture'
  | 'note'
  | 'slug';

/** Parts of a page from its top to its end: above the title, below it, the story, beneath it, notes to editors. */
type Zone = 'head' | 'title' | 'neck' | 'lead' | 'story' | 'tail' | 'notes';

export interface State {
  zone: Zone;
  label: Label;
  /** Its name in the table of weights. */
  name: string;
}

const labelsOf: Record<Zone, Label[]> = {
  head: ['section', 'furniture', 'slug', 'time', 'byline', 'caption', 'note'],
  title: ['title'],
  neck: [
    'byline',
    'time',
    'caption',
    'furniture',
    'credit',
    'slug',
    'section',
    'note',
    'subhead',
    'body',
  ],
  lead: ['lead'],
  story: ['body', 'subhead', 'furniture', 'caption', 'credit', 'byline', 'time', 'note', 'slug'],
  tail: ['furniture', 'credit', 'note', 'time', 'byline', 'slug', 'caption'],
  notes: ['note', 'furniture', 'slug', 'credit'],
};

const followers: Record<Zone, Zone[]> = {
  head: ['head', 'title', 'lead'],
  title: ['neck', 'lead', 'tail', 'notes'],
  neck: ['neck', 'lead', 'tail', 'notes'],
  lead: ['story', 'tail', 'notes'],
  story: ['story', 'tail', 'notes'],
  tail: ['tail', 'notes'],
  notes: ['notes', 'tail'],
};

const zones = Object.keys(labelsOf) as Zone[];

export const states: readonly State[] = zones.flatMap((zone) =>
  labelsOf[zone].map((label) => ({ zone, label, name: `${zone}:${label}` })),
);

/** Whether the first line of a page can be this. */
export const opens = ({ zone }: State): boolean => ['head', 'title', 'lead'].includes(zone);

/** Whether a line that is `to` can follow one that is `from`. */
export const follows = (from: State, to: State): boolean => followers[from.zone].includes(to.zone);
