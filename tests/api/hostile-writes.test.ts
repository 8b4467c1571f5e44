import { describeHostileWrites } from '../helpers/hostile/hostileWritesSpec';

describeHostileWrites('hostile writes', () => Promise.resolve('sqlite'));
