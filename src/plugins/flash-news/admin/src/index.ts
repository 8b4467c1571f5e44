import type { PluginDefinition } from '@strapi/strapi/admin';
import { Lightning } from '@strapi/icons';
import { PERMISSIONS } from '../../shared/permissions';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { reachStore } from './api/contentManager';
import type { SidePanel } from './api/useEntry';
import { FlashSidePanel } from './components/FlashSidePanel';
import { withMarks } from './list/column';
import { EndFlashes, type BulkActionComponent } from './list/EndFlashes';
import { PresencePanel } from './presence/PresencePanel';
import { StorySidePanel } from './story/StorySidePanel';
import { registerTrads } from './translations/registerTrads';
import type { MessageId } from './translations/useMessages';

/** The part of the content manager's own API that is used here. */
interface ContentManagerApis {
  addBulkAction(actions: BulkActionComponent[]): void;
  addEditViewSidePanel(reduce: (panels: SidePanel[]) => SidePanel[]): void;
}

const label = (id: MessageId) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id });

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMiddlewares([reachStore]);
    const permissions = [{ action: PERMISSIONS.readDesk, subject: null }];
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Lightning,
      intlLabel: label('desk.title'),
      permissions,
      Component: () => import('./desk/DeskPage'),
    });
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      to: PLUGIN_ID,
      intlLabel: label('settings.link'),
      permissions: [{ action: PERMISSIONS.updateSettings, subject: null }],
      Component: () => import('./settings/SettingsPage'),
    });
    app.widgets.register({
      id: 'desk',
      pluginId: PLUGIN_ID,
      icon: Lightning,
      title: label('home.title'),
      link: { label: label('home.open'), href: `/plugins/${PLUGIN_ID}` },
      component: async () => (await import('./home/HomeWidget')).HomeWidget,
      permissions,
    });
  },

  bootstrap(app) {
    // Strapi types the APIs of its plugins as unknown; this one is documented.
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel((panels) => [
      PresencePanel,
      ...panels,
      FlashSidePanel,
      StorySidePanel,
    ]);
    apis.addBulkAction([EndFlashes]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withMarks);
  },

  registerTrads,
};

export default plugin;
