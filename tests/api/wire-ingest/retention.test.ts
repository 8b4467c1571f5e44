import { describeRetention } from './retentionSpec';

describeRetention('old items on SQLite', () => Promise.resolve('sqlite'));
