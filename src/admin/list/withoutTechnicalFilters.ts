/** What Strapi offers to filter any list by, and nobody in a newsroom knows of a story. */
const TECHNICAL = ['id', 'documentId', 'createdAt'];

/** Returns the list view's filters without those by a technical field. */
export const withoutTechnicalFilters = <Given extends { displayedFilters: { name: string }[] }>(
  given: Given,
): Given => ({
  ...given,
  displayedFilters: given.displayedFilters.filter(({ name }) => !TECHNICAL.includes(name)),
});
