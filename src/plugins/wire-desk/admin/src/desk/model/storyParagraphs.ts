import type { DeskProposal } from '../../../../shared/contracts/desk';

/** A paragraph as the page shows it. */
export interface StoryParagraph {
  text: string;
  /** Its place in the proposal's story, by which quotes know it; null for one that was put back. */
  place: number | null;
  isLead: boolean;
}

/** Returns the story in its order, with what was put back where the copy has it. */
export const storyParagraphs = (
  { lead, body, leftOut }: Pick<DeskProposal, 'lead' | 'body' | 'leftOut'>,
  putBack: number[],
): StoryParagraph[] => {
  const story = [...(lead === null ? [] : [lead]), ...body];
  const back = (before: number): StoryParagraph[] =>
    leftOut.flatMap((piece, index) =>
      piece.before === before && putBack.includes(index)
        ? [{ text: piece.text, place: null, isLead: false }]
        : [],
    );
  return [
    ...story.flatMap((text, place) => [
      ...back(place),
      { text, place, isLead: lead !== null && place === 0 },
    ]),
    ...back(story.length),
  ];
};
