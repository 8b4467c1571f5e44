// No switch of Strapi's turns off its banner about the Media Library; it asks the browser's storage
// whether it was dismissed, under the id of the installation, which is `false` without telemetry
// and `undefined` until the server has answered.
const DISMISSED = ['false', 'undefined'].map(
  (installation) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`,
);

export default {
  config: {
    // The panel is the newsroom's: no video tutorials, no notes on new releases of Strapi.
    tutorials: false,
    notifications: { releases: false },
  },

  bootstrap(): void {
    for (const key of DISMISSED) window.localStorage.setItem(key, 'true');
  },
};
