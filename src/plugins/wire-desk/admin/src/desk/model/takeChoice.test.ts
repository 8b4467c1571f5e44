import { describe, expect, it } from '@jest/globals';
import type { TakeOf } from '../../../../shared/contracts/desk';
import { deskReducer, startOf } from './deskReducer';
import { proposalFixture } from './fixtures/proposalFixture';
import { afterAsking, changedFields, percentOf, quotesToAdd } from './takeChoice';

const take: TakeOf = {
  ...{ documentId: 'a', title: 'Harbour', locale: 'en', share: 0.998, lead: null },
  ...{ paragraphs: ['It opened.'], quotes: ['“One”'], updatedAt: '2026-11-30T12:00:00.000Z' },
};

describe('a draft of a later take', () => {
  it('is made only once an editor has chosen between the story and a new one', () => {
    expect(afterAsking(proposalFixture())).toBe('create');
    expect(afterAsking(proposalFixture({ takeOf: take }))).toBe('choose');
  });

  it('is not asked for by a key either where the button is out of use', () => {
    const duplicate = { documentId: 'a', title: 'Harbour', locale: 'en' };
    expect(afterAsking(proposalFixture({ duplicate }))).toBe('nothing');
    const may = { create: false, createPeople: false, updateStory: false };
    expect(afterAsking(proposalFixture({ may, takeOf: take }))).toBe('nothing');
  });

  it('gets the accepted quotes that the story hasn’t', () => {
    const start = startOf(proposalFixture());
    expect(quotesToAdd(start.decisions.quotes, take)).toBe(0);
    const { quotes } = deskReducer(start, { type: 'acceptAll' }).decisions;
    expect(quotesToAdd(quotes, take)).toBe(1);
  });

  it('is all there already only without a new word', () => {
    expect(percentOf(take, ['It opened.', 'Ships came.'])).toBe(99);
    expect(percentOf({ ...take, share: 1 }, ['It opened again.'])).toBe(99);
    expect(percentOf({ ...take, share: 1 }, ['It opened.'])).toBe(100);
  });

  it('offers the headline and the standfirst that it has otherwise, and none that it lacks', () => {
    const fields = { title: 'Harbour opens', lead: 'It opened.' };
    expect(changedFields(take, fields)).toEqual([
      { field: 'title', before: 'Harbour', now: 'Harbour opens' },
      { field: 'lead', before: '', now: 'It opened.' },
    ]);
    const same = { title: 'Harbour opens', lead: 'It opened.' };
    expect(changedFields(same, { title: ' Harbour opens', lead: ' ' })).toEqual([]);
  });
});
