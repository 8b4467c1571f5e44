import { describeFacets } from './facetsSpec';

describeFacets('narrowed feeds', () => Promise.resolve('sqlite'));
