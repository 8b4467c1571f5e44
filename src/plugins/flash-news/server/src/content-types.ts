import { address } from './slugs/content-type';
import { correction } from './desk/correction/content-type';
import { flash } from './desk/flash/content-type';
import { kill } from './desk/kill/content-type';
import { placement } from './desk/placement/content-type';
import { plan } from './desk/plan/content-type';
import { presence } from './desk/presence/content-type';
import { event } from './events/content-type';
import { facet } from './facets/content-type';
import { release } from './visibility/content-type';

export default {
  release,
  facet,
  flash,
  event,
  correction,
  kill,
  address,
  placement,
  plan,
  presence,
};
