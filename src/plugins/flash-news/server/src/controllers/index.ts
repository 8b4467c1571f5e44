import { correction } from './correction';
import { desk } from './desk';
import { event } from './event';
import { flash } from './flash';
import { flashNews } from './flash-news';
import { kill } from './kill';
import { latestNews } from './latest-news';
import { may } from './may';
import { placement } from './placement';
import { presence } from './presence';
import { preview } from './preview';
import { release } from './release';
import { settings } from './settings';

export default {
  'latest-news': latestNews,
  'flash-news': flashNews,
  flash,
  release,
  placement,
  event,
  correction,
  kill,
  may,
  desk,
  preview,
  settings,
  presence,
};
