import { describe, expect, it } from '@jest/globals';
import type { DeskCell, DeskRow } from '../../../shared/contracts/desk';
import { nextRow } from './nextRow';

const OPEN = { contentType: 'api::article.article', documentId: 'open', locale: 'en' };

const row = (documentId: string, change: Partial<DeskRow> = {}, assignee: number | null = null) => {
  const cell: DeskCell = {
    ...{ locale: 'en', state: 'missing', staleFields: [], since: '2026-01-01T00:00:00.000Z' },
    assignee: assignee === null ? null : { id: assignee, name: 'Somebody' },
    ...{ returned: null, handedInBy: null, isPublished: false, embargoUntil: null },
    ...{ isCorrected: false, mayEdit: true },
  };
  const story: DeskRow = {
    ...{ contentType: OPEN.contentType, documentId, title: documentId, sourceLocale: 'sq' },
    ...{ category: null, flash: null, isTakenDown: false, locale: 'en', cells: [cell] },
  };
  return { ...story, ...change };
};

describe('the next story', () => {
  it('is the first other one that is mine or nobody’s', () => {
    const rows = [row('open'), row('hers', {}, 2), row('mine', {}, 1), row('free')];
    expect(nextRow(rows, OPEN, 1)?.documentId).toBe('mine');
    expect(nextRow([row('open'), row('hers', {}, 2)], OPEN, 1)).toBeUndefined();
  });

  it('is none that was taken down', () => {
    const rows = [row('down', { isTakenDown: true }), row('free')];
    expect(nextRow(rows, OPEN, 1)?.documentId).toBe('free');
  });
});
