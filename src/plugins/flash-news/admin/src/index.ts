import type { PluginDefinition } from '@strapi/strapi/admin';
import { Lightning } from '@strapi/icons';
import { PERMISSIONS } from '../../shared/permissions';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { captureDispatch } from './api/invalidateDocument';
import type { SidePanel } from './api/useSidePanelDocument';
import { FlashSidePanel } from './flash/FlashSidePanel';
import {
  askBeforeBulkUnpublish,
  askBeforeUnpublish,
  type BulkAction,
  type DocumentAction,
} from './flash/askBeforeUnpublish';
import { addMarksColumn } from './list/addMarksColumn';
import { EndFlashes } from './list/EndFlashes';
import { PresencePanel } from './presence/PresencePanel';
import { StorySidePanel } from './story/StorySidePanel';
import { registerTrads } from './translations/registerTrads';
import type { MessageId } from './translations/useMessages';

/** The methods of the content manager's API that this plugin calls. */
interface ContentManagerApis {
  addBulkAction(reduce: (actions: BulkAction[]) => BulkAction[]): void;
  addDocumentAction(reduce: (actions: DocumentAction[]) => DocumentAction[]): void;
  addEditViewSidePanel(reduce: (panels: SidePanel[]) => SidePanel[]): void;
}

const label = (id: MessageId) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id });

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMiddlewares([captureDispatch]);
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
    // Strapi types plugin APIs as unknown; the content manager documents this one.
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel((panels) => [
      PresencePanel,
      ...panels,
      FlashSidePanel,
      StorySidePanel,
    ]);
    apis.addDocumentAction((actions) => actions.map(askBeforeUnpublish));
    apis.addBulkAction((actions) => [...actions.map(askBeforeBulkUnpublish), EndFlashes]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addMarksColumn);
  },

  registerTrads,
};

export default plugin;
