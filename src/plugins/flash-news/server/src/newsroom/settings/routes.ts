import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const settingsRoutes = [
  adminRoute('GET', '/settings', 'settings.find'),
  adminRoute('GET', '/agencies', 'settings.agencies'),
  adminRoute('PUT', '/settings', 'settings.change'),
  adminRoute('POST', '/settings/stock-roles', 'settings.grantStockRoles'),
];
