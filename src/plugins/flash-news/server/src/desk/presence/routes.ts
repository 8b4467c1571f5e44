import { adminRoute } from '../../http/admin-route';

export const presenceRoutes = [
  adminRoute('PUT', '/presence/:contentType/:documentId', 'presence.report'),
];
