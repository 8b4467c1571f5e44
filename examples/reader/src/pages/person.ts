import type { PublicPerson } from 'flash-news-client';
import { mount } from '../mount';
import { newsroom } from '../newsroom';
import { fallbacksOf, LOCALES } from '../site';
import { h } from '../tree';
import { personView, spokenView } from '../views/person';
import { missingView } from './missing';
import type { OpenPage, PageContext } from './page';

/** Quotes and stories of a page. */
const LIMIT = 20;

/** Adds a button beneath the quotes that loads the next ones. */
const addMore = (person: PublicPerson, root: Element, context: PageContext): void => {
  const { locale, texts, signal } = context;
  const list = root.querySelector('.spoken-list');
  let cursor = person.quotes.nextCursor;
  if (list === null || cursor === null) return;
  const more = mount(h('button', { type: 'button', class: 'more' }, texts.moreQuotes));
  const load = async (): Promise<void> => {
    more.setAttribute('aria-busy', 'true');
    const { data, meta } = await newsroom.quotes(
      {
        ...{ speaker: person.documentId, locale, fallback: fallbacksOf(locale), limit: LIMIT },
        ...(cursor !== null && { cursor }),
      },
      { signal },
    );
    const added = data.map((quote) => mount(spokenView(quote, context.item())));
    list.append(...added);
    cursor = meta.nextCursor;
    more.removeAttribute('aria-busy');
    if (cursor === null) more.remove();
  };
  more.addEventListener('click', () => void load().catch(() => more.removeAttribute('aria-busy')));
  list.after(more);
};

/** Opens a person by a slug, or an old one: at the current address. */
export const openPerson: OpenPage<'person'> = async ({ slug }, context) => {
  const { locale, signal } = context;
  const languages = { locale, fallback: fallbacksOf(locale), limit: LIMIT };
  const answer = await newsroom.person(slug, languages, { signal });
  if (answer?.person == null) {
    missingView(context);
    return;
  }
  const { person } = answer;
  const route = { locale, page: 'person', slug: person.slug ?? slug } as const;
  if (answer.kind === 'moved') context.moveTo(route);
  const alternates = Object.fromEntries(LOCALES.map((one) => [one, { ...route, locale: one }]));
  context.languages(alternates);
  const [role] = person.roles;
  context.head({
    ...{ title: person.name, description: role?.title ?? null, route, alternates },
    ...{ picture: person.photo?.url ?? null, isPublic: true },
  });
  const view = mount(personView(person, context.item()));
  addMore(person, view, context);
  context.show(view);
};
