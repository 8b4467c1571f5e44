import { mergePeopleSpec } from '../../helpers/mergePeopleSpec';

mergePeopleSpec('SQLite', () => Promise.resolve('sqlite'));
