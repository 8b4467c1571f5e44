/** Kinds of notes under a story, about a fact, a wording, later news, and the withdrawal of a story that stays readable. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'retraction'] as const;

export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** The maximum length of a correction, and of the notice of a killed story, in characters. */
export const MAX_NOTE_LENGTH = 1_000;
