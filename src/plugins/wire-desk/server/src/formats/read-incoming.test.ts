import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ninjs1, ninjs2, ninjs3 } from './fixtures/ninjs';
import type { IncomingItem } from './incoming-item';
import { readIncoming } from './read-incoming';

const fixture = (name: string): Buffer => readFileSync(path.join(__dirname, 'fixtures', name));

const only = (document: Uint8Array | string, type?: string): IncomingItem => {
  const { items } = readIncoming(document, type === undefined ? {} : { type });
  expect(items).toHaveLength(1);
  return items[0] as IncomingItem;
};

describe('plain text', () => {
  it('is taken as it is, whatever it begins with', () => {
    const item = only('[AP] BERLIN — It is 3 < 4, he said.\n\nMore.');
    expect(item).toMatchObject({ source: 'text', guid: null, headline: null, status: 'usable' });
    expect(item.copy).toBe('[AP] BERLIN — It is 3 < 4, he said.\n\nMore.');
  });
});

describe('HTML', () => {
  it('gives the story of a page with its headings, lists and quotes as lines, and none of its furniture', () => {
    const item = only(fixture('page.html'));
    expect(item.copy.split('\n\n')).toEqual([
      'Harbour of Vellmar opens again',
      'The harbour opened again on Monday.',
      '“We are glad,” said Arta Velmira.',
      'Forty ships',
      'Ferries first',
      'Freight & cars after',
      'Nobody leaves before noon.',
      'Line one\nline two',
      'A new paragraph.',
    ]);
  });

  it('gives what the head says', () => {
    expect(only(fixture('page.html'))).toMatchObject({
      source: 'html',
      guid: 'https://courier.example/harbour',
      language: 'en',
      headline: 'Harbour of Vellmar opens again',
      byline: 'Ana Brisk',
      publishedAt: '2026-11-30T08:15:00.000Z',
    });
  });

  it('is read from a fragment', () => {
    const item = only('<p>One &lt;b&gt;</p><div>Two<p>Three</div>');
    expect(item).toMatchObject({ source: 'html', headline: null, copy: 'One <b>\n\nTwo\n\nThree' });
  });
});

describe('ninjs', () => {
  it.each([
    [1, ninjs1],
    [2, ninjs2],
    [3, ninjs3],
  ])('of generation %d gives the same piece', (_, item) => {
    expect(only(JSON.stringify(item))).toEqual({
      source: 'ninjs',
      guid: 'urn:cw:1',
      version: '7',
      status: 'usable',
      language: 'en',
      headline: 'Harbour opens',
      byline: 'Ana Brisk',
      creditLine: 'CoastWire',
      slugline: 'PORT-STORM',
      urgency: 3,
      publishedAt: '2026-11-30T09:15:00.000Z',
      embargoedUntil: '2026-11-30T12:00:00.000Z',
      editorialNote: 'Check the name.',
      copy: 'Harbour opens\n\nThe harbour opened again.\n\n“We are glad,” Arta Velmira said.',
    });
  });

  it('gives the stories of a composite, and a list', () => {
    const composite = { uri: 'x', type: 'composite', associations: [{ name: 'a', ...ninjs3 }] };
    expect(only(JSON.stringify(composite)).guid).toBe('urn:cw:1');
    expect(readIncoming(JSON.stringify([ninjs1, ninjs2])).items).toHaveLength(2);
  });

  it('needs no text to cancel a piece', () => {
    const kill = { uri: 'urn:cw:1', version: 8, pubStatus: 'canceled' };
    expect(only(JSON.stringify(kill))).toMatchObject({ status: 'canceled', copy: '', version: 8 });
  });

  it.each([
    [{ ...ninjs3, pubStatus: 'deleted' }, /pubStatus: "deleted" is unknown; accepted are usable/],
    [{ ...ninjs3, headlines: 'x' }, /headlines: /],
    [{ ...ninjs3, bodies: [{ value: 4 }] }, /bodies\.0\.value: /],
    [{ ...ninjs3, type: 'video' }, /type: "video" is not read; accepted is text/],
    [{ ...ninjs3, bodies: [] }, /has no text/],
    [{ ...ninjs3, by: 'a\u0000b' }, /^by: must not contain/],
    [{ ...ninjs3, slugline: 'a\ud800' }, /^slugline: must not contain half a character/],
    [{ ...ninjs3, slugline: 'a'.repeat(3000) }, /slugline: has more than 2000 characters/],
  ])('names the field that is wrong', (item, message) => {
    expect(() => readIncoming(JSON.stringify(item))).toThrow(message);
  });
});

