import { adminRoute } from '../http/admin-route';

export const companionRoutes = [
  adminRoute('PUT', '/translations/:contentType/:documentId/companions', 'companions.save'),
];
