import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const releaseRoutes = [
  adminRoute('PUT', '/releases/:contentType/:documentId', 'release.change'),
];
