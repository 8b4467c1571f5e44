import { describe, expect, it } from '@jest/globals';
import { knownByNow, takingKnown, withOffered } from './knownByNow';
import { deskReducer, startOf } from './model/deskReducer';
import { person, proposalFixture } from './model/fixtures/proposalFixture';
import { toDraft } from './model/toDraft';

const proposal = proposalFixture({ people: [person('Arta Velmira'), person('Ben Kola')] });
const proposed = startOf(proposal);
/** The page without its first person, so that places on it aren't those in the request. */
const state = deskReducer(proposed, { type: 'include', person: 0, isIncluded: false });
const sent = toDraft(proposal, state.decisions, 'key');
const ana = { documentId: 'ana', name: 'Ana K.', role: null };
const refused = (known: object[], code = 'known') => ({
  status: 409,
  response: { data: { error: { message: 'Known.', details: { code, known } } } },
});

describe('people whom the newsroom knows by now', () => {
  it('are told by their places on the page, and of no other refusal', () => {
    const known = [{ place: 0, people: [ana] }];
    expect(knownByNow(refused(known), sent)).toEqual([{ place: 1, people: [ana] }]);
    expect(knownByNow(refused(known, 'changed'), sent)).toEqual([]);
    expect(knownByNow(new TypeError('Failed to fetch'), sent)).toEqual([]);
  });

  it('are taken in place of the new ones; undone, somebody else is sent', () => {
    const known = [{ place: 1, people: [ana] }];
    const taken = takingKnown(known).reduce(deskReducer, state);
    const request = (decisions: typeof state.decisions) =>
      withOffered(toDraft(proposal, decisions, 'key'), known).request.people;
    expect(request(taken.decisions)).toMatchObject([{ name: 'Ana K.', documentId: 'ana' }]);
    expect(request(taken.decisions)[0]).not.toHaveProperty('otherThan');
    const undone = deskReducer(taken, { type: 'undo' });
    expect(request(undone.decisions)).toMatchObject([{ documentId: null, otherThan: ['ana'] }]);
  });

  it('are left to the editor where there are several of one name', () => {
    const two = [ana, { ...ana, documentId: 'other' }];
    expect(takingKnown([{ place: 1, people: two }])).toEqual([]);
  });
});
