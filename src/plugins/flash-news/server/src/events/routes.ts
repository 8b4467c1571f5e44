import { adminRoute } from '@newsroom/plugin-kit/server/http/admin-route';

export const eventRoutes = [
  adminRoute('GET', '/events', 'event.find'),
  adminRoute('GET', '/events.csv', 'event.export'),
  adminRoute('GET', '/last-event', 'event.last'),
  adminRoute('GET', '/webhooks', 'webhook.find'),
  adminRoute('PUT', '/webhooks/:id', 'webhook.change'),
];
