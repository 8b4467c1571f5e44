/** A person as the panel names it. */
export interface PersonCard {
  documentId: string;
  name: string;
  slug: string | null;
  aliases: string[];
  roles: string[];
  hasPhoto: boolean;
  wikidataId: string | null;
  /** Documents that refer to the person. */
  quotes: number;
  stories: number;
  written: number;
}

/** Two persons that may be one. */
export interface LikelyDouble {
  one: PersonCard;
  other: PersonCard;
}

/** GET /wire-desk/people/doubles */
export interface DoublesResponse {
  data: LikelyDouble[];
  meta: { nextCursor: string | null };
}

/** GET /wire-desk/people/:documentId/doubles: likely doubles of one, or those whose name has `q`. */
export interface CandidatesResponse {
  data: PersonCard[];
}

/** What the person that stays gets of the other. */
export interface AddedFields {
  aliases: { text: string; locale: string | null; kind: string }[];
  roles: { title: string; locale: string | null; since: string | null; until: string | null }[];
  photo: boolean;
  wikidataId: string | null;
}

/** What refers to the person that goes, by type and field. */
export interface MovedUse {
  contentType: string;
  field: string;
  documents: number;
}

/** What a merge would change. */
export interface MergeEffect {
  kept: PersonCard;
  gone: PersonCard;
  moves: MovedUse[];
  added: AddedFields;
  /** Whether the names of the person that goes stay out of the aliases, since readers see nothing of it. */
  hidesNames: boolean;
  /** The Wikidata id of the person that goes, if it isn't that of the one that stays. */
  otherWikidataId: string | null;
}

/** GET /wire-desk/people/merge-preview: what a merge would change, or a sentence that says why it would be refused. */
export type MergePreview = { data: MergeEffect; refusal: null } | { data: null; refusal: string };

/** POST /wire-desk/people/merges */
export interface MergeBody {
  /** documentIds */
  kept: string;
  gone: string;
}

export interface MergedPerson {
  id: number;
  kept: { documentId: string; name: string };
  gone: { documentId: string; name: string; slug: string | null };
  moves: MovedUse[];
  /** ISO 8601 UTC. */
  at: string;
  by: string | null;
  undone: { at: string; by: string | null } | null;
}

/** GET /wire-desk/people/merges */
export interface MergesResponse {
  data: MergedPerson[];
  meta: { nextCursor: string | null };
}

/** A relation that an undo didn't move back. */
export interface NotMovedBack {
  contentType: string;
  documentId: string;
  field: string;
  locale: string | null;
  /** `deleted`: the version is gone. `changed`: it doesn't refer to the person any more. */
  why: 'deleted' | 'changed';
}

/** POST /wire-desk/people/merges/:id/undo */
export interface UndoResponse {
  data: {
    documentId: string;
    name: string;
    /** Whether somebody else has the former slug now. */
    hasOtherSlug: boolean;
    movedBack: number;
    /** At most 20 of them. */
    notMovedBack: NotMovedBack[];
    notMovedBackInAll: number;
    /** What the other person keeps, since it was changed there: `photo`, `wikidataId`. */
    keptFields: string[];
  };
}
