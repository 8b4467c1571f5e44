import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const glossaryRoutes = [
  adminRoute('GET', '/terms', 'terms.find'),
  adminRoute('POST', '/terms', 'terms.create'),
  adminRoute('PUT', '/terms/:id', 'terms.update'),
  adminRoute('DELETE', '/terms/:id', 'terms.delete'),
];
