import { describeDesk } from './deskSpec';

describeDesk('the wire desk', () => Promise.resolve('sqlite'));
