import { describeHostileWrites } from '../helpers/hostile/hostileWritesSpec';

/** `TEST_SEED=…` asks the same again. */
const seed = Number(process.env['TEST_SEED'] ?? Date.now());

describeHostileWrites('hostile writes', () => Promise.resolve('sqlite'), { runs: 5000, seed });
