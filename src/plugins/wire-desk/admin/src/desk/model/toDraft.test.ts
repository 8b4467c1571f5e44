import { describe, expect, it } from '@jest/globals';
import { checkDraft } from './checkDraft';
import { deskReducer, startOf, type DeskAction } from './deskReducer';
import { proposalFixture } from './fixtures/proposalFixture';
import { toDraft } from './toDraft';

const proposal = proposalFixture();
const decided = (...actions: DeskAction[]) =>
  actions.reduce(deskReducer, startOf(proposal)).decisions;

describe('toDraft', () => {
  it('sends accepted quotes and ticked people alone, by their new places', () => {
    const decisions = decided(
      { type: 'include', person: 0, isIncluded: false },
      { type: 'reject' },
      { type: 'accept' },
    );
    const { request, people, quotes } = toDraft(proposal, decisions, 'key');
    expect(request.people.map(({ name }) => name)).toEqual(['Ben Kola']);
    expect(request.quotes).toEqual([expect.objectContaining({ text: 'Two', speaker: 0 })]);
    expect({ people, quotes }).toEqual({ people: [1], quotes: [1] });
  });

  it('puts what was put back where the copy has it', () => {
    const { request } = toDraft(proposal, decided({ type: 'putBack', leftOut: 0 }), 'key');
    expect(request.body).toEqual(['Photo: X', ...proposal.body]);
    expect(request.lead).toBe('It opened.');
  });

  it('sends nothing for what is empty', () => {
    const empty = { byline: ' ', credit: '', place: '', date: '2026-11-30' };
    const { request } = toDraft(proposal, decided({ type: 'editField', patch: empty }), 'key');
    expect(request).toMatchObject({ byline: null, credit: null, dateline: null });
  });
});

describe('checkDraft', () => {
  it('finds nothing in what was proposed', () => {
    expect(checkDraft(decided())).toEqual({});
  });

  it('names the fields that are empty or too long, of what is sent', () => {
    const long = 'x'.repeat(201);
    const faults = checkDraft(
      decided(
        { type: 'editField', patch: { title: ' ', byline: long } },
        { type: 'editQuote', quote: 0, patch: { attributedAs: long } },
        { type: 'editQuote', quote: 1, patch: { attributedAs: long } },
        { type: 'accept' },
      ),
    );
    expect(faults).toEqual({
      title: { id: 'fault.empty' },
      byline: { id: 'fault.tooLong', values: { max: 200, length: 201 } },
      'quotes.0.attributedAs': { id: 'fault.tooLong', values: { max: 200, length: 201 } },
    });
  });
});
