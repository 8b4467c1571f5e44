import { address } from './address';
import { correction } from './correction';
import { event } from './event';
import { facet } from './facet';
import { flash } from './flash';
import { kill } from './kill';
import { placement } from './placement';
import { presence } from './presence';
import { release } from './release';

export default { release, facet, flash, event, correction, kill, address, placement, presence };
