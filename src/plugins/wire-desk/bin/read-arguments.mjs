import { parseArgs } from 'node:util';

export const USAGE =
  'Usage: npm run import:wire -- FILE [--locale en] [--publish] [--flash] [--create-category] [--as-new] [--encoding utf-8] [--dry-run]';

/**
 * @typedef {{ file: string, locale: string | undefined, publish: boolean, flash: boolean,
 *   createCategory: boolean, asNew: boolean, encoding: string | undefined,
 *   dryRun: boolean }} ImportArguments
 */

/**
 * Parses the command line.
 * @param {string[]} argv the arguments after the script
 * @returns {ImportArguments}
 * @throws {Error} one line that names what is accepted
 */
export function readArguments(argv) {
  const { values, positionals } = parse(argv);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`Give exactly one file. ${USAGE}`);
  if (values.flash && !values.publish) {
    throw new Error('--flash needs --publish: a flash is raised on what readers can see.');
  }
  return {
    file,
    locale: values.locale,
    publish: values.publish ?? false,
    flash: values.flash ?? false,
    createCategory: values['create-category'] ?? false,
    asNew: values['as-new'] ?? false,
    encoding: values.encoding,
    dryRun: values['dry-run'] ?? false,
  };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        publish: { type: 'boolean' },
        flash: { type: 'boolean' },
        'create-category': { type: 'boolean' },
        'as-new': { type: 'boolean' },
        encoding: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${why} ${USAGE}`, { cause: error });
  }
}
