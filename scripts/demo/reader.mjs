import { readFile } from 'node:fs/promises';
import path from 'node:path';

const HTML = 'text/html; charset=utf-8';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * What a page of the reader may load; the README of the reader has the same for sites.
 * @param {string} newsroom its origin
 */
const contentPolicy = (newsroom) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${newsroom}`,
    `connect-src ${newsroom}`,
    "base-uri 'none'",
    "form-action 'self'",
    // The panel shows previews in a frame.
    `frame-ancestors ${newsroom}`,
  ].join('; ');

/**
 * Returns the file of the built reader at a path of its site, and whether it is the page itself: every path that names no
 * file is a page of the site.
 * @param {string} folder @param {string} pathname
 */
async function fileAt(folder, pathname) {
  const file = path.join(folder, path.posix.normalize(pathname));
  const type = TYPES[path.extname(file)];
  if (type !== undefined && file.startsWith(`${folder}${path.sep}`)) {
    try {
      return { content: await readFile(file), type, isPage: path.extname(file) === '.html' };
    } catch {
      // A slug may end like a file.
    }
  }
  return { content: await readFile(path.join(folder, 'index.html')), type: HTML, isPage: true };
}

/**
 * Returns what answers the requests to the example reader of a newsroom, whose address it writes into the page.
 * @param {{ folder: string, newsroom: string }} options `folder`: of the built reader; `newsroom`: its address, without `/api`
 * @returns {import('node:http').RequestListener}
 */
export function readerOf({ folder, newsroom }) {
  const policy = contentPolicy(new URL(newsroom).origin);
  const meta = `<meta name="newsroom" content="${escaped(newsroom)}" />`;

  /** @param {string} address @param {import('node:http').ServerResponse} response */
  const answer = async (address, response) => {
    const { pathname } = new URL(address, 'http://reader.invalid');
    const { content, type, isPage } = await fileAt(folder, pathname);
    response.setHeader('Content-Type', type);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // The names of files have a hash of their content, but for the icon.
    const isHashed = pathname.startsWith('/assets/') && !isPage;
    response.setHeader(
      'Cache-Control',
      isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (isPage) response.setHeader('Content-Security-Policy', policy);
    response.end(
      isPage ? content.toString().replace(/<meta name="newsroom"[^>]*>/, () => meta) : content,
    );
  };

  return (request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(500).end());
  };
}
