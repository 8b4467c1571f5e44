import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

const DOCUMENT = '/translations/:contentType/:documentId';

export const deskRoutes = [
  adminRoute('GET', '/desk', 'desk.find'),
  adminRoute('GET', DOCUMENT, 'desk.document'),
  adminRoute('POST', `${DOCUMENT}/settle`, 'desk.settle'),
  adminRoute('POST', `${DOCUMENT}/settle/undo`, 'desk.unsettle'),
  adminRoute('POST', `${DOCUMENT}/hand-in`, 'desk.handIn'),
  adminRoute('POST', `${DOCUMENT}/return`, 'desk.returnTo'),
  adminRoute('PUT', `${DOCUMENT}/assignee`, 'desk.assign'),
  adminRoute('PUT', `${DOCUMENT}/need`, 'desk.setNeeded'),
  adminRoute('PUT', `${DOCUMENT}/source`, 'desk.makeSource'),
];
