import type { Agency } from '../../../shared/settings';

/** Agencies and broadcasters whose copy is printed widely, as bylines name them. */
const WELL_KNOWN = [
  ...['dpa', 'epa', 'apa', 'Reuters', 'Agence France-Presse', 'Associated Press', 'Bloomberg'],
  ...['Deutsche Welle', 'Anadolu', 'Xinhua', 'Interfax', 'Ukrinform', 'Tanjug', 'FoNet', 'Hina'],
  ...['Kosovapress', 'Ekonomia Online', 'Telegrafi', 'Balkan Insight', 'Zëri i Amerikës'],
  ...['Radio Evropa e Lirë', 'Radio Free Europe', 'Agjencia Telegrafike Shqiptare'],
];

/** Words of organizations, which no person is called by; the Albanian ones in any case. */
const OF_ORGANIZATIONS =
  /(?<!\p{L})(?:(?:agjenci|agjensi|redaksi|televizion|gazet|portal|lajme)\p{Ll}{0,3}|agency|newsroom|newspaper|news|desk|staff|editors|reporters|radio|television|tv|press)(?!\p{L})/iu;

const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase('en');

/** Returns whether a name is the same as another, in capitals or not. */
export const sameName =
  (one: string) =>
  (other: string): boolean =>
    fold(one) === fold(other);

/** Returns the newsroom's agency with a code. */
export const agencyWithCode = (
  code: string | null,
  agencies: readonly Agency[],
): Agency | undefined =>
  code === null ? undefined : agencies.find((agency) => sameName(code)(agency.code));

/** Names and codes of all known agencies, the longest first. */
export const namesOf = (agencies: readonly Agency[]): string[] =>
  [...agencies.flatMap(({ code, name }) => [name, code]), ...WELL_KNOWN].sort(
    (a, b) => b.length - a.length,
  );

/** Whether a part of a byline is an agency: a known one, or 2 to 8 capitals, such as REL or RTV21. `A.K.` are initials. */
export const isAgency = (part: string, agencies: readonly Agency[]): boolean =>
  namesOf(agencies).some(sameName(part)) || /^\p{Lu}[\p{Lu}\d&-]{1,7}$/u.test(part);

/** Whether a part of a byline looks like an organization, such as a newsroom. */
export const isOrganization = (part: string): boolean => OF_ORGANIZATIONS.test(part);
