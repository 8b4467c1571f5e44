import { describe, expect, it } from '@jest/globals';
import type { DraftToSend } from './model/toDraft';
import { areShown, serverFaults } from './sendDraft';

const sent = { people: [1, 4], quotes: [0, 3] } as unknown as DraftToSend;
const refused = (errors: object[]) => ({
  response: { data: { error: { details: { errors } } } },
});

describe('serverFaults', () => {
  it('shows faults beside the quotes and people of the page', () => {
    const errors = [
      { path: ['quotes', 1, 'text'], message: 'must not be empty' },
      { path: ['people.1.documentId'], message: 'is gone' },
      { path: ['title'], message: 'must not be empty' },
    ];
    expect(serverFaults(refused(errors), sent)).toEqual({
      'quotes.3.text': { said: 'must not be empty' },
      'people.4.documentId': { said: 'is gone' },
      title: { said: 'must not be empty' },
    });
  });

  it('tells fields that the page shows from others', () => {
    const said = { said: 'is wrong' };
    expect(areShown({ title: said, 'quotes.3.text': said, 'dateline.date': said })).toBe(true);
    expect(areShown({ title: said, 'body.4': said })).toBe(false);
    expect(areShown({})).toBe(false);
  });

  it('finds none in another failure', () => {
    expect(serverFaults(new TypeError('Failed to fetch'), sent)).toEqual({});
  });
});
