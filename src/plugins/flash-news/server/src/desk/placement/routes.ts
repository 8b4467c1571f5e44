import { adminRoute } from '../../http/admin-route';

export const placementRoutes = [
  adminRoute('PUT', '/placements/:contentType/:documentId', 'placement.change'),
];
