import { describe, expect, it } from '@jest/globals';
import { NO_FILTERS, queryOf } from './filters';

const inTirana = () => -60;

describe('the query of the history', () => {
  it('is empty without filters', () => {
    expect(queryOf(NO_FILTERS).toString()).toBe('');
  });

  it('holds whole days of the zone of whoever looks', () => {
    const query = queryOf({ ...NO_FILTERS, from: '2026-02-28', to: '2026-02-28' }, inTirana);
    expect(Object.fromEntries(query)).toEqual({
      from: '2026-02-27T23:00:00.000Z',
      to: '2026-02-28T23:00:00.000Z',
    });
  });

  it('names kind, story and person', () => {
    const story = { contentType: 'api::article.article', documentId: 'doc', title: null };
    const person = { id: 7, name: 'Ana' };
    const query = queryOf({ ...NO_FILTERS, kind: 'flash.raised', story, person });
    expect(Object.fromEntries(query)).toEqual({
      kind: 'flash.raised',
      contentType: 'api::article.article',
      documentId: 'doc',
      actor: '7',
    });
  });
});
