/**
 * What a note under a published story says it is. A correction mends a fact, a clarification a wording, an
 * update tells what came later, a retraction takes the story back while it stays to be read.
 */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'retraction'] as const;

export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Longest correction, and longest notice in place of a killed story, in characters. */
export const MAX_NOTE_LENGTH = 1_000;
