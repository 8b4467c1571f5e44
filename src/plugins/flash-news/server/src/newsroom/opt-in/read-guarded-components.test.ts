import { describe, expect, it } from '@jest/globals';
import type { ModelSchema } from '../../strapi/model';
import { readGuardedComponents } from './read-guarded-components';

const component = (uid: string) => ({ type: 'component', component: uid });

describe('readGuardedComponents', () => {
  it('finds the components of guarded types at any depth, with all that hold them', () => {
    const schemas: ModelSchema[] = [
      { uid: 'story', attributes: { title: { type: 'string' }, figure: component('figure') } },
      { uid: 'page', attributes: { figure: component('figure'), menu: component('menu') } },
      { uid: 'figure', attributes: { source: component('source') } },
      { uid: 'source', attributes: { agency: { type: 'string' } } },
      { uid: 'menu', attributes: {} },
    ];
    expect(readGuardedComponents(schemas, ['story'])).toEqual([
      {
        uid: 'figure',
        owners: [
          { uid: 'story', field: 'figure' },
          { uid: 'page', field: 'figure' },
        ],
      },
      { uid: 'source', owners: [{ uid: 'figure', field: 'source' }] },
    ]);
  });

  it('finds the components of a dynamic zone, and ends with components that hold each other', () => {
    const schemas: ModelSchema[] = [
      { uid: 'box', attributes: { boxes: component('box') } },
      { uid: 'story', attributes: { zone: { type: 'dynamiczone', components: ['box'] } } },
    ];
    expect(readGuardedComponents(schemas, ['story'])).toEqual([
      {
        uid: 'box',
        owners: [
          { uid: 'box', field: 'boxes' },
          { uid: 'story', field: 'zone' },
        ],
      },
    ]);
  });

  it('finds none without guarded types', () => {
    const schemas: ModelSchema[] = [{ uid: 'page', attributes: { menu: component('menu') } }];
    expect(readGuardedComponents(schemas, [])).toEqual([]);
  });
});
