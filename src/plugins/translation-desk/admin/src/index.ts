import type { PluginDefinition } from '@strapi/strapi/admin';
import { Book, Earth } from '@strapi/icons';
import { watchWrites } from '@newsroom/plugin-kit/admin/api/writes';
import { PERMISSIONS } from '../../shared/permissions';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { askBeforePublish } from './panel/askBeforePublish';
import { captureSave, type DocumentAction } from './panel/saveForm';
import { saveWordsWithForm } from './panel/saveWordsWithForm';
import { TranslationSidePanel, type SidePanel } from './panel/TranslationSidePanel';
import { markFields } from './source/FieldMark';
import { sendSeenOnSave } from './source/sendSeenOnSave';
import { SourceFields } from './source/SourceFields';
import { withoutFillIn, type HeaderAction } from './source/withoutFillIn';
import { registerTrads } from './translations/registerTrads';
import type { MessageId } from './translations/useMessages';

/** The methods of the content manager's API that this plugin calls. */
interface ContentManagerApis {
  addDocumentAction(reduce: (actions: DocumentAction[]) => DocumentAction[]): void;
  addDocumentHeaderAction(reduce: (actions: HeaderAction[]) => HeaderAction[]): void;
  addEditViewSidePanel(reduce: (panels: SidePanel[]) => SidePanel[]): void;
}

const label = (id: MessageId) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id });

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMiddlewares([watchWrites]);
    const permissions = [{ action: PERMISSIONS.readDesk, subject: null }];
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Earth,
      intlLabel: label('desk.title'),
      permissions,
      Component: () => import('./desk/DeskPage'),
    });
    app.addSettingsLink('global', {
      id: `${PLUGIN_ID}-terms`,
      to: `${PLUGIN_ID}-terms`,
      intlLabel: label('terms.title'),
      permissions: [{ action: PERMISSIONS.editTerms, subject: null }],
      Component: () => import('./terms/GlossaryPage'),
    });
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      to: PLUGIN_ID,
      intlLabel: label('settings.link'),
      permissions: [{ action: PERMISSIONS.updateSettings, subject: null }],
      Component: () => import('./settings/SettingsPage'),
    });
    app.widgets.register([
      {
        ...{ id: 'mine', pluginId: PLUGIN_ID, icon: Book, title: label('home.title') },
        link: { label: label('home.open'), href: `/plugins/${PLUGIN_ID}` },
        component: async () => (await import('./home/MyTranslations')).MyTranslations,
        permissions,
      },
    ]);
  },

  bootstrap(app) {
    // Strapi types plugin APIs as unknown; the content manager documents these.
    const contentManager = app.getPlugin('content-manager');
    const apis = contentManager.apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel((panels) => {
      const [first, ...others] = panels;
      return first ? [first, TranslationSidePanel, ...others] : [TranslationSidePanel];
    });
    apis.addDocumentAction((actions) => actions.map(saveWordsWithForm).map(askBeforePublish));
    // After the plugins and the app that start later, and change the button, too.
    queueMicrotask(() => apis.addDocumentAction((actions) => actions.map(captureSave)));
    apis.addDocumentHeaderAction((actions) => actions.map(withoutFillIn));
    contentManager.injectComponent('editView', 'right-links', {
      name: 'translation-source',
      Component: SourceFields,
    });
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', markFields);
    sendSeenOnSave();
  },

  registerTrads,
};

export default plugin;
