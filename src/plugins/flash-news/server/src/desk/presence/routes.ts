import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const presenceRoutes = [
  adminRoute('PUT', '/presence/:contentType/:documentId', 'presence.report'),
];
