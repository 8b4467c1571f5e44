/** The text of a story as its form has it. */
export interface StoryText {
  lead: string | null;
  /** The texts of the blocks of the body. */
  body: string[];
}

interface Node {
  type?: string;
  text?: string;
  children?: Node[];
}

const textOf = ({ text = '', children = [] }: Node): string => {
  const isList = children.some(({ type }) => type === 'list' || type === 'list-item');
  return text + children.map(textOf).join(isList ? '\n' : '');
};

/** Returns the text of a form's values; of values of another form, none. */
export const storyTextOf = (values: Record<string, unknown>): StoryText => {
  const { lead, body } = values;
  return {
    lead: typeof lead === 'string' && lead.trim() !== '' ? lead : null,
    body: Array.isArray(body) ? (body as Node[]).map(textOf) : [],
  };
};

export const paragraphsOf = ({ lead, body }: StoryText): string[] =>
  [...(lead === null ? [] : [lead]), ...body].filter((text) => text.trim() !== '');
