import type { PluginDefinition } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../../shared/plugin-id';
import type { SidePanel } from './api/useEntry';
import { FlashSidePanel } from './components/FlashSidePanel';
import { StorySidePanel } from './story/StorySidePanel';
import { registerTrads } from './translations/registerTrads';

/** The part of the content manager's own API that is used here. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: SidePanel[]): void;
}

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app) {
    // Strapi types the APIs of its plugins as unknown; this one is documented.
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([FlashSidePanel, StorySidePanel]);
  },

  registerTrads,
};

export default plugin;
