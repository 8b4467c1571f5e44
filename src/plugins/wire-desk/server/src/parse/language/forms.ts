import { fold } from './fold';

/** The grammatical form of a verb: `noun` marks forms that may be nouns too, such as "claims" and "warning". */
export type VerbForm = 'finite' | 'participle' | 'gerund';

const irregular: Record<string, [past: string, participle: string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  sing: ['sang', 'sung'],
  think: ['thought', 'thought'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  find: ['found', 'found'],
  swear: ['swore', 'sworn'],
  shoot: ['shot', 'shot'],
  go: ['went', 'gone'],
  feel: ['felt', 'felt'],
  spit: ['spat', 'spat'],
  weep: ['wept', 'wept'],
  put: ['put', 'put'],
  run: ['ran', 'run'],
  see: ['saw', 'seen'],
  mean: ['meant', 'meant'],
};

/** Verbs of one syllable whose last letter is doubled: quip, quipped. */
const doubled =
  /^(quip|snap|dub|slam|beg|sob|nod|grin|chip|admit|regret|shrug|hum|demur|refer|put|run|wrap|rap|chat)$/;

function regular(lemma: string): { past: string; gerund: string; third: string } {
  if (lemma.endsWith('e')) {
    return { past: `${lemma}d`, gerund: `${lemma.slice(0, -1)}ing`, third: `${lemma}s` };
  }
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return { past: `${stem}ied`, gerund: `${lemma}ing`, third: `${stem}ies` };
  }
  const stem = doubled.test(lemma) ? lemma + lemma.slice(-1) : lemma;
  const third = /(s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return { past: `${stem}ed`, gerund: `${stem}ing`, third };
}

/** The forms of an English verb, by what they are. */
export function englishForms(lemma: string): [string, VerbForm][] {
  const { past, gerund, third } = regular(lemma);
  const [own, participle] = irregular[lemma] ?? [past, past];
  return [
    [lemma, 'finite'],
    [third, 'finite'],
    [participle, own === participle ? 'finite' : 'participle'],
    [own, 'finite'],
    [gerund, 'gerund'],
  ];
}

/** Endings of Albanian verbs by paradigm; the participle last. */
const paradigms: Record<string, string[]> = {
  // theks-oj
  oj: ['oj', 'on', 'ojne', 'oi', 'uan', 'onte', 'onin', 'oje', 'uar'],
  // ank-ohem, shpreh-em
  ohem: ['ohet', 'ohen', 'ua', 'uan', 'ohej', 'oheshin', 'uar'],
  em: ['em', 'et', 'en', 'u', '', 'en', 'ej', 'eshin', 'ur'],
  // hodh, mbyll
  i: ['i', 'en', 'in', 'te', 'nte', 'ur'],
};

/** The forms of an Albanian verb written as stem-paradigm ("theks-oj") or as a list of forms, the participle last. */
export function albanianForms(entry: string): [string, VerbForm][] {
  const [stem = '', paradigm] = entry.split('-');
  const endings = paradigm === undefined ? undefined : paradigms[paradigm];
  const forms = endings ? endings.map((ending) => stem + ending) : entry.split('/');
  return forms.map((form, index) => [
    fold(form),
    index === forms.length - 1 && forms.length > 1 ? 'participle' : 'finite',
  ]);
}
