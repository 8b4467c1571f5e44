import type { PluginDefinition } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { Clock, Earth, Lightning } from '@strapi/icons';
import { captureDispatch } from '@newsroom/plugin-kit/admin/api/reloadDocument';
import { PERMISSIONS } from '../../shared/permissions';
import { PLUGIN_ID } from '../../shared/plugin-id';
import type { SidePanel } from './api/useSidePanelDocument';
import { FirstVisitNote } from './components/FirstVisitNote';
import { FlashSidePanel } from './flash/FlashSidePanel';
import {
  askBeforeBulkUnpublish,
  askBeforeUnpublish,
  type BulkAction,
  type DocumentAction,
} from './flash/askBeforeUnpublish';
import { addMarksColumn } from './list/addMarksColumn';
import { EndFlashes } from './list/EndFlashes';
import { RaiseFromList } from './list/RaiseFromList';
import { PresencePanel } from './presence/PresencePanel';
import { listenToShortcut } from './shortcuts/listenToShortcut';
import { KilledHeader } from './story/KilledHeader';
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
    const link = { label: label('home.open'), href: `/plugins/${PLUGIN_ID}` };
    app.widgets.register([
      {
        ...{ id: 'desk', pluginId: PLUGIN_ID, icon: Lightning, title: label('home.title'), link },
        component: async () => (await import('./home/HomeWidget')).HomeWidget,
        permissions,
      },
      {
        ...{ id: 'waiting', pluginId: PLUGIN_ID, icon: Clock, title: label('home.waiting') },
        component: async () => (await import('./home/WaitingWidget')).WaitingWidget,
        permissions,
      },
      {
        ...{ id: 'released', pluginId: PLUGIN_ID, icon: Earth, title: label('home.released') },
        component: async () => (await import('./home/ReleasedWidget')).ReleasedWidget,
        permissions,
      },
    ]);
    // The app's home page shows it too.
    app.addComponents({ name: 'FirstVisitNote', Component: FirstVisitNote as ComponentType });
  },

  bootstrap(app) {
    listenToShortcut();
    // Strapi types plugin APIs as unknown; the content manager documents this one.
    const contentManager = app.getPlugin('content-manager');
    const apis = contentManager.apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel((panels) => [
      PresencePanel,
      ...panels,
      FlashSidePanel,
      StorySidePanel,
    ]);
    contentManager.injectComponent('editView', 'right-links', {
      name: 'killed',
      Component: KilledHeader,
    });
    apis.addDocumentAction((actions) => [...actions.map(askBeforeUnpublish), RaiseFromList]);
    apis.addBulkAction((actions) => [...actions.map(askBeforeBulkUnpublish), EndFlashes]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addMarksColumn);
  },

  registerTrads,
};

export default plugin;
