import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const companionRoutes = [
  adminRoute('PUT', '/translations/:contentType/:documentId/companions', 'companions.save'),
];
