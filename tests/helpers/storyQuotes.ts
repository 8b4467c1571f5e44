import type {
  StoryQuote,
  StoryQuotesResponse,
} from '../../src/plugins/wire-desk/shared/contracts/story';
import type { Newsroom } from './newsroom';

const ARTICLE = 'api::article.article';

/** A quote as a save names it. */
export const words = (text: string, given: object = {}) => ({
  ...{ text, kind: 'direct', attributedAs: null, speaker: null, medium: null, occasion: null },
  ...given,
});

/** Returns a quote of the list with something changed. */
export const changed = ({ documentId, version, ...quote }: StoryQuote, given: object) => ({
  ...{ documentId, version, text: quote.text, kind: quote.kind, attributedAs: quote.attributedAs },
  speaker: quote.speaker && { documentId: quote.speaker.documentId },
  ...given,
});

/** Asks of the quotes of a story as a member of staff. */
export const quotesOf = (
  { http }: Newsroom,
  authorization: string,
  documentId: string,
  locale = 'sq',
) => {
  const base = `/wire-desk/stories/${ARTICLE}/${documentId}`;
  const signed = { Authorization: authorization };
  return {
    get: () => http().get(`${base}/quotes`).query({ locale }).set(signed),
    put: (body: object) =>
      http()
        .put(`${base}/quotes`)
        .set(signed)
        .send({ locale, base: [], quotes: [], removed: [], people: [], ...body }),
    post: (part: string, body: object) =>
      http()
        .post(`${base}/${part}`)
        .set(signed)
        .send({ locale, ...body }),
    people: (q: string) => http().get(`${base}/people`).query({ q, locale }).set(signed),
    async list(): Promise<StoryQuotesResponse['data']> {
      const { body } = await this.get().expect(200);
      return (body as StoryQuotesResponse).data;
    },
  };
};
