import { describeHostileDesk } from './hostileDeskSpec';

describeHostileDesk('what is sent to the wire desk', () => Promise.resolve('sqlite'));
