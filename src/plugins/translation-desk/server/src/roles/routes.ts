import { adminRoute } from '../http/admin-route';

export const roleRoutes = [adminRoute('POST', '/roles/translator', 'roles.translator')];
