/** Jest's global setup of the days: the demo is loaded once, and every day opens a copy of it. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDemo } from './demo';

export default async function prepareDemo(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-demo-'));
  process.env['DEMO_TEMPLATE'] = folder;
  const demo = await startDemo(folder);
  await demo.stop();
}
