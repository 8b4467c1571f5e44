import type { Agency } from '../../../shared/settings';
import { agencyWithCode, isAgency, isOrganization, sameName } from './agencies';
import type { Story } from './story';
import { splitByline } from './split-byline';
import { oneLine } from './valid-text';

/** Who made a story; `url` is absolute, null for none. */
export interface Contributor {
  name: string;
  kind: 'person' | 'organization';
  url: string | null;
}

const person = (name: string, url: string | null = null): Contributor => ({
  ...{ name, kind: 'person', url },
});

/** Returns an organization by its full name and address, where the newsroom's agencies have them. */
const organization = (printed: string, agencies: readonly Agency[]): Contributor => {
  const known = agencies.find(({ code, name }) => [code, name].some(sameName(printed)));
  return { name: known?.name ?? printed, kind: 'organization', url: known?.url ?? null };
};

/** The story's credit as an agency: the newsroom's by its code, unless it has a name itself. */
const creditOf = ({ credit, item }: Story, agencies: readonly Agency[]): Agency | null => {
  const code = oneLine(credit?.code ?? item.credit);
  const name = oneLine(credit?.name ?? null);
  const known = agencyWithCode(code, agencies);
  const printed = name ?? known?.name ?? code;
  if (printed === null) return null;
  return { code: code ?? printed, name: printed, url: credit?.url ?? known?.url ?? null };
};

const distinct = (all: Contributor[]): Contributor[] =>
  all.filter(({ name }, index) => all.findIndex((one) => sameName(name)(one.name)) === index);

/**
 * Returns who made a story, without repeats: the people and agencies of its byline, as printed, or its authors and then those
 * agencies; the credit last. A byline is a line of text, so its people and agencies are told apart by `agencies` (the newsroom's),
 * and by how names look.
 */
export const contributorsOf = (story: Story, agencies: readonly Agency[]): Contributor[] => {
  const credit = creditOf(story, agencies);
  const known = [...(credit === null ? [] : [credit]), ...agencies];
  const authors = story.authors.flatMap(({ name, url }) => {
    const printed = oneLine(name);
    return printed === null ? [] : person(printed, url);
  });
  const parts = splitByline(oneLine(story.byline) ?? '', known);
  const isOne = (part: string): boolean => isAgency(part, known) || isOrganization(part);
  const printed = parts.map((part) => (isOne(part) ? organization(part, known) : person(part)));
  return distinct([
    ...authors,
    ...printed.filter(({ kind }) => authors.length === 0 || kind === 'organization'),
    ...(credit === null ? [] : [organization(credit.name, known)]),
  ]);
};
