import { describeSearch } from './searchSpec';

describeSearch('search', () => Promise.resolve('sqlite'));
