import type { ClauseNode, Sentence } from '../clauses/node';
import type { PagePerson } from '../people/page-person';
import type { Page } from '../text/page';
import type { Gender } from '../text/person-words';
import type { Word } from '../text/word';
import type { Candidate, Recent } from './antecedents';
import { definiteOf, type Definite } from './definite';
import { personEntity, printedNode, unnamedEntity } from './entities';
import type { Entity } from './entity';
import type { Offices } from './offices';
import type { Referents } from './referents';

/** Weighs whom a pronoun, or a phrase that comes back to somebody, means among those before it. */
export type FindAntecedents = (
  kind: string,
  gender: Gender,
  sentence: Sentence,
  at: number,
  recent: Recent,
) => Candidate[];

/** How many holders of an office are weighed. */
const mostHolders = 3;

/** A phrase in its sentence. */
interface Phrase {
  node: ClauseNode;
  sentence: Sentence;
  words: Word[];
  printed: string;
}

/** "the Georgian" and "the teenager" are told apart. */
function epithetOf(words: Word[], node: ClauseNode): string {
  return words[node.head ?? node.from]?.capital ? 'kind:epithet-people' : 'kind:epithet-E';
}

/** Finds the persons and the nameless whom a phrase without a name may mean: "the minister", "a clerk", "Keel's letter". */
export class NounPhrases {
  constructor(
    private readonly page: Page,
    private readonly referents: Referents,
    private readonly offices: Offices,
    private readonly antecedents: FindAntecedents,
  ) {}

  private person(person: PagePerson, printed: string): Entity {
    return personEntity(person, this.referents.indexOf(person), printed);
  }

  /** Somebody without a name, as a candidate. */
  nameless(node: ClauseNode, sentence: Sentence, kind: string): Candidate {
    const entity = unnamedEntity(node, sentence, this.page);
    return { entity, evidence: new Set([kind, entity.thing ? 'unnamed:thing' : 'unnamed:human']) };
  }

  /** Everybody whom the phrase may mean; the last is somebody without a name. */
  candidates(node: ClauseNode, sentence: Sentence, recent: Recent): Candidate[] {
    const words = this.page.words[sentence.paragraph] ?? [];
    const printed = printedNode(node, words, this.page.paragraphs[sentence.paragraph] ?? '');
    const phrase = { node, sentence, words, printed };
    const holders = this.holders(phrase);
    const nobody = this.nameless(node, sentence, `kind:unnamed-${node.code}`);
    if (this.isSaidBefore(nobody.entity.noun, sentence.paragraph, node.from))
      nobody.evidence.add('unnamed:said-before');
    if (holders.length > 0) nobody.evidence.add('unnamed:has-holder');
    return [
      ...this.named(phrase, holders, recent),
      ...this.epithets(phrase, recent, holders),
      ...this.owner(phrase, nobody.entity),
      nobody,
    ];
  }

  private holders({ node, words }: Phrase): PagePerson[] {
    const list = words.slice(node.from, (node.head ?? node.to - 1) + 1);
    const whole = node.mention ? list : words.slice(node.from, node.to);
    return this.offices.of(list, whole).slice(0, mostHolders);
  }

  /** "the minister" is its holder; "her lawyer" and "a lawyer" are so less often. */
  private kindOfHolder({ node, words }: Phrase): string {
    const { classes, definite } = this.page.pack;
    const first = words[node.from]?.folded ?? '';
    if (classes.D.has(first) && !definite.has(first)) return 'kind:holder-of-owned';
    return node.code === 'O' ? 'kind:holder-of-office' : 'kind:holder-of-phrase';
  }

  private named(phrase: Phrase, holders: PagePerson[], recent: Recent): Candidate[] {
    return holders.map((person, rank) => ({
      entity: this.person(person, phrase.printed),
      evidence: new Set([
        this.kindOfHolder(phrase),
        `holder:${Math.min(rank, 2)}`,
        ...(holders.length > 1 ? ['holder:several'] : ['holder:only']),
        ...(recent.last?.person === person ? ['holder:spoke-last'] : []),
      ]),
    }));
  }

  /** "the Georgian", "the analyst": persons named before who may be meant, if nobody holds the office. */
  private epithets(
    { node, sentence, words, printed }: Phrase,
    recent: Recent,
    holders: PagePerson[],
  ): Candidate[] {
    const definite = definiteOf(node, words, this.page);
    if (node.code !== 'E' && !definite) return [];
    if (definite && holders.length > 0) return [];
    const kind = definite?.isKin ? 'kind:kin' : definite ? 'kind:definite' : epithetOf(words, node);
    const gender = definite?.gender ?? null;
    const found = this.antecedents(kind, gender, sentence, node.from, recent);
    if (!definite) return found;
    if (definite.isKin) found.push(...this.relatives(definite, found));
    const persons = found
      .filter(({ entity }) => entity.person)
      .map(({ entity, evidence }) => ({ entity: { ...entity, printed }, evidence }));
    for (const { entity, evidence } of persons) {
      if (!definite.isBare) evidence.add('definite:tied');
      if (definite.isKin) {
        if (this.referents.isRelative(entity.person)) evidence.add('kin:surname');
      } else if ((entity.person?.offices.size ?? 0) > 0) evidence.add('definite:other-office');
    }
    return persons;
  }

  /** "her grandfather": persons of one surname, also those whom the story names only later. */
  private relatives({ gender }: Definite, found: Candidate[]): Candidate[] {
    return this.referents.relatives
      .filter((person) => gender === null || person.gender === null || person.gender === gender)
      .filter((person) => !found.some(({ entity }) => entity.person === person))
      .map((person) => ({
        entity: this.person(person, ''),
        evidence: new Set(['kind:kin', 'ante:far', 'gender:any']),
      }));
  }

  /** "Keel's verdict", "a letter from Keel": what is somebody's speaks for them. */
  private owner({ node, words }: Phrase, entity: Entity): Candidate[] {
    const { code, mention, from, head } = node;
    if (code !== 'U' || !mention || entity.human) return [];
    const tie = words[(head ?? from) + 1]?.folded ?? '';
    const isOwned = mention.phraseFrom <= from;
    if (!isOwned && !(entity.isText && /^(from|by|nga)$/.test(tie))) return [];
    const { person, printed } = mention;
    const isView = /(words|view|opinion|telling|account)$/.test(entity.printed);
    const kind = isOwned && !isView ? 'kind:owner' : 'kind:author';
    return [{ entity: this.person(person, printed), evidence: new Set([kind]) }];
  }

  /** "a clerk …, the clerk said": somebody of that noun was spoken of before. */
  private isSaidBefore(noun: string, paragraph: number, at: number): boolean {
    return (
      noun.length > 3 &&
      this.referents.before(paragraph, at).some(({ entity }) => entity.noun === noun)
    );
  }
}
