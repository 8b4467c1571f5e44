import { describe, expect, it } from '@jest/globals';
import { anItem, BASE, newsroomOf, refusal } from './fixtures/newsroom';
import { createClient, FlashNewsError } from './index';

const article = { ...anItem('now'), corrections: [] };
const present = () => Response.json({ data: article, meta: { locale: 'sq' } });

describe('an address', () => {
  const ask = (slug: string, ...answers: Response[]) => {
    const { fetch, asked } = newsroomOf(...answers);
    return { asked, answer: createClient({ baseUrl: BASE, fetch }).bySlug(slug, { locale: 'sq' }) };
  };

  it('is that of an article', async () => {
    const { asked, answer } = ask('now', present());
    expect(await answer).toEqual({ kind: 'found', article });
    expect(asked[0]?.url).toBe(`${BASE}/api/latest-news/by-slug/now?locale=sq`);
  });

  it('was that of an article, to which fetch was led', async () => {
    expect(await ask('then', present()).answer).toEqual({
      kind: 'moved',
      slug: 'now',
      locale: 'sq',
      article,
    });
  });

  it('was that of an article, where fetch stops at the redirect', async () => {
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
    expect(await ask('then', moved).answer).toEqual({
      kind: 'moved',
      slug: 'now',
      locale: 'sq',
      article: null,
    });
  });

  it('is that of a story that was taken down', async () => {
    const details = { documentId: 'now', locale: 'sq' };
    expect(await ask('now', refusal(410, 'We were wrong.', details)).answer).toEqual({
      kind: 'gone',
      notice: 'We were wrong.',
      details,
    });
  });

  it('is that of nothing', async () => {
    expect(await ask('x', refusal(404, 'slug: nothing is to be read under it')).answer).toBeNull();
  });

  it('can hold anything', async () => {
    const { asked, answer } = ask('a/b?c', refusal(404, 'nothing'));
    expect(await answer).toBeNull();
    expect(asked[0]?.url).toBe(`${BASE}/api/latest-news/by-slug/a%2Fb%3Fc?locale=sq`);
  });

  it.each(['.', '..'])('is never a step to another route: %s', async (slug) => {
    const { asked, answer } = ask(slug);
    expect(await answer).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is refused like any other question', async () => {
    const { answer } = ask('now', refusal(400, 'locale: is not one of sq, en'));
    await expect(answer).rejects.toThrow(FlashNewsError);
  });
});

describe('JSON-LD', () => {
  it('can stand in a page as it is', async () => {
    const { fetch, asked } = newsroomOf(new Response('{"headline":"</script><b>"}'));
    const text = await createClient({ baseUrl: BASE, fetch }).jsonLd('abc', { locale: 'en' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ headline: '</script><b>' });
    expect(asked).toEqual([
      {
        url: `${BASE}/api/latest-news/abc/json-ld?locale=en`,
        headers: { Accept: 'application/ld+json' },
      },
    ]);
  });
});
