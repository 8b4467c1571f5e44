import type { PluginDefinition } from '@strapi/strapi/admin';
import { Quotes, User } from '@strapi/icons';
import { watchWrites } from '@newsroom/plugin-kit/admin/api/writes';
import { PERMISSIONS } from '../../shared/permissions';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { MergeWith } from './people/MergeWith';
import { QuotesPanel, type SidePanel } from './story/QuotesPanel';
import {
  saveQuotesBeforeKeys,
  saveQuotesFirst,
  type DocumentAction,
} from './story/saveQuotesFirst';
import { WithdrawnPanel } from './story/WithdrawnPanel';
import { registerTrads } from './translations/registerTrads';
import type { MessageId } from './translations/useMessages';

/** The methods of the content manager's API that this plugin calls. */
interface ContentManagerApis {
  addDocumentAction(reduce: (actions: DocumentAction[]) => DocumentAction[]): void;
  addEditViewSidePanel(panels: SidePanel[]): void;
}

const label = (id: MessageId) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id });

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMiddlewares([watchWrites]);
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Quotes,
      intlLabel: label('desk.title'),
      permissions: [{ action: PERMISSIONS.use, subject: null }],
      Component: () => import('./desk/WireDeskPage'),
    });
    app.addMenuLink({
      // Not below the wire desk's address, with which the menu would show both as open.
      to: `plugins/${PLUGIN_ID}-people`,
      icon: User,
      intlLabel: label('people.title'),
      permissions: [{ action: PERMISSIONS.mergePeople, subject: null }],
      Component: () => import('./people/PeoplePage'),
    });
  },

  bootstrap(app) {
    // Strapi types plugin APIs as unknown; the content manager documents these.
    const contentManager = app.getPlugin('content-manager');
    const apis = contentManager.apis as unknown as ContentManagerApis;
    apis.addDocumentAction((actions) => [...actions.map(saveQuotesFirst), MergeWith]);
    saveQuotesBeforeKeys(window);
    apis.addEditViewSidePanel([WithdrawnPanel, QuotesPanel]);
  },

  registerTrads,
};

export default plugin;
