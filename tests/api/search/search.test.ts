import { searchSpec } from '../../helpers/searchSpec';

searchSpec(
  'SQLite',
  () => Promise.resolve('sqlite'),
  () => Promise.resolve(),
);
