import { adminRoute } from '../../http/admin-route';

export const releaseRoutes = [
  adminRoute('PUT', '/releases/:contentType/:documentId', 'release.change'),
];
