import type { Core } from '@strapi/strapi';

import { fold } from '../src/search/fold';
import { addressPattern } from './environment/address-pattern';
import { webAddress } from './environment/web-address';
import { wholeNumber } from './environment/whole-number';
import { uploadMaxBytes, uploadMaxMegabytes, uploadMaxMegapixels } from './uploads/limit';
import { secret } from './secrets/secret';

const STREAMS = { min: 1, max: 1_000_000 };

const MINUTES = { min: 1, max: 24 * 60 };

/** Returns a setting where the environment has a value for it. */
const setting = (key: string, value: string | number | undefined): object =>
  value === undefined || value === '' ? {} : { [key]: value };

/** Returns the LibreTranslate server of the environment; null without one. */
const translationServer = (apiKey: string | undefined): object | null => {
  const url = webAddress('LIBRETRANSLATE_URL');
  return url === '' ? null : { url, ...setting('apiKey', apiKey) };
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  // `global::sign-in-limit` counts attempts to sign in.
  'users-permissions': {
    config: { jwtSecret: secret('JWT_SECRET'), ratelimit: { enabled: false } },
  },
  upload: {
    config: {
      // What comes in (src/uploads): one picture, and all of a request.
      limits: { maxMegabytes: uploadMaxMegabytes(), maxMegapixels: uploadMaxMegapixels() },
      maxRequestBytes: 4 * uploadMaxBytes(),
      // Rewritten, a picture may be larger.
      sizeLimit: 4 * uploadMaxBytes(),
    },
  },
  // They are npm workspaces, found in node_modules as if installed from a registry.
  'flash-news': {
    enabled: true,
    // Settings given here are locked in the panel; the newsroom sets the others there.
    config: {
      ...setting('urlPattern', addressPattern('ARTICLE_URL_PATTERN', ['slug', 'documentId'])),
      ...setting('authorUrlPattern', addressPattern('AUTHOR_URL_PATTERN', ['slug', 'documentId'])),
      ...setting('publisher', env('PUBLISHER')),
      ...setting('defaultMinutes', wholeNumber('FLASH_DEFAULT_MINUTES', undefined, MINUTES)),
      ...setting('maxMinutes', wholeNumber('FLASH_MAX_MINUTES', undefined, MINUTES)),
      ...setting('maxRunning', wholeNumber('FLASH_MAX_RUNNING', undefined, { min: 1, max: 20 })),
      ...setting('streamsPerAddress', wholeNumber('STREAMS_PER_ADDRESS', undefined, STREAMS)),
      ...setting('streamsInAll', wholeNumber('STREAMS_IN_ALL', undefined, { ...STREAMS, min: 0 })),
      // Readers and desk search as the panel's lists do.
      fold,
      previewUrlPattern: addressPattern('PREVIEW_URL_PATTERN', ['token']) || null,
      previewMinutes: wholeNumber('PREVIEW_MINUTES', 30, MINUTES),
    },
  },
  'translation-desk': {
    enabled: true,
    // Machine proposals come from a server that the newsroom runs; off without its address.
    config: { libreTranslate: translationServer(env('LIBRETRANSLATE_API_KEY')) },
  },
  'wire-desk': { enabled: true },
});

export default config;
