import type { ClauseNode, Sentence } from '../clauses/node';
import type { PagePerson } from '../people/page-person';
import { stemOf } from './offices';
import { isHuman } from '../text/human';
import { genderOfRole, isRoleHead } from '../people/roles';
import type { Page } from '../text/page';
import type { Gender } from '../text/person-words';
import type { Word } from '../text/word';
import type { Entity } from './entity';

const women =
  /^(woman|girl|mother|lady|wife|grandmother|daughter|sister|gruaja|grua|vajze|vajza|nene|nena|fqinje|banore|plake)$/;
const men =
  /^(man|boy|father|guy|husband|grandfather|son|brother|burre|burri|djale|djali|plak|plaku)$/;
const anybody =
  /^(one|somebody|someone|another|other|others|person|man|woman|boy|girl|dikush|njeri|njera|njeriu|njera|people|adult|child|mother|father|parent|prind)$/;
const documents =
  /^(statement|report|letter|note|memo|document|email|post|tweet|message|sign|entry|log|book|poll|study|survey|story|article|source|ministry|company|firm|bank|agency|office|court|party|group|body|team|club|paper|newspaper|banner|deklarate|raport|leter|njoftim|shkrese|ministri|kompani|agjenci|gjykate|parti|grup|postim)$/;
const texts =
  /^(statement|letter|note|memo|email|e-mail|post|tweet|message|entry|diary|essay|article|column|text|report|memoir|book|leter|letra|deklarate|deklarata|shkrim|shkrimi|mesazh|mesazhi|postim|postimi|reagim|reagimi)$/;
const personal =
  /(ist|ian|man|woman|er|or|eer|ant|yst|tar|tari|tare|taret|es|esi|ese|or|ore|oret|ues|uesi|uese)$/;

/** The entity of a person, called so. */
export function personEntity(person: PagePerson, index: number, printed: string): Entity {
  return {
    key: `p${index}`,
    person,
    printed,
    gender: person.gender,
    plural: false,
    thing: false,
    noun: '',
    isText: false,
    human: true,
  };
}

/** The gender that a noun has; in Albanian after "një", by its ending. */
export function genderOf(head: string, albanian: boolean): Gender {
  if (women.test(head)) return 'woman';
  if (men.test(head)) return 'man';
  const known = genderOfRole(head);
  if (known !== null || !albanian) return known;
  // An Albanian noun after "një" is a woman's in -e and -a, else a man's.
  return /[ea]$/.test(head) ? 'woman' : 'man';
}

function isPlural(head: string, albanian: boolean): boolean {
  if (/^(people|police|men|women|children)$/.test(head)) return true;
  return albanian ? /(et|at|it|eve|ave)$/.test(head) : /[^s]s$/.test(head);
}

/** The words of a node as printed. */
export function printedNode(node: ClauseNode, words: Word[], text: string): string {
  return text.slice(words[node.from]?.start, words[node.to - 1]?.end);
}

function isPersonal(head: string, albanian: boolean): boolean {
  return albanian ? personal.test(head) : isHuman(head);
}

/** Somebody without a name: a clerk, residents, the ministry. */
export function unnamedEntity(node: ClauseNode, sentence: Sentence, page: Page): Entity {
  const words = page.words[sentence.paragraph] ?? [];
  const list = words.slice(node.from, (node.head ?? node.to - 1) + 1);
  const head = words[node.head ?? node.to - 1]?.folded ?? '';
  const [first] = list;
  const single =
    /^(a|an|one|nje|njeri|njera|dikush)$/.test(first?.folded ?? '') && !documents.test(head);
  const human =
    node.code === 'E' ||
    list.some(({ folded, capital }) => anybody.test(folded) || isRoleHead(folded, capital)) ||
    (!words[node.head ?? 0]?.capital && !texts.test(head) && isPersonal(head, page.albanian));
  return {
    key: `u${sentence.paragraph}:${node.from}`,
    person: null,
    printed: printedNode(node, words, page.paragraphs[sentence.paragraph] ?? ''),
    gender: genderOf(head, page.albanian),
    plural: first?.folded !== 'nje' && first?.folded !== 'one' && isPlural(head, page.albanian),
    thing: !human && !single,
    noun: stemOf(head),
    isText: texts.test(head),
    human,
  };
}
