/** Jest's global teardown of the days. */
import { rmSync } from 'node:fs';

export default function discardDemo(): void {
  const folder = process.env['DEMO_TEMPLATE'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
