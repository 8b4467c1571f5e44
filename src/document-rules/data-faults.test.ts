import { describe, expect, it } from '@jest/globals';

import { dataFaults, type Attribute } from './data-faults';

const TYPES: Record<string, Record<string, Attribute>> = {
  story: {
    title: { type: 'string' },
    lead: { type: 'text' },
    body: { type: 'blocks' },
    position: { type: 'integer' },
    share: { type: 'decimal' },
    saidOn: { type: 'date' },
    at: { type: 'datetime' },
    category: { type: 'relation', relation: 'manyToOne' },
    people: { type: 'relation', relation: 'manyToMany' },
    photo: { type: 'media' },
    figure: { type: 'component', component: 'figure' },
    roles: { type: 'component', component: 'role', repeatable: true },
    extra: { type: 'json' },
  },
  figure: { alt: { type: 'string' }, media: { type: 'media' } },
  role: { title: { type: 'string' }, since: { type: 'date' } },
};

const found = (data: Record<string, unknown>): string[] =>
  dataFaults((uid) => TYPES[uid] ?? {}, 'story', data).map(({ path }) => path.join('.'));

describe('dataFaults', () => {
  it.each<[string, unknown]>([
    ['title', 'ë'.repeat(256)],
    ['title', 5],
    ['title', ['a']],
    ['lead', {}],
    ['body', 'Text'],
    ['body', { type: 'paragraph' }],
    ['body', ['Text']],
    ['position', 2147483648],
    ['position', 1.5],
    ['position', 'x'],
    ['position', ''],
    ['share', '1e400'],
    ['share', Number.NaN],
    ['saidOn', '0000-01-01'],
    ['saidOn', '2026-02-30'],
    ['saidOn', '+275760-09-13'],
    ['saidOn', 20260101],
    ['saidOn', 'yesterday'],
    ['at', '10000-01-01T00:00:00Z'],
    ['category', ''],
    ['category', 2147483648],
    ['category', '99999999999'],
    ['category', { id: 'x' }],
    ['category', { documentId: [] }],
    ['category', ['a', 'b']],
    ['category', { connect: ['a', 'b'] }],
    ['photo', [1, 2]],
    ['saidOn', '2026-01-31T10:00:00Z'],
    ['photo', true],
    ['figure', 'x'],
    ['figure', []],
    ['roles', {}],
    ['roles', [null]],
  ])('finds one in %s %j', (name, value) => {
    expect(found({ [name]: value })).toEqual([name]);
  });

  it.each<[string, object]>([
    ['figure.alt', { figure: { alt: 7 } }],
    ['roles.1.since', { roles: [{ title: 'a' }, { since: '0000-01-01' }] }],
    ['people.connect.1', { people: { connect: [{ documentId: 'a' }, { id: 2 ** 40 }] } }],
    ['category.connect.0', { category: { connect: [{ id: 2 ** 40 }] } }],
    ['category.disconnect', { category: { disconnect: 'x'.repeat(0) } }],
    ['figure.media.set.0', { figure: { media: { set: [null] } } }],
  ])('names %s', (path, data) => {
    expect(found(data as Record<string, unknown>)).toEqual([path]);
  });

  it.each([
    { title: '😀'.repeat(255), lead: 'a'.repeat(5000), body: [], position: '7', share: -1.5 },
    { title: null, body: null, figure: null, roles: [], category: null, unknown: {} },
    { saidOn: '1443-11-28', at: '2026-01-31T10:00:00.000Z', extra: 'anything' },
    { category: 'abc', photo: 7, roles: [{ title: 'a', since: null }] },
    { category: { connect: [], disconnect: [{ id: 3 }] }, photo: { id: 3, name: 'a.png' } },
    {
      people: ['abc', { documentId: 'x', locale: 'sq' }],
      category: ['a'],
      figure: { media: { set: null } },
    },
  ])('finds none in %j', (data) => {
    expect(found(data)).toEqual([]);
  });
});
