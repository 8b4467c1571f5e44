/** Letters that the field takes. */
const MAX_LENGTH = 200;

interface ContentType {
  uid: string;
  attributes?: Record<string, object>;
}

/** The content manager's answer with what it knows of all types. */
export interface InitAnswer {
  data?: { contentTypes?: ContentType[] };
}

export interface Writer {
  firstname?: string | null;
  lastname?: string | null;
}

const nameOf = ({ firstname, lastname }: Writer): string =>
  [firstname, lastname]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ')
    .slice(0, MAX_LENGTH);

/**
 * Returns the content manager's answer with the writer's own name as what a new story's byline begins with. As a
 * default of the field, it leaves an untouched form without changes.
 */
export const withOwnByline = <Answer extends InitAnswer>(
  answer: Answer,
  writer: Writer,
): Answer => {
  const name = nameOf(writer);
  if (name === '' || answer.data?.contentTypes === undefined) return answer;
  const contentTypes = answer.data.contentTypes.map((type) => {
    const byline = type.attributes?.['byline'];
    if (type.uid !== 'api::article.article' || byline === undefined) return type;
    return { ...type, attributes: { ...type.attributes, byline: { ...byline, default: name } } };
  });
  return { ...answer, data: { ...answer.data, contentTypes } };
};

interface InitController {
  getInitData(ctx: { body: unknown; state: { user?: Writer } }): unknown;
}

/** Wraps the content manager's controller so that a new story's byline begins with the name of who asks. */
export const offerOwnByline = (controller: InitController): InitController => ({
  ...controller,
  async getInitData(ctx) {
    await controller.getInitData(ctx);
    ctx.body = withOwnByline(ctx.body as InitAnswer, ctx.state.user ?? {});
  },
});
