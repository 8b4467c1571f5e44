import type { StrapiApp } from '@strapi/strapi/admin';
import { withOwnWork, type DocumentAction } from './own-work/withOwnWork';

/** The part of the content manager's own API that is used here. */
interface ContentManagerApis {
  addDocumentAction(reduce: (actions: DocumentAction[]) => DocumentAction[]): void;
}

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

  bootstrap(app: StrapiApp): void {
    // Strapi types the APIs of its plugins as unknown; this one is documented.
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addDocumentAction((actions) => actions.map(withOwnWork));
    for (const key of DISMISSED) window.localStorage.setItem(key, 'true');
  },
};
