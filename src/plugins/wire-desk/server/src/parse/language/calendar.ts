import { words } from './words';

/** Month names and their abbreviations, by number; a dot after an abbreviation is not written. */
export const months: readonly ReadonlySet<string>[] = [
  words('january jan janar janari janarit'),
  words('february feb shkurt shkurti shkurtit shk'),
  words('march mar mars marsi marsit'),
  words('april apr prill prilli prillit pri'),
  words('may maj maji majit'),
  words('june jun qershor qershori qershorit qer'),
  words('july jul korrik korriku korrikut kor'),
  words('august aug gusht gushti gushtit gush'),
  words('september sept sep shtator shtatori shtatorit sht'),
  words('october oct tetor tetori tetorit tet'),
  words('november nov nentor nentori nentorit nen'),
  words('december dec dhjetor dhjetori dhjetorit dhj'),
];

export const weekdays = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
  sun hene henen marte marten merkure merkuren enjte enjten premte premten shtune shtunen diel
  dielen
`);

/** Words that stand for a day or a distance in time. */
export const relativeDays = words('today yesterday now ago sot dje tani me pare');

/** Units of time, as in "2 hours ago", "para 2 orësh". */
export const timeUnits = words(`
  second seconds sec minute minutes min mins hour hours hr hrs day days week weeks month months
  sekonda sekondash minuta minutash minute ore oresh dite ditesh jave javesh muaj muajsh
`);

/** Words between the parts of a printed date or time. */
export const dateFillers = words(`
  at on the of a an am pm gmt bst cet cest eet eest utc est edt cst cdt mst pst pdt et local time h
  hrs ora ore oren me ne e i date dt data para rreth about and
`);

/** Words that label the time of a page. */
export const timeLabels = words(`
  published updated update posted last first modified created date time edited issued refreshed
  publikuar botuar postuar perditesuar perditesimi perditesim ndryshuar fundit e data koha krijuar
  redaktuar publikimi
`);
