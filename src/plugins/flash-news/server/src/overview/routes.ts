import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const overviewRoutes = [
  adminRoute('GET', '/desk', 'desk.find'),
  adminRoute('GET', '/stories', 'desk.stories'),
  adminRoute('GET', '/latest-news', 'desk.latest'),
  adminRoute('GET', '/flashes/:contentType/:documentId', 'desk.document'),
  adminRoute('GET', '/marks/:contentType', 'desk.marks'),
];
