import { spokenQuotesSpec } from '../../helpers/spokenQuotesSpec';

spokenQuotesSpec('SQLite', () => Promise.resolve('sqlite'));
