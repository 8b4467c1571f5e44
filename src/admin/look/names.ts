import { NAME } from './newsroom';

/** Strapi's texts that name Strapi where staff would read their newsroom's name, by the panel's language. */
export const names = {
  en: {
    'app.components.LeftMenu.navbrand.title': NAME,
    'app.components.LeftMenu.navbrand.workplace': 'Panel',
    'Auth.form.welcome.title': `Welcome to ${NAME}`,
    'Auth.form.welcome.subtitle': 'Sign in to write, translate and publish',
    'Settings.application.title': 'About',
    'Auth.form.register.subtitle': 'This is the first account, and may do everything.',
  },
  sq: {
    'app.components.LeftMenu.navbrand.title': NAME,
    'app.components.LeftMenu.navbrand.workplace': 'Paneli',
    'Auth.form.welcome.title': `Mirë se erdhët në ${NAME}`,
    'Auth.form.welcome.subtitle': 'Hyni për të shkruar, përkthyer dhe botuar',
    'Settings.application.title': 'Rreth panelit',
    'Auth.form.register.subtitle': 'Kjo është llogaria e parë dhe mund të bëjë gjithçka.',
  },
};

const STRAPIS = / \| Strapi$|^Strapi Admin$/;

/** Returns a page's title with the newsroom's name in place of Strapi's. */
export const titleOf = (title: string): string =>
  title === 'Strapi Admin' ? NAME : title.replace(STRAPIS, ` | ${NAME}`);

/** Keeps the newsroom's name in the browser's tab: Strapi 5.54 writes its own behind the title of each page. */
export const nameTheTab = (page: Document): void => {
  const rename = (): void => {
    const title = titleOf(page.title);
    if (title !== page.title) page.title = title;
  };
  rename();
  new MutationObserver(rename).observe(page.head, {
    ...{ childList: true, characterData: true, subtree: true },
  });
};
