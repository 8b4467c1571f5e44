import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const flashRoutes = [
  adminRoute('GET', '/flashes', 'flash.find'),
  adminRoute('POST', '/flashes', 'flash.raise'),
  adminRoute('POST', '/flashes/:contentType/end', 'flash.endAll'),
  adminRoute('PUT', '/flashes/:contentType/:documentId', 'flash.change'),
  adminRoute('POST', '/flashes/:contentType/:documentId/end', 'flash.end'),
];
