import type { DocumentFlashResponse } from '../../../shared/contracts/desk';

/** The part of the server's answer about a document on which the plan depends. */
export type RaiseCandidate = Pick<
  DocumentFlashResponse['data'],
  'publishedIn' | 'visibleIn' | 'modifiedIn' | 'embargoes' | 'killed'
> & { may: Pick<DocumentFlashResponse['data']['may'], 'publish' | 'release'> };

/** What raising a flash does in each language (BCP 47). */
export interface RaisePlan {
  /** Languages in which readers will see the banner. */
  flashed: string[];
  /** Those whose draft or unpublished changes are published with it. */
  publish: string[];
  /** Those whose embargo it ends. */
  release: string[];
}

const isIn = (locales: string[]) => (locale: string) => locales.includes(locale);

const embargoedIn = ({ embargoes }: RaiseCandidate): string[] =>
  embargoes.map(({ locale }) => locale);

/** Languages whose draft this person may publish, or whose embargo they may end; none if the story is visible. */
export const showableLanguages = (document: RaiseCandidate): string[] => {
  const { visibleIn, publishedIn, killed, may } = document;
  if (killed !== null || visibleIn.length > 0) return [];
  const isEmbargoed = isIn(embargoedIn(document));
  return [...new Set([...publishedIn, ...may.publish])]
    .filter((locale) => !isEmbargoed(locale) || may.release.includes(locale))
    .sort();
};

/** Flashed languages with unpublished changes that this person may publish. */
export const publishableChanges = (
  { modifiedIn, may }: RaiseCandidate,
  flashed: string[],
): string[] => flashed.filter(isIn(modifiedIn)).filter(isIn(may.publish));

/** Plans a raise. `chosen`: languages to make it visible in, unless it is already. `withChanges`: publish those. */
export const planRaise = (
  document: RaiseCandidate,
  chosen: string[],
  withChanges: boolean,
): RaisePlan => {
  const { visibleIn, publishedIn } = document;
  const flashed =
    visibleIn.length > 0 ? visibleIn : showableLanguages(document).filter(isIn(chosen));
  const changes = withChanges ? publishableChanges(document, flashed) : [];
  return {
    flashed,
    publish: flashed.filter((locale) => !publishedIn.includes(locale) || changes.includes(locale)),
    release: flashed.filter(isIn(embargoedIn(document))),
  };
};
