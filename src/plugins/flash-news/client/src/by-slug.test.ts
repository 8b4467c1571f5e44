import { describe, expect, it } from '@jest/globals';
import { aStory, BASE, fakeNewsroom, refusal } from './fixtures/newsroom';
import { createClient, FlashNewsError } from './index';

const article = aStory('now');
const present = () => Response.json({ data: article, meta: { locale: 'sq' } });

describe('bySlug', () => {
  const get = (slug: string, ...answers: Response[]) => {
    const { fetch, requests } = fakeNewsroom(...answers);
    return {
      requests,
      answer: createClient({ baseUrl: BASE, fetch }).bySlug(slug, { locale: 'sq' }),
    };
  };

  it('finds an article', async () => {
    const { requests, answer } = get('now', present());
    expect(await answer).toEqual({ kind: 'found', article });
    expect(requests[0]?.url).toBe(`${BASE}/api/latest-news/by-slug/now?locale=sq`);
  });

  it('reports a moved article if fetch follows the redirect', async () => {
    expect(await get('then', present()).answer).toEqual({
      kind: 'moved',
      slug: 'now',
      locale: 'sq',
      article,
    });
  });

  it('reports a moved article without its content if fetch does not follow the redirect', async () => {
    const data = {
      documentId: 'now',
      contentType: 'api::article.article',
      locale: 'sq',
      slug: 'now',
    };
    const moved = Response.json(
      { data },
      { status: 301, headers: { Location: './now?locale=sq' } },
    );
    expect(await get('then', moved).answer).toEqual({
      kind: 'moved',
      slug: 'now',
      locale: 'sq',
      article: null,
    });
  });

  it('returns the notice of a killed story', async () => {
    const details = { documentId: 'now', locale: 'sq' };
    expect(await get('now', refusal(410, 'We were wrong.', details)).answer).toEqual({
      kind: 'gone',
      notice: 'We were wrong.',
      details,
    });
  });

  it('returns null for an unknown slug', async () => {
    expect(await get('x', refusal(404, 'slug: readers see no story under it')).answer).toBeNull();
  });

  it('encodes the slug', async () => {
    const { requests, answer } = get('a/b?c', refusal(404, 'nothing'));
    expect(await answer).toBeNull();
    expect(requests[0]?.url).toBe(`${BASE}/api/latest-news/by-slug/a%2Fb%3Fc?locale=sq`);
  });

  it.each(['.', '..'])('sends no request for a path step: %s', async (slug) => {
    const { requests, answer } = get(slug);
    expect(await answer).toBeNull();
    expect(requests).toEqual([]);
  });

  it('rejects if the newsroom refuses the query', async () => {
    const { answer } = get('now', refusal(400, 'locale: is not one of sq, en'));
    await expect(answer).rejects.toThrow(FlashNewsError);
  });
});

describe('story', () => {
  it('finds a story by its documentId', async () => {
    const { fetch, requests } = fakeNewsroom(present());
    const answer = await createClient({ baseUrl: BASE, fetch }).story('a/b', { locale: 'sq' });
    expect(answer).toEqual({ kind: 'found', article });
    expect(requests[0]?.url).toBe(`${BASE}/api/latest-news/a%2Fb?locale=sq`);
  });

  it('returns null or the notice where readers see none', async () => {
    const { fetch } = fakeNewsroom(refusal(404, 'documentId: …'), refusal(410, 'We were wrong.'));
    const { story } = createClient({ baseUrl: BASE, fetch });
    expect(await story('x')).toBeNull();
    expect(await story('x')).toMatchObject({ kind: 'gone', notice: 'We were wrong.' });
    expect(await story('..')).toBeNull();
    expect(await story('')).toBeNull();
  });

  it('loads the parts that are asked for, by slug with the slug, in one order', async () => {
    const some = () => Response.json({ data: { ...article, slug: 'then' }, meta: {} });
    const { fetch, requests } = fakeNewsroom(some(), some());
    const client = createClient({ baseUrl: BASE, fetch });
    const answer = await client.story('x', { fields: ['title', 'bodyHtml', 'title'] });
    // The type has the parts, and no others.
    const html = answer?.kind === 'found' ? answer.article.bodyHtml : null;
    expect(html).toBe('');
    expect(await client.bySlug('now', { fields: ['title'] })).toMatchObject({ kind: 'moved' });
    expect(requests.map(({ url }) => url.slice(`${BASE}/api/latest-news/`.length))).toEqual([
      'x?fields=bodyHtml%2Ctitle',
      'by-slug/now?fields=slug%2Ctitle',
    ]);
  });
});

describe('JSON-LD', () => {
  it('can be put into a page as it is', async () => {
    const { fetch, requests } = fakeNewsroom(new Response('{"headline":"</script><b>"}'));
    const text = await createClient({ baseUrl: BASE, fetch }).jsonLd('abc', { locale: 'en' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ headline: '</script><b>' });
    expect(requests).toEqual([
      {
        url: `${BASE}/api/latest-news/abc/json-ld?locale=en`,
        headers: { Accept: 'application/ld+json' },
      },
    ]);
  });
});
