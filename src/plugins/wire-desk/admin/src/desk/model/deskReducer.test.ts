import { describe, expect, it } from '@jest/globals';
import { deskReducer, startOf, type DeskAction, type DeskState } from './deskReducer';
import { person, proposalFixture, quote } from './fixtures/proposalFixture';

const start = () => startOf(proposalFixture());
const after = (...actions: DeskAction[]): DeskState => actions.reduce(deskReducer, start());
const states = ({ decisions }: DeskState) => decisions.quotes.map(({ state }) => state);
const speakers = ({ decisions }: DeskState) => decisions.quotes.map(({ speaker }) => speaker);
const accept: DeskAction = { type: 'accept' };

describe('the decisions at the wire desk', () => {
  it('begin with every quote open, at the first', () => {
    expect(states(start())).toEqual(['open', 'open', 'open']);
    expect(start().current).toBe(0);
  });

  it('go on to the next open quote after each, and stay at the end', () => {
    const one = after(accept);
    expect([one.current, states(one)]).toEqual([1, ['accepted', 'open', 'open']]);
    const all = after(accept, { type: 'reject' }, accept);
    expect([all.current, states(all)]).toEqual([2, ['accepted', 'rejected', 'accepted']]);
  });

  it('come back to a quote that was passed over', () => {
    expect(after({ type: 'next' }, accept, accept).current).toBe(0);
  });

  it('accept all that are open, and leave rejected ones', () => {
    const state = after(
      { type: 'reject' },
      { type: 'speaker', quote: 2, person: 1 },
      { type: 'acceptAll' },
    );
    expect(states(state)).toEqual(['rejected', 'accepted', 'accepted']);
  });

  it('leave a quote whose speaker is only suggested when all are accepted, and go to it', () => {
    const state = after({ type: 'acceptAll' });
    expect([state.current, states(state)]).toEqual([2, ['accepted', 'accepted', 'open']]);
    const again = deskReducer({ ...state, current: 0 }, { type: 'acceptAll' });
    expect([again.current, again.past]).toEqual([2, state.past]);
    expect(states(deskReducer(again, accept))).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('begin without speakers who can’t be recorded', () => {
    const may = { create: true, createPeople: false, updateStory: true };
    expect(speakers(startOf(proposalFixture({ may })))).toEqual([null, 1, null]);
  });

  it('give a quote another speaker, which accepts it', () => {
    const state = after({ type: 'speaker', quote: 2, person: 1 });
    expect([speakers(state), states(state)]).toEqual([
      [0, 1, 1],
      ['open', 'open', 'accepted'],
    ]);
  });

  it('ignore the number of a person who is not there', () => {
    const state = start();
    expect(deskReducer(state, { type: 'speaker', quote: 0, person: 8 })).toBe(state);
  });

  it('take a new speaker to the people once', () => {
    const person = { name: 'Cela Dani', documentId: null, role: null };
    const state = after(
      { type: 'newSpeaker', quote: 0, person },
      { type: 'newSpeaker', quote: 1, person },
    );
    expect(state.decisions.people.map(({ name }) => name)).toEqual([
      ...['Arta Velmira', 'Ben Kola', 'Cela Dani'],
    ]);
    expect(speakers(state)).toEqual([2, 2, null]);
  });

  it('include a known person of whom the copy has the surname alone only once an editor says so', () => {
    const unsure = person('Ilir Hoxha', { documentId: 'hoxha', isSure: false, confidence: 0.5 });
    const begun = startOf(proposalFixture({ people: [unsure, person('Arta Velmira')] }));
    const included = ({ decisions }: DeskState) => decisions.people.map((one) => one.isIncluded);
    expect(included(begun)[0]).toBe(false);
    const ticked = deskReducer(begun, { type: 'include', person: 0, isIncluded: true });
    const spoke = deskReducer(begun, { type: 'speaker', quote: 2, person: 0 });
    expect([included(ticked)[0], included(spoke)[0]]).toEqual([true, true]);
  });

  it('say of a quote how the text names its speaker, whoever becomes it', () => {
    const named = proposalFixture({
      quotes: [quote('One', { speaker: 0, attributedAs: 'Velmira' }), quote('Two')],
    });
    const said = (...actions: DeskAction[]) =>
      actions.reduce(deskReducer, startOf(named)).decisions.quotes[0]?.attributedAs;
    const elsewhere = { name: 'Karl Huber', documentId: 'karl', role: null };
    expect(said({ type: 'speaker', quote: 0, person: 0 })).toBe('Velmira');
    expect(said({ type: 'speaker', quote: 0, person: 1 })).toBe('Ben Kola');
    expect(said({ type: 'newSpeaker', quote: 0, person: elsewhere })).toBe('');
    expect(said({ type: 'speaker', quote: 0, person: null })).toBe('');
    expect(said({ type: 'include', person: 0, isIncluded: false })).toBe('');
    expect(
      said(
        { type: 'editQuote', quote: 0, patch: { attributedAs: 'the director' } },
        { type: 'speaker', quote: 0, person: 1 },
      ),
    ).toBe('the director');
  });

  it('leave out a known person who says nothing any more', () => {
    const state = after(
      { type: 'speaker', quote: 1, person: 0 },
      { type: 'include', person: 1, isIncluded: false },
    );
    expect(state.decisions.people.map(({ isIncluded }) => isIncluded)).toEqual([true, false]);
    expect(speakers(state)[1]).toBe(0);
  });

  it('make the quotes of a person who is left out nobody’s', () => {
    const state = after({ type: 'include', person: 0, isIncluded: false });
    expect(speakers(state)).toEqual([null, 1, null]);
    expect(state.decisions.people[0]?.isIncluded).toBe(false);
  });

  it('take a person back who becomes a speaker', () => {
    const state = after(
      { type: 'include', person: 0, isIncluded: false },
      { type: 'speaker', quote: 0, person: 0 },
    );
    expect(state.decisions.people[0]?.isIncluded).toBe(true);
  });

  it('say that a person is a known one, whose printed name becomes an alias', () => {
    const known = { name: 'Arta Velmyra', documentId: 'arta', role: null };
    const { people } = after({ type: 'sameAs', person: 0, as: known }).decisions;
    expect(people[0]).toMatchObject({ ...known, aliases: ['Arta Velmira'] });
  });

  it.each([
    ['by place', 1],
    ['by search', { name: 'Ben Kola', documentId: 'ben', role: null }],
  ])('make one person of two of the page, %s', (_how, as) => {
    const state = after({ type: 'sameAs', person: 0, as });
    expect(speakers(state)).toEqual([1, 1, null]);
    expect(state.decisions.people.map(({ isIncluded }) => isIncluded)).toEqual([false, true]);
    expect(state.decisions.people[1]?.aliases).toEqual(['Arta Velmira']);
    expect(state.decisions.people[0]?.sameAs).toBe(1);
    const back = deskReducer(state, { type: 'include', person: 0, isIncluded: true });
    expect(back.decisions.people[0]?.sameAs).toBeUndefined();
  });

  it('undo one change at a time, and go back to its quote', () => {
    const state = after(accept, accept, { type: 'undo' });
    expect([state.current, states(state)]).toEqual([1, ['accepted', 'open', 'open']]);
    const first = deskReducer(state, { type: 'undo' });
    expect(first.decisions).toEqual(start().decisions);
    expect(deskReducer(first, { type: 'undo' })).toBe(first);
  });

  it('undo what was typed into a field at once', () => {
    const state = after(
      accept,
      { type: 'editField', patch: { title: 'H' } },
      { type: 'editField', patch: { title: 'Ha' } },
      { type: 'undo' },
    );
    expect(state.decisions.fields.title).toBe('Harbour opens');
    expect(states(state)[0]).toBe('accepted');
  });

  it('put back what was left out, and take it out again', () => {
    const back = after({ type: 'putBack', leftOut: 0 });
    expect(back.decisions.putBack).toEqual([0]);
    expect(deskReducer(back, { type: 'putBack', leftOut: 0 }).decisions.putBack).toEqual([]);
  });

  it('stay within the quotes, also where there are none', () => {
    expect(after({ type: 'previous' }).current).toBe(0);
    expect(after({ type: 'go', to: 9 }).current).toBe(2);
    const none = startOf(proposalFixture({ quotes: [] }));
    expect(deskReducer(none, accept)).toBe(none);
    expect(deskReducer(none, { type: 'next' }).current).toBe(0);
  });
});
