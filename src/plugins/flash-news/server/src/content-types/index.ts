import { address } from './address';
import { event } from './event';
import { flash } from './flash';
import { release } from './release';

export default { address, release, flash, event };
