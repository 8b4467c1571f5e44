import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const roleRoutes = [adminRoute('POST', '/roles/translator', 'roles.translator')];
