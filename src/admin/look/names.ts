import { NAME } from './newsroom';

/** Strapi's texts that name Strapi where staff would read their newsroom's name, by the panel's language. */
export const names = {
  en: {
    'app.components.LeftMenu.navbrand.title': NAME,
    'app.components.LeftMenu.navbrand.workplace': 'Panel',
    'Auth.form.welcome.title': `Welcome to ${NAME}`,
    'Auth.form.welcome.subtitle': 'Sign in to write, translate and publish',
    'Settings.application.title': 'About',
  },
  sq: {
    'app.components.LeftMenu.navbrand.title': NAME,
    'app.components.LeftMenu.navbrand.workplace': 'Paneli',
    'Auth.form.welcome.title': `Mirë se erdhët në ${NAME}`,
    'Auth.form.welcome.subtitle': 'Hyni për të shkruar, përkthyer dhe botuar',
    'Settings.application.title': 'Rreth panelit',
  },
};

/**
 * Returns Strapi's text above the form that makes an account, which it has once for the first account and for those who were
 * invited: these come by a link, which loads the page at its own address.
 * @param pathname of the page as it was loaded
 */
export const registering = (pathname: string) => {
  const isInvited = /\/auth\/register\/?$/.test(pathname);
  const id = 'Auth.form.register.subtitle';
  return isInvited
    ? {
        en: { [id]: 'You were invited. Say your name, and choose a password.' },
        sq: { [id]: 'Jeni ftuar. Shkruani emrin dhe zgjidhni një fjalëkalim.' },
      }
    : {
        en: { [id]: 'This is the first account, and may do everything.' },
        sq: { [id]: 'Kjo është llogaria e parë dhe mund të bëjë gjithçka.' },
      };
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
