import { event } from './event';
import { flash } from './flash';
import { release } from './release';

export default { release, flash, event };
