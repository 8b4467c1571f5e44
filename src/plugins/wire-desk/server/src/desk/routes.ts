import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const deskRoutes = [
  adminRoute('GET', '/options', 'desk.options'),
  adminRoute('POST', '/proposals', 'desk.propose'),
  adminRoute('POST', '/drafts', 'desk.draft'),
  adminRoute('GET', '/people', 'desk.people'),
  adminRoute('GET', '/items', 'desk.items'),
  adminRoute('GET', '/kills', 'desk.kills'),
  adminRoute('POST', '/items/:id/dismiss', 'desk.dismiss'),
  adminRoute('GET', '/sources', 'desk.sources'),
];
