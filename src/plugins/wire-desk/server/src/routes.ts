import { deskRoutes } from './desk/routes';
import { ingestRoutes } from './ingest/routes';
import { peopleRoutes } from './people/routes';
import { publicRoutes } from './public/routes';
import { storyRoutes } from './story/routes';

const admin = [...deskRoutes, ...peopleRoutes, ...storyRoutes];

export default {
  'content-api': () => ({ type: 'content-api', routes: [...ingestRoutes, ...publicRoutes] }),
  admin: () => ({ type: 'admin', routes: admin }),
};
