import { describeFacets } from './facetsSpec';

// eslint-disable-next-line jest/valid-title -- the suite is named where it is made
describeFacets('narrowed feeds', () => Promise.resolve('sqlite'));
