import { readDeleteBody } from './http/delete-body';

/** Who may do what depends on type and locale, so the controllers ask; here it is asked who is there. */
const config = { policies: ['admin::isAuthenticatedAdmin'] };

const FLASH = '/flashes/:contentType/:documentId';
const CORRECTIONS = '/corrections/:contentType/:documentId';
const KILL = '/kills/:contentType/:documentId';

export default () => ({
  type: 'admin',
  routes: [
    { method: 'GET', path: '/flashes', handler: 'flash.find', config },
    { method: 'POST', path: '/flashes', handler: 'flash.raise', config },
    { method: 'POST', path: '/flashes/:contentType/end', handler: 'flash.endAll', config },
    { method: 'GET', path: '/marks/:contentType', handler: 'flash.marks', config },
    { method: 'GET', path: FLASH, handler: 'flash.findOne', config },
    { method: 'PATCH', path: FLASH, handler: 'flash.change', config },
    {
      method: 'DELETE',
      path: FLASH,
      handler: 'flash.end',
      config: { ...config, middlewares: [readDeleteBody] },
    },
    {
      method: 'PUT',
      path: '/releases/:contentType/:documentId',
      handler: 'release.change',
      config,
    },
    {
      method: 'PUT',
      path: '/placements/:contentType/:documentId',
      handler: 'placement.change',
      config,
    },
    { method: 'GET', path: CORRECTIONS, handler: 'correction.find', config },
    { method: 'POST', path: CORRECTIONS, handler: 'correction.add', config },
    { method: 'GET', path: '/kills', handler: 'kill.find', config },
    { method: 'POST', path: KILL, handler: 'kill.kill', config },
    {
      method: 'DELETE',
      path: KILL,
      handler: 'kill.revive',
      config: { ...config, middlewares: [readDeleteBody] },
    },
    { method: 'GET', path: '/events', handler: 'event.find', config },
    { method: 'GET', path: '/events.csv', handler: 'event.export', config },
    { method: 'GET', path: '/last-event', handler: 'event.last', config },
    { method: 'GET', path: '/desk', handler: 'desk.look', config },
    {
      method: 'PUT',
      path: '/presence/:contentType/:documentId',
      handler: 'presence.here',
      config,
    },
    { method: 'GET', path: '/settings', handler: 'settings.look', config },
    { method: 'PUT', path: '/settings', handler: 'settings.change', config },
    { method: 'POST', path: '/settings/stock-roles', handler: 'settings.giveStockRoles', config },
    { method: 'GET', path: '/webhooks', handler: 'settings.webhooks', config },
    { method: 'PUT', path: '/webhooks/:id', handler: 'settings.changeWebhook', config },
    { method: 'GET', path: '/latest-news', handler: 'desk.latest', config },
  ],
});
