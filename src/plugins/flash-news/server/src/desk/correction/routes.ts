import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const correctionRoutes = [
  adminRoute('GET', '/corrections/:contentType/:documentId', 'correction.find'),
  adminRoute('POST', '/corrections/:contentType/:documentId', 'correction.add'),
  adminRoute('PUT', '/corrections/:contentType/:documentId/:id', 'correction.amend'),
  adminRoute('POST', '/corrections/:contentType/:documentId/:id/withdraw', 'correction.withdraw'),
];
