import { hardContentSpec } from '../../helpers/hardContentSpec';

hardContentSpec(
  'SQLite',
  () => Promise.resolve('sqlite'),
  () => Promise.resolve(),
);
