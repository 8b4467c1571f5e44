import { describeNul } from '../helpers/nulSpec';

describeNul('U+0000', () => Promise.resolve('sqlite'));
