import { translationsSpec } from '../../helpers/translationsSpec';

translationsSpec(
  'SQLite',
  () => Promise.resolve('sqlite'),
  () => Promise.resolve(),
);
