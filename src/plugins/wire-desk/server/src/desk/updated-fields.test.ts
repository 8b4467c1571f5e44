import { expect, it } from '@jest/globals';
import { updatedBodyOf } from './updated-fields';

const copy = { lead: 'The harbour opened again.', body: ['Forty ships had waited.'] };

it('begins the body of an update with the lead of the copy, where the story keeps another', () => {
  expect(updatedBodyOf(copy, ['title'], { lead: 'The harbour is shut.' })).toEqual([
    ...['The harbour opened again.', 'Forty ships had waited.'],
  ]);
  expect(updatedBodyOf(copy, [], { lead: null })).toHaveLength(2);
});

it('tells nothing twice', () => {
  expect(updatedBodyOf(copy, ['lead'], { lead: 'The harbour is shut.' })).toEqual(copy.body);
  expect(updatedBodyOf(copy, [], { lead: ' The harbour opened again. ' })).toEqual(copy.body);
  expect(updatedBodyOf({ ...copy, lead: null }, [], { lead: 'Shut.' })).toEqual(copy.body);
  const repeated = { ...copy, body: [copy.lead, ...copy.body] };
  expect(updatedBodyOf(repeated, [], { lead: 'Shut.' })).toEqual(repeated.body);
});
