/** A draft in a list of the content manager. */
export interface Draft {
  documentId: string;
  title?: string | null;
  locale?: string | null;
  updatedAt: string;
  status?: string;
}

/** The filter's values for drafts that aren't as readers see them. */
const OPEN = ['draft', 'published-modified'];

/** Most drafts of each list, and of the page. */
export const MOST_DRAFTS = 8;

/** Returns the content manager's lists of the drafts that a user began or changed last, in each of the languages (BCP 47). */
export const draftPaths = (type: string, user: number | string, languages: string[]): string[] =>
  languages.flatMap((locale) =>
    OPEN.map((status) => {
      const query = new URLSearchParams({
        page: '1',
        pageSize: String(MOST_DRAFTS),
        sort: 'updatedAt:DESC',
        locale,
        'filters[$and][0][__status][$eq]': status,
        'filters[$and][1][$or][0][createdBy][id][$eq]': String(user),
        'filters[$and][1][$or][1][updatedBy][id][$eq]': String(user),
      });
      return `/content-manager/collection-types/${type}?${query.toString()}`;
    }),
  );

/** Returns the drafts of all lists, each version once, the one changed last first. */
export const newestDrafts = (lists: Draft[][]): Draft[] => {
  const byVersion = new Map(
    lists.flat().map((draft) => [`${draft.documentId} ${draft.locale ?? ''}`, draft]),
  );
  return [...byVersion.values()]
    .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
    .slice(0, MOST_DRAFTS);
};
