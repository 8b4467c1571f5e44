import { describeLanguages } from '../helpers/languagesSpec';

describeLanguages('two languages', () => Promise.resolve('sqlite'));
