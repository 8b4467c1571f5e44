/** Public where the role has been given the action; the paths stand right under /api. */
export default () => ({
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/latest-news', handler: 'latest-news.find', config: { prefix: '' } },
    {
      method: 'GET',
      path: '/latest-news/by-slug/:slug',
      handler: 'latest-news.bySlug',
      config: { prefix: '' },
    },
    { method: 'GET', path: '/flash-news', handler: 'flash-news.find', config: { prefix: '' } },
    {
      method: 'GET',
      path: '/flash-news/preview',
      handler: 'preview.find',
      // The token is the permission.
      config: { prefix: '', auth: false },
    },
    {
      method: 'GET',
      path: '/flash-news/may/read-unreleased',
      handler: 'may.readUnreleased',
      config: { prefix: '' },
    },
    {
      method: 'GET',
      path: '/flash-news/may/publish',
      handler: 'may.publish',
      config: { prefix: '' },
    },
  ],
});
