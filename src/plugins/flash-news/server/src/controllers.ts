import { correction } from './desk/correction/controller';
import { flash } from './desk/flash/controller';
import { kill } from './desk/kill/controller';
import { placement } from './desk/placement/controller';
import { presence } from './desk/presence/controller';
import { preview } from './desk/preview/controller';
import { release } from './desk/release/controller';
import { event } from './events/controller';
import { settings } from './newsroom/settings/controller';
import { desk } from './overview/controller';
import { flashNews } from './public-api/flash-news-controller';
import { latestNews } from './public-api/latest-news-controller';
import { may } from './reading-rule/controller';

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
