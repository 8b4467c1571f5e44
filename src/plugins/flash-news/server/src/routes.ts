import { correctionRoutes } from './desk/correction/routes';
import { flashRoutes } from './desk/flash/routes';
import { killRoutes } from './desk/kill/routes';
import { placementRoutes } from './desk/placement/routes';
import { presenceRoutes } from './desk/presence/routes';
import { releaseRoutes } from './desk/release/routes';
import { eventRoutes } from './events/routes';
import { settingsRoutes } from './newsroom/settings/routes';
import { overviewRoutes } from './overview/routes';
import { publicRoutes } from './public-api/routes';

const admin = [
  ...flashRoutes,
  ...releaseRoutes,
  ...placementRoutes,
  ...correctionRoutes,
  ...killRoutes,
  ...presenceRoutes,
  ...eventRoutes,
  ...settingsRoutes,
  ...overviewRoutes,
];

export default {
  'content-api': () => ({ type: 'content-api', routes: publicRoutes }),
  admin: () => ({ type: 'admin', routes: admin }),
};
