import type { StrapiApp } from '@strapi/strapi/admin';

import type { DocumentAction, SidePanel } from './edit-view';
import { openNewsroomHome } from './home/openNewsroomHome';
import { withOwnWork } from './own-work/withOwnWork';
import { cutHeadlines } from './list/cutHeadlines';
import { shortenDates } from './list/shortDates';
import { shortenLanguages } from './list/shortLanguages';
import { withoutTechnicalFilters } from './list/withoutTechnicalFilters';
import { aboutInSettings } from './look/aboutInSettings';
import mark from './look/mark.svg';
import { names, nameTheTab, registering } from './look/names';
import { COLORS } from './look/newsroom';
import { publishWithQuotes } from './quotes/publishWithQuotes';
import { CountWaitingQuotes } from './quotes/CountWaitingQuotes';
import { CreditPanel } from './credit/CreditPanel';
import { CopyByline } from './byline/CopyByline';
import { LeaveBylineToAuthors } from './byline/LeaveBylineToAuthors';
import { ChooseCreated } from './relations/ChooseCreated';
import { watchSaves } from './saves';
import { addAlbanianToIntl } from './languages/addAlbanianToIntl';
import { offerAlbanian } from './languages/offerAlbanian';
import { translateHelps } from './languages/translateHelps';
import en from './translations/en.json';
import labels from './translations/ours/labels.sq.json';
import sq from './translations/sq.json';
import { albanianOfStrapi } from './translations/strapi/albanianOfStrapi';
import { ConflictDialog } from './edit-conflicts/ConflictDialog';
import { KeepForm } from './edit-conflicts/KeepForm';
import { sendVersionsOnSave } from './edit-conflicts/sendVersionsOnSave';

interface ContentManagerApis {
  addEditViewSidePanel(panels: SidePanel[]): void;
  addDocumentAction(reduce: (actions: DocumentAction[]) => DocumentAction[]): void;
}

// Dismisses Strapi's Media Library banner, which has no switch. Its key ends with the installation id: `false`
// without telemetry, `undefined` until the server answers.
const DISMISSED = ['false', 'undefined'].map(
  (installation) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`,
);

const register = registering(window.location.pathname);

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    theme: { light: { colors: COLORS.light }, dark: { colors: COLORS.dark } },
    // No video tutorials, no notes on new releases of Strapi.
    tutorials: false,
    notifications: { releases: false },
    locales: ['sq'],
    translations: {
      en: { ...en, ...names.en, ...register.en },
      sq: { ...albanianOfStrapi, ...labels, ...sq, ...names.sq, ...register.sq },
    },
  },

  register(app: StrapiApp): void {
    addAlbanianToIntl();
    offerAlbanian(app);
    openNewsroomHome(app);
    aboutInSettings(app);
    nameTheTab(document);
    app.addMiddlewares([watchSaves]);
  },

  bootstrap(app: StrapiApp): void {
    for (const key of DISMISSED) window.localStorage.setItem(key, 'true');
    const contentManager = app.getPlugin('content-manager');
    // Strapi types the APIs of its plugins as unknown; this one is documented.
    const apis = contentManager.apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([
      ...[CountWaitingQuotes, ChooseCreated, CreditPanel],
      ...[CopyByline, LeaveBylineToAuthors],
    ]);
    apis.addDocumentAction((actions) => [
      ...actions
        .map((action) => (action.type === 'publish' ? publishWithQuotes(action) : action))
        .map(withOwnWork),
      KeepForm,
    ]);
    contentManager.injectComponent('editView', 'right-links', {
      name: 'conflict',
      Component: ConflictDialog,
    });
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHelps);
    for (const fit of [shortenDates, shortenLanguages, cutHeadlines]) {
      app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', fit);
    }
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', withoutTechnicalFilters);
    sendVersionsOnSave();
  },
};
