import { describe, expect, it } from '@jest/globals';
import { NO_FILTERS, toEventQuery } from './eventFilters';

const inTirana = () => -60;

describe('toEventQuery', () => {
  it('is empty without filters', () => {
    expect(toEventQuery(NO_FILTERS).toString()).toBe('');
  });

  it('turns days into moments of the local time zone', () => {
    const query = toEventQuery({ ...NO_FILTERS, from: '2026-02-28', to: '2026-02-28' }, inTirana);
    expect(Object.fromEntries(query)).toEqual({
      from: '2026-02-27T23:00:00.000Z',
      to: '2026-02-28T23:00:00.000Z',
    });
  });

  it('contains kind, story and person', () => {
    const story = { contentType: 'api::article.article', documentId: 'doc', title: null };
    const person = { id: 7, name: 'Ana' };
    const query = toEventQuery({ ...NO_FILTERS, kind: 'flash.raised', story, person });
    expect(Object.fromEntries(query)).toEqual({
      kind: 'flash.raised',
      contentType: 'api::article.article',
      documentId: 'doc',
      actor: '7',
    });
  });
});