describe('NITF', () => {
  it('gives the story and its fields', () => {
    expect(only(fixture('nitf.xml'))).toEqual({
      source: 'nitf',
      guid: 'cw-20261130-0412',
      version: '3',
      status: 'usable',
      language: 'en-GB',
      headline: 'Harbour of Vellmar opens again',
      byline: 'Ana Brisk',
      creditLine: 'CoastWire',
      slugline: 'PORT-STORM',
      urgency: 4,
      publishedAt: '2026-11-30T09:15:00.000Z',
      embargoedUntil: '2026-11-30T12:00:00.000Z',
      editorialNote: 'Adds quote in paragraph 2',
      copy: [
        'Harbour of Vellmar opens again',
        'VELLMAR — The harbour opened again on Monday after nine days of storm.',
        '“We are glad,” port director Arta Velmira said.',
        'Forty ships wait',
        'Ferries first',
        'Freight after noon',
        'Nobody leaves before the pilots say so.',
      ].join('\n\n'),
    });
  });
});

describe('NewsML-G2', () => {
  it('gives each text of a message, and a cancellation', () => {
    const { format, items, refused } = readIncoming(fixture('newsml-g2.xml'));
    expect(format).toBe('newsml-g2');
    expect(refused).toEqual([]);
    expect(items[0]).toEqual({
      source: 'newsml-g2',
      guid: 'urn:newsml:coastwire.example:20261130:0412',
      version: '7',
      status: 'withheld',
      language: 'en',
      headline: 'Harbour of Vellmar opens again',
      byline: 'Ana Brisk',
      creditLine: 'CoastWire',
      slugline: 'PORT-STORM',
      urgency: 3,
      publishedAt: '2026-11-30T09:15:00.000Z',
      embargoedUntil: '2026-11-30T12:00:00.000Z',
      editorialNote: 'Check the spelling of Velmira.',
      copy: 'Harbour of Vellmar opens again\n\nThe harbour opened again.\n\nVelmira said: “We are glad.”',
    });
    expect(items.map(({ status, copy }) => [status, copy])).toEqual([
      ['withheld', expect.any(String)],
      ['canceled', ''],
      ['usable', 'Plain one\n\nFirst paragraph.\n\nSecond paragraph.'],
    ]);
  });

  it('contains NITF, also of a namespace of its own', () => {
    const nitf = fixture('nitf.xml')
      .toString()
      .replace(/<\?xml.*\n<!DOCTYPE.*\n/, '')
      .replace('<nitf', '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"');
    const item = only(
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="1"><contentSet><inlineXML>${nitf}</inlineXML></contentSet></newsItem>`,
    );
    expect(item.headline).toBe('Harbour of Vellmar opens again');
    expect(item.copy).toContain('Nobody leaves before');
  });

  it('does not fetch text that is elsewhere', () => {
    const item = `<newsItem guid="g" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><remoteContent href="http://169.254.169.254/"/></contentSet></newsItem>`;
    expect(() => readIncoming(item)).toThrow(/contentSet: the text must be in it/);
  });
});

describe('feeds', () => {
  it('give each item of RSS that has text', () => {
    const { format, items, refused } = readIncoming(fixture('rss.xml'));
    expect(format).toBe('rss');
    expect(items[0]).toMatchObject({
      guid: 'cw-1',
      language: 'sq-AL',
      headline: 'Porti i Vlorës & i Sarandës hapen',
      byline: 'Ana Brisku',
      publishedAt: '2026-11-30T09:15:00.000Z',
      copy: 'Porti i Vlorës & i Sarandës hapen\n\nPorti u hap të hënën.\n\n“Jemi të gëzuar”, tha drejtoresha Arta Velmira.',
    });
    expect(items[1]).toMatchObject({
      guid: 'https://coastwire.example/3',
      byline: 'Ana Brisku',
      copy: 'Vetëm përshkrim\n\nRreshti i parë.\n\nRreshti i dytë.',
    });
    expect(refused).toEqual(['Item 2: The piece ("Pa tekst") has no text.']);
  });

  it('give each entry of Atom', () => {
    const { format, items } = readIncoming(fixture('atom.xml'));
    expect(format).toBe('atom');
    expect(items[0]).toMatchObject({
      guid: 'urn:cw:1',
      version: '2026-11-30T09:15:00.000Z',
      headline: 'Harbour & pier open',
      byline: 'Ana Brisk, Leo Marn',
      publishedAt: '2026-11-30T08:00:00.000Z',
      copy: 'Harbour & pier open\n\nThe harbour opened.\n\nShips wait.',
    });
    expect(items[1]?.copy).toBe('Only a summary\n\nIt has a summary.');
  });

  it('may be one item without its feed', () => {
    expect(only('<item><title>A</title><description>B</description></item>')).toMatchObject({
      source: 'rss',
      copy: 'A\n\nB',
    });
  });
});
