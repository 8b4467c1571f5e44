import { adminRoute } from '../../http/admin-route';

export const flashRoutes = [
  adminRoute('GET', '/flashes', 'flash.find'),
  adminRoute('POST', '/flashes', 'flash.raise'),
  adminRoute('POST', '/flashes/:contentType/end', 'flash.endAll'),
  adminRoute('PATCH', '/flashes/:contentType/:documentId', 'flash.change'),
  adminRoute('DELETE', '/flashes/:contentType/:documentId', 'flash.end'),
];
