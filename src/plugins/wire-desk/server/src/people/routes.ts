import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const peopleRoutes = [
  adminRoute('GET', '/people/type', 'merging.type'),
  adminRoute('GET', '/people/doubles', 'merging.doubles'),
  adminRoute('GET', '/people/merge-preview', 'merging.preview'),
  adminRoute('GET', '/people/merges', 'merging.log'),
  adminRoute('POST', '/people/merges', 'merging.merge'),
  adminRoute('POST', '/people/merges/:id/undo', 'merging.undo'),
  adminRoute('GET', '/people/:documentId/doubles', 'merging.candidates'),
];
