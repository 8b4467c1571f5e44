type Words = Record<string, string>;

/** Languages of newsrooms in the region, by BCP 47 code. */
export const LANGUAGES: Words = {
  ...{ sq: 'shqip', en: 'anglisht', sr: 'serbisht', mk: 'maqedonisht', bs: 'boshnjakisht' },
  ...{ hr: 'kroatisht', cnr: 'malazezisht', sl: 'sllovenisht', bg: 'bullgarisht' },
  ...{ el: 'greqisht', tr: 'turqisht', rom: 'romisht', ro: 'rumanisht', it: 'italisht' },
  ...{ de: 'gjermanisht', fr: 'frëngjisht', es: 'spanjisht', pt: 'portugalisht' },
  ...{ ru: 'rusisht', uk: 'ukrainisht', ar: 'arabisht', zh: 'kinezisht' },
};

const MONTHS: Words = {
  ...{ January: 'janar', February: 'shkurt', March: 'mars', April: 'prill', May: 'maj' },
  ...{ June: 'qershor', July: 'korrik', August: 'gusht', September: 'shtator' },
  ...{ October: 'tetor', November: 'nëntor', December: 'dhjetor' },
  ...{ Jan: 'jan', Feb: 'shk', Mar: 'mar', Apr: 'pri', Jun: 'qer', Jul: 'korr', Aug: 'gush' },
  ...{ Sept: 'sht', Sep: 'sht', Oct: 'tet', Nov: 'nën', Dec: 'dhj' },
};

const DAYS: Words = {
  ...{ Monday: 'e hënë', Tuesday: 'e martë', Wednesday: 'e mërkurë', Thursday: 'e enjte' },
  ...{ Friday: 'e premte', Saturday: 'e shtunë', Sunday: 'e diel' },
  ...{ Mon: 'hën', Tue: 'mar', Wed: 'mër', Thu: 'enj', Fri: 'pre', Sat: 'sht', Sun: 'die' },
};

const CONJUNCTIONS: Words = { and: 'dhe', or: 'ose', at: 'në' };

const WORDS: Words = { ...MONTHS, ...DAYS, ...CONJUNCTIONS };

/** Returns a part of an English date or list with its words in Albanian. */
export const inAlbanian = (part: string): string =>
  part.replaceAll(/[A-Za-z]+/g, (word) => WORDS[word] ?? word);

/** Of each unit: one and several ago, one and several ahead. */
const UNITS: Partial<Record<string, [string, string, string, string]>> = {
  second: ['sekondë', 'sekonda', 'sekonde', 'sekondash'],
  minute: ['minutë', 'minuta', 'minute', 'minutash'],
  hour: ['orë', 'orë', 'ore', 'orësh'],
  day: ['ditë', 'ditë', 'dite', 'ditësh'],
  week: ['javë', 'javë', 'jave', 'javësh'],
  month: ['muaj', 'muaj', 'muaji', 'muajsh'],
  year: ['vit', 'vjet', 'viti', 'vjetësh'],
};

const NEAR_DAYS: Words = { '-1': 'dje', '0': 'sot', '1': 'nesër' };

/** Returns a time from now in words, such as "16 sekonda më parë"; undefined for a unit without words here. */
export function timeFromNow(value: number, unit: string): string | undefined {
  const singular = unit.replace(/s$/, '');
  const forms = UNITS[singular];
  if (!forms) return undefined;
  if (singular === 'day' && NEAR_DAYS[String(value)]) return NEAR_DAYS[String(value)];
  if (value === 0) return 'tani';
  const count = Math.abs(value);
  const [oneAgo, manyAgo, oneAhead, manyAhead] = forms;
  return value < 0
    ? `${count} ${count === 1 ? oneAgo : manyAgo} më parë`
    : `pas ${count} ${count === 1 ? oneAhead : manyAhead}`;
}
