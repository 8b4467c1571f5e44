import type { DocumentFlashResponse } from '../../../shared/contracts/desk';

/** What is looked at of a document, as the server found it. */
export type Shown = Pick<
  DocumentFlashResponse['data'],
  'publishedIn' | 'visibleIn' | 'modifiedIn' | 'embargoes' | 'killed'
> & { may: Pick<DocumentFlashResponse['data']['may'], 'publish' | 'release'> };

/** What a flash does besides flashing. Languages as BCP 47. */
export interface Plan {
  /** Languages in which readers see the banner then. */
  flashed: string[];
  /** Of these, languages whose draft, or whose changes, are published with it. */
  publish: string[];
  /** Of these, languages whose embargo it ends. */
  release: string[];
}

const isIn = (locales: string[]) => (locale: string) => locales.includes(locale);

const embargoedIn = ({ embargoes }: Shown): string[] => embargoes.map(({ locale }) => locale);

/**
 * Languages in which readers could be shown a story that they see in none: whose draft this person may publish, and
 * whose embargo, if it is under one, they may end.
 */
export const languagesToShow = (document: Shown): string[] => {
  const { visibleIn, publishedIn, killed, may } = document;
  if (killed !== null || visibleIn.length > 0) return [];
  const isEmbargoed = isIn(embargoedIn(document));
  return [...new Set([...publishedIn, ...may.publish])]
    .filter((locale) => !isEmbargoed(locale) || may.release.includes(locale))
    .sort();
};

/** Of the languages that would be flashed, those with changes that this person may publish with it. */
export const changesIn = ({ modifiedIn, may }: Shown, flashed: string[]): string[] =>
  flashed.filter(isIn(modifiedIn)).filter(isIn(may.publish));

/**
 * @param chosen languages in which a story is to be shown that readers see in none
 * @param withChanges whether what has been saved since is to be published with it
 */
export const planOf = (document: Shown, chosen: string[], withChanges: boolean): Plan => {
  const { visibleIn, publishedIn } = document;
  const flashed = visibleIn.length > 0 ? visibleIn : languagesToShow(document).filter(isIn(chosen));
  const changes = withChanges ? changesIn(document, flashed) : [];
  return {
    flashed,
    publish: flashed.filter((locale) => !publishedIn.includes(locale) || changes.includes(locale)),
    release: flashed.filter(isIn(embargoedIn(document))),
  };
};
