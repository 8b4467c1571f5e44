import { describe, expect, it } from '@jest/globals';
import { arrivalOf } from './arrivals';
import { anItem } from './fixtures/items';

const listed = { shown: new Set(['old']), accepts: () => true };
const item = anItem('new');

describe('an event about a list', () => {
  it('announces a story that is new in it', () => {
    const event = { kind: 'news.released', documentId: 'new', item } as const;
    expect(arrivalOf(event, listed)).toEqual({ do: 'announce', item });
    expect(arrivalOf({ ...event, kind: 'news.revived' }, listed).do).toBe('announce');
  });

  it('does nothing about a story of elsewhere, or an older one that is not loaded', () => {
    const event = { kind: 'news.released', documentId: 'new', item } as const;
    expect(arrivalOf(event, { ...listed, accepts: () => false })).toEqual({ do: 'nothing' });
    expect(arrivalOf({ ...event, kind: 'news.updated' }, listed)).toEqual({ do: 'nothing' });
    expect(arrivalOf({ ...event, item: null }, listed)).toEqual({ do: 'nothing' });
  });

  it('replaces or removes a story that is in it', () => {
    const old = anItem('old');
    const event = { kind: 'flash.raised', documentId: 'old', item: old } as const;
    expect(arrivalOf(event, listed)).toEqual({ do: 'replace', item: old });
    const killed = { kind: 'news.killed', documentId: 'old', item: null } as const;
    expect(arrivalOf(killed, listed)).toEqual({ do: 'remove' });
  });
});
