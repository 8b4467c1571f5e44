/** Runs a command on the newsroom that there is, `node scripts/maintain.mjs SCRIPT …`; it makes neither secrets nor a database. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireNewsroom } from './maintenance.mjs';

const [script = '', ...rest] = process.argv.slice(2);
try {
  requireNewsroom();
  process.argv.splice(1, process.argv.length, path.resolve(script), ...rest);
  await import(pathToFileURL(path.resolve(script)).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
