import { headTags, type Head, type HeadContext } from './head';
import { mount } from './mount';
import { NAME } from './site';

/** Shows title, language and tags of a page in place of those of the page before. */
export const applyHead = (head: Head, context: HeadContext): void => {
  document.title = head.title === NAME ? NAME : `${head.title} – ${NAME}`;
  document.documentElement.lang = head.route.locale;
  for (const old of document.head.querySelectorAll('[data-page]')) old.remove();
  for (const tag of headTags(head, context)) {
    const element = mount(tag);
    element.dataset['page'] = '';
    document.head.append(element);
  }
};
