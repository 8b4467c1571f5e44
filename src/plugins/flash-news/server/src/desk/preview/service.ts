import createError from 'http-errors';
import { errors } from '@strapi/utils';
import type { PreviewResponse } from '../../../../shared/contracts/preview';
import type { OptIn } from '../../../../shared/opt-in';
import { slugFieldOf } from '../../slugs/former-slugs';
import type { PluginConfig } from '../../newsroom/config';
import type { Newsroom } from '../../newsroom/newsroom';
import { fillUrlPattern } from '../../newsroom/fill-url-pattern';
import { entriesOf, type ContentEntry } from '../../strapi/entry';
import type { Populate } from './preview-populate';
import { issuePreviewToken, readPreviewToken, type PreviewGrant } from './token';

export interface PreviewPeers extends Pick<Newsroom, 'clock' | 'locales' | 'optIns'> {
  config: () => PluginConfig;
  key: () => Buffer;
  /** Reads outside the reading rule, whoever asks. */
  readEntry: (uid: string, params: object) => Promise<unknown>;
  populationOf: (uid: string) => Populate;
  attach: (optIn: OptIn, entries: ContentEntry[]) => Promise<void>;
  /** An entry without what Strapi calls private. */
  withoutPrivate: (uid: string, entry: ContentEntry) => Promise<object>;
  /** Whether the member of staff at work may read the type in this locale. */
  mayRead: (uid: string, locale: string) => boolean;
}

/** What Strapi's preview asks with; the names are Strapi's. `status` is absent for what has no drafts. */
export interface PreviewAsk {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

const REFUSALS = {
  ended: 'token: this preview has ended; open it again in the editing panel',
  unknown: 'token: is not one of this newsroom; open the preview in the editing panel',
};

/** Showing one unpublished or embargoed version to who holds a link that soon ends. */
export const createPreview = (peers: PreviewPeers) => {
  const { clock, optIns, locales, config, key, readEntry, populationOf, attach } = peers;

  const linkOf = async (optIn: OptIn, grant: PreviewGrant): Promise<string | null> => {
    const { documentId, locale, status } = grant;
    const entry = await readEntry(optIn.uid, { documentId, locale, status });
    const [found] = entriesOf(entry);
    if (found === undefined) return null;
    const field = slugFieldOf(optIn.fields);
    const slug = field === undefined ? null : found[field];
    const { previewUrlPattern, previewMinutes: minutes } = config();
    const token = issuePreviewToken(grant, key(), { now: clock.now(), minutes });
    const values = { documentId, locale, status, token };
    // A draft may have no slug yet, and its editor wants to see it all the same.
    const named = typeof slug === 'string' && slug !== '' ? slug : documentId;
    return fillUrlPattern(previewUrlPattern, { ...values, slug: named });
  };

  return {
    /**
     * The address at which the site shows a version, with a token that opens it for `previewMinutes`.
     * Null where the type has no news, the version isn't there, the member of staff may not read it, or
     * nothing is configured: Strapi then offers no preview.
     */
    async urlFor(uid: string, ask: PreviewAsk): Promise<string | null> {
      const optIn = optIns.find(uid);
      const { documentId, status } = ask;
      if (optIn === undefined || documentId === undefined) return null;
      if (status !== 'draft' && status !== 'published') return null;
      const locale = ask.locale ?? (await locales.configured()).default;
      if (!peers.mayRead(uid, locale)) return null;
      return linkOf(optIn, { contentType: uid, documentId, locale, status });
    },

    /**
     * The version that a token opens, as the editor left it, whole.
     * @throws 401 for a token that has ended or is none of ours; 404 for what is no longer there.
     */
    async show(token: string): Promise<PreviewResponse> {
      const read = readPreviewToken(token, key(), clock.now());
      if ('fault' in read) throw createError(401, REFUSALS[read.fault], { name: 'PreviewError' });
      const { contentType: uid, documentId, locale, status } = read.grant;
      const optIn = optIns.find(uid);
      const populate = optIn ? populationOf(uid) : {};
      const params = { documentId, locale, status, populate };
      const [entry] = optIn ? entriesOf(await readEntry(uid, params)) : [];
      if (optIn === undefined || entry === undefined) {
        throw new errors.NotFoundError('token: what it opened is no longer there');
      }
      await attach(optIn, [entry]);
      const meta = { contentType: uid, locale, status, until: new Date(read.until).toISOString() };
      return { data: { ...(await peers.withoutPrivate(uid, entry)), documentId }, meta };
    },
  };
};

export type Preview = ReturnType<typeof createPreview>;
