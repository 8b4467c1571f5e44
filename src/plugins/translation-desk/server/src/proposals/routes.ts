import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

const DOCUMENT = '/translations/:contentType/:documentId';

export const proposalRoutes = [
  adminRoute('POST', `${DOCUMENT}/proposals`, 'proposals.propose'),
  adminRoute('POST', `${DOCUMENT}/proposals/confirm`, 'proposals.confirm'),
];
