import { describeHostileFields } from '../helpers/hostile/hostileFieldsSpec';

describeHostileFields('hostile fields', () => Promise.resolve('sqlite'));
