import { companionRoutes } from './companions/routes';
import { deskRoutes } from './desk/routes';
import { glossaryRoutes } from './glossary/routes';
import { proposalRoutes } from './proposals/routes';
import { roleRoutes } from './roles/routes';

const routes = [
  ...deskRoutes,
  ...companionRoutes,
  ...glossaryRoutes,
  ...proposalRoutes,
  ...roleRoutes,
];

export default { admin: () => ({ type: 'admin', routes }) };
