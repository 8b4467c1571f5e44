import { describeReadingRule } from './ruleSpec';

describeReadingRule('the reading rule', () => Promise.resolve('sqlite'));
