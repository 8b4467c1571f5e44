/** @typedef {{ role: string, email: string, password: string }} Account */

/** @param {string} role such as `chief-editor` */
const title = (role) => (role.charAt(0).toUpperCase() + role.slice(1)).replaceAll('-', ' ');

/** @param {Account[]} accounts */
const accountLines = (accounts) => {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return accounts.map(
    ({ role, email, password }) =>
      `  ${title(role).padEnd(15)}${email.padEnd(width + 3)}${password}`,
  );
};

/**
 * Returns what the demo prints once it runs.
 * @param {object} newsroom
 * @param {string} newsroom.site address of the server, without a trailing slash
 * @param {string} newsroom.panel address of the panel
 * @param {string} newsroom.reader address of the example reader
 * @param {string} newsroom.database path of the database file
 * @param {boolean} newsroom.isNew whether this run has loaded the data
 * @param {boolean} newsroom.flashIsOn
 * @param {Account[]} newsroom.accounts with the passwords of this run
 */
export const welcome = ({ site, panel, reader, database, isNew, flashIsOn, accounts }) =>
  [
    '',
    isNew
      ? 'The demo newsroom is open.'
      : `The demo newsroom of an earlier run is open again; to start over, delete ${database}.`,
    '',
    `  Panel          ${panel}`,
    `  Reader         ${reader}`,
    '',
    ...(accounts.length > 0
      ? ['Sign in as (these passwords were made for this run):', '', ...accountLines(accounts)]
      : [`None of the demo's users is left. To start over, delete ${database}.`]),
    '',
    'Feeds, open to everybody:',
    '',
    `  Latest news    ${site}/api/latest-news`,
    `                 ${site}/api/latest-news?locale=en`,
    `  Flash news     ${site}/api/flash-news`,
    `                 ${site}/api/flash-news?locale=en`,
    ...(flashIsOn ? [] : ['', 'No flash is on: raise one on any published article.']),
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
