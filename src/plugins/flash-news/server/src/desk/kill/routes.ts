import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const killRoutes = [
  adminRoute('GET', '/kills', 'kill.find'),
  adminRoute('POST', '/kills/:contentType/:documentId', 'kill.kill'),
  adminRoute('POST', '/kills/:contentType/:documentId/end', 'kill.revive'),
];
