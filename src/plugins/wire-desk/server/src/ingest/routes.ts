/** Only API tokens: whatever the Public role or a reader's account is given, it can't hand in copy. */
const auth = { strategies: ['content-api-token'] };

export const ingestRoutes = [
  { method: 'POST', path: '/items', handler: 'item.create', config: { auth } },
];
