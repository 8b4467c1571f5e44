import { layOut } from '../../server/src/parse/layout/layout';
import { normalise } from '../../server/src/parse/layout/normalise';
import { isAlbanian } from '../../server/src/parse/text/inflection';
import { readPage, type Page } from '../../server/src/parse/text/page';
import type { GoldPage } from './page';

/** Returns the story of a gold page as the parser reads it: words, sentences and spans. */
export function storyOf({ copy, locale, known }: GoldPage): Page {
  const layout = layOut(normalise(copy), known.categories);
  const story = [...(layout.lead === null ? [] : [layout.lead]), ...layout.body];
  const albanian = isAlbanian(story.join(' '), locale);
  return readPage(story, { albanian, singles: true, dashes: true });
}
