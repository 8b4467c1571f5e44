import type { PagePerson } from '../people/page-person';
import type { Gender } from '../text/person-words';

/** Somebody or something of the story that may speak or be meant by a pronoun. */
export interface Entity {
  /** The person, or a place in the story for somebody without a name. */
  key: string;
  person: PagePerson | null;
  /** As the story calls it here. */
  printed: string;
  gender: Gender;
  plural: boolean;
  /** A body, a paper, a thing: no pronoun of a human being means it. */
  thing: boolean;
  /** The noun of somebody without a name, folded, without an Albanian ending. */
  noun: string;
  /** A letter, a post, a report: its author speaks. */
  isText: boolean;
  /** Surely a human being, by the noun. */
  human: boolean;
}

/** A place where the story speaks of an entity, outside quotes. */
export interface Referent {
  entity: Entity;
  paragraph: number;
  sentence: number;
  at: number;
  /** The one who acts. */
  subject: boolean;
}
