import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const placementRoutes = [
  adminRoute('PUT', '/placements/:contentType/:documentId', 'placement.change'),
];
