import { deskPlansSpec } from '../../helpers/deskPlansSpec';

deskPlansSpec(
  'SQLite',
  () => Promise.resolve('sqlite'),
  () => Promise.resolve(),
);
