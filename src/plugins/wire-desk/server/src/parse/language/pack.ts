import type { VerbForm } from './forms';
import { fold } from './fold';

/** `say`: speech, also far from a quote; `manner`: speech only beside one; `judge`: its object is quoted. */
export interface Verb {
  say: boolean;
  tell: boolean;
  manner: boolean;
  judge: boolean;
  form: VerbForm;
}

/**
 * Classes of function words, by the letter that stands for them in the patterns of attribution: determiner, preposition,
 * by-agent, reporter ("that"), relative, conjunction, he or she, they, it, first and second person, adverb or auxiliary,
 * source ("according"), linking article.
 */
export type FunctionClass =
  'D' | 'P' | 'B' | 'C' | 'R' | 'K' | 'H' | 'Y' | 'I' | 'W' | 'A' | 'S' | 'L';

/** What the engine knows of one language. */
export interface Pack {
  verbs: ReadonlyMap<string, Verb>;
  alsoNouns: ReadonlySet<string>;
  /** Phrases that carry speech though no word of them does: "pointed out". */
  idioms: ReadonlySet<string>;
  /** Auxiliaries before a participle that speaks. */
  perfects: ReadonlySet<string>;
  /** Auxiliaries before a participle that is spoken of. */
  passives: ReadonlySet<string>;
  /** Verbs that say what is said somewhere, by nobody: "thuhet". */
  reported: ReadonlySet<string>;
  classes: Record<FunctionClass, ReadonlySet<string>>;
  definite: ReadonlySet<string>;
  /** Pronouns after "according to". */
  oblique: Record<'man' | 'woman' | 'group', ReadonlySet<string>>;
  men: ReadonlySet<string>;
  women: ReadonlySet<string>;
}

type Lists = Record<'saying' | 'telling' | 'manner' | 'judging', string>;

/** Every form of the verbs in four lists of lemmas. */
export function lexicon(
  lists: Lists,
  formsOf: (lemma: string) => [string, VerbForm][],
): ReadonlyMap<string, Verb> {
  const verbs = new Map<string, Verb>();
  const add = (list: string, change: Partial<Verb>) => {
    for (const lemma of list.trim().split(/\s+/)) {
      for (const [printed, form] of formsOf(lemma)) {
        const key = fold(printed);
        const none = { say: false, tell: false, manner: false, judge: false, form };
        verbs.set(key, { ...none, ...verbs.get(key), ...change });
      }
    }
  };
  add(lists.saying, { say: true });
  add(lists.telling, { say: true, tell: true });
  add(lists.manner, { manner: true });
  add(lists.judging, { judge: true });
  return verbs;
}

/** A word of several classes is of the first. */
const order: FunctionClass[] = ['H', 'Y', 'I', 'W', 'S', 'R', 'C', 'K', 'B', 'P', 'D', 'A', 'L'];

const tables = new WeakMap<Pack, ReadonlyMap<string, FunctionClass>>();

function tableOf(pack: Pack): ReadonlyMap<string, FunctionClass> {
  const known = tables.get(pack);
  if (known) return known;
  const pairs = order
    .toReversed()
    .flatMap((name) => [...pack.classes[name]].map((word) => [word, name] as const));
  const table = new Map(pairs);
  tables.set(pack, table);
  return table;
}

/** The class of a function word; null for any other word. */
export function classOf(folded: string, pack: Pack): FunctionClass | null {
  return tableOf(pack).get(folded) ?? null;
}
