import path from 'node:path';
import type { Core } from '@strapi/strapi';

import { secret } from './secrets/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: secret('ADMIN_JWT_SECRET') },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  autoOpen: env.bool('ADMIN_AUTO_OPEN', false),
  // No survey, no advertising of the paid edition: this panel belongs to the newsroom.
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
  // What the server does not run must not restart it; plugins are rebuilt by `npm run dev` itself.
  watchIgnoreFiles: ['src/plugins', 'tests', 'scripts', 'docs'].map((folder) =>
    path.join(process.cwd(), folder, '**'),
  ),
});

export default config;
