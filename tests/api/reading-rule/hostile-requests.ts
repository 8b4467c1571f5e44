import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Newsroom } from '../../helpers/newsroom';

/** A word in hidden content alone. */
export const WORD = 'zqhidden';

interface Answer {
  status: number;
  body: string;
}

/** Sends the raw request line, which HTTP clients would normalise or reject. */
const sendRaw = (
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { port, host: '127.0.0.1', path: path.replaceAll(' ', '%20'), headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body });
        });
      },
    );
    request.on('error', reject);
    request.end();
  });

/** Listens on a free port and returns it. */
export const listen = async ({ strapi }: Newsroom): Promise<number> => {
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  return (httpServer.address() as AddressInfo).port;
};

const LISTS = ['articles', 'quotes', 'people', 'categories'].map((type) => `/api/${type}`);
const FEEDS = ['/api/latest-news', '/api/flash-news', '/api/latest-news/by-slug/x'];

const long = 'a'.repeat(12_000);
const deep = (name: string, levels: number, value: string): string =>
  `${name}${'[a]'.repeat(levels)}=${value}`;

const QUERIES = [
  'locale=%00',
  'locale=sq%00',
  'locale[]=sq&locale[]=%00',
  'locale[$ne]=sq',
  `locale=${long}`,
  'status[]=draft&status[]=published',
  'status=__proto__',
  'filters[documentId][$eq]=%00',
  'filters[documentId][$in][0]=a%00b',
  'filters[id]=%00',
  'filters[id][$eq]=NaN',
  'filters[id][$eq]=99999999999999999999',
  'filters[id][$gt]=1;drop table articles',
  'filters[id][$contains]=1',
  'filters[id][$startsWith]=1',
  'filters[id][$null]=perhaps',
  'filters[position]=abc',
  'filters[position][$gt]=99999999999',
  'filters[people][id]=x',
  'filters[publishedAt]=x',
  'filters[createdAt][$gt]=yesterday',
  'filters[createdAt][$between][0]=x',
  'filters[createdAt][$gt]=275761-01-01',
  'filters[$and]=x',
  'filters[$or][0][$not][id]=1',
  'filters[$where]=1',
  'filters[$and][0][$or][0][documentId][$unknown]=1',
  'filters[documentId][$contains][$contains]=a',
  'filters[documentId][$startsWith]=%25',
  'filters[documentId][$containsi]=%00',
  'filters[__proto__][polluted]=1',
  'filters[constructor][prototype][polluted]=1',
  'filters[password]=x',
  'filters[createdBy][password][$startsWith]=a',
  'filters[createdBy][email][$contains]=%40',
  'filters[updatedBy][id]=1',
  deep('filters', 200, '1'),
  deep('populate', 200, '1'),
  'populate[__proto__]=1',
  'populate=constructor',
  'populate=createdBy',
  'populate=%00',
  'populate[createdBy][populate]=roles',
  'populate[0]=*&populate[1]=%00',
  'populate[localizations][populate][createdBy]=true',
  'fields[0]=%00',
  'fields[0]=password',
  'fields=__proto__',
  'fields[a][b]=c',
  'sort=%00',
  'sort=password',
  'sort[0]=createdBy.password',
  'sort=id:sideways',
  'sort[__proto__]=asc',
  'pagination[page]=-1',
  'pagination[page]=0&pagination[pageSize]=0',
  'pagination[page]=1e9',
  'pagination[pageSize]=99999999999999999999',
  'pagination[start]=-1&pagination[limit]=-1',
  'pagination[page]=%00',
  'pagination[page][a]=1',
  'pagination=%00',
  '_q=%00',
  '_q[a]=b',
  `_q=${long}`,
  'publicationState=preview',
  'publicationFilter=%00',
  'hasPublishedVersion=perhaps',
  'cursor=%00',
  'cursor=e30',
  `cursor=${long}`,
  'cursor[]=a',
  'limit=-1',
  'limit=1e3',
  'limit[]=1',
  'category=%00',
  'person[$ne]=x',
  'category=__proto__',
  'from=%00',
  'from=2026-02-30T00:00:00Z',
  'to[]=2026-01-01T00:00:00Z',
  'fallback=%00',
  'fallback=sq,,en',
  `fallback=${'sq,'.repeat(2000)}`,
  '%',
  '%ff%fe=%c3%28',
  'locale=%c3%28',
  '__proto__[x]=1',
  'constructor[prototype][x]=1',
  '[]=1',
  '=',
  '&&&&',
  Array.from({ length: 1000 }, (_, index) => `a${index}=1`).join('&'),
  'token=%00',
];

const PATHS = [
  '%00',
  '%c3%28',
  '..%2f..%2fetc',
  '__proto__',
  'a'.repeat(4000),
  '%F0%9F%97%9E',
  "'",
];

const IDENTITIES: Record<string, string>[] = [
  { Authorization: 'Bearer' },
  { Authorization: 'Bearer ' },
  { Authorization: 'Bearer undefined' },
  { Authorization: 'Bearer null' },
  { Authorization: 'Basic YWRtaW46YWRtaW4=' },
  { Authorization: `Bearer ${'a'.repeat(8000)}` },
  { Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJpZCI6MX0.' },
  { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.AAAA' },
  { Authorization: 'Bearer a\tb' },
];

interface Hostile {
  path: string;
  headers?: Record<string, string>;
}

const HOSTILE: Hostile[] = [
  ...[...LISTS, ...FEEDS].flatMap((path) => QUERIES.map((query) => ({ path: `${path}?${query}` }))),
  ...[...LISTS, '/api/latest-news/by-slug'].flatMap((path) =>
    PATHS.map((last) => ({ path: `${path}/${last}` })),
  ),
  ...IDENTITIES.flatMap((headers) =>
    [...LISTS, ...FEEDS].map((path) => ({ path: `${path}?status=draft`, headers })),
  ),
];

const REFUSALS = [400, 401, 403, 404, 405, 414, 431];

/** Returns the answers that failed (5xx), were refused without a reason, or revealed hidden content or staff. */
export const toldOrFailed = async (port: number): Promise<unknown[]> => {
  const wrong: unknown[] = [];
  for (const { path, headers } of HOSTILE) {
    const { status, body } = await sendRaw(port, path, headers);
    const hasReason = REFUSALS.includes(status) && /"message":"[^"]+/.test(body);
    const tells = body.includes(WORD) || /@newsroom\.test|\$2[aby]\$/.test(body);
    if ((status === 200 || hasReason) && !tells) continue;
    wrong.push({ path: path.slice(0, 120), headers, status, body: body.slice(0, 200) });
  }
  return wrong;
};
