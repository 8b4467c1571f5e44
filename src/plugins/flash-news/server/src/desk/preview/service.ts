import createError from 'http-errors';
import { errors } from '@strapi/utils';
import type { PreviewResponse } from '../../../../shared/contracts/preview';
import type { OptIn } from '../../../../shared/opt-in';
import type { DocumentKey } from '../../database/version-key';
import { slugFieldOf } from '../../slugs/former-slugs';
import type { PluginConfig } from '../../newsroom/config';
import type { Newsroom } from '../../newsroom/newsroom';
import { fillUrlPattern } from '../../newsroom/fill-url-pattern';
import { entriesOf, type ContentEntry } from '../../strapi/content-entry';
import type { Populate } from './preview-populate';
import { issuePreviewToken, readPreviewToken, type PreviewGrant } from './token';

export interface PreviewPeers extends Pick<Newsroom, 'clock' | 'locales' | 'optIns'> {
  config: () => PluginConfig;
  key: () => Buffer;
  /** Reads without the reading rule. */
  readEntry: (uid: string, params: object) => Promise<unknown>;
  populateOf: (uid: string) => Populate;
  attach: (optIn: OptIn, entries: ContentEntry[]) => Promise<void>;
  /** Removes the fields that Strapi calls private. */
  withoutPrivate: (uid: string, entry: ContentEntry) => Promise<object>;
  /** The id of the signed-in member of staff who is allowed to read the type in a locale; else null. */
  reader: (uid: string, locale: string) => number | null;
  /** Whether a member of staff is allowed to read the type in a locale now. */
  mayRead: (staff: number, uid: string, locale: string) => Promise<boolean>;
  /** Throws 410 if the document was killed at `since` (epoch ms) or later. */
  refuseKilledSince: (document: DocumentKey, locale: string, since: number) => Promise<void>;
}

/** The parameters of Strapi's preview handler. `status` is absent for a type without drafts. */
export interface PreviewRequest {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

const REFUSALS = {
  expired: 'token: this preview has ended; open it again in the editing panel',
  unknown: 'token: is not one of this newsroom; open the preview in the editing panel',
};

const refusal = (fault: keyof typeof REFUSALS): Error =>
  createError(401, REFUSALS[fault], { name: 'PreviewError' });

/** Makes and opens preview links, which show one draft or embargoed version for `previewMinutes`. */
export const createPreview = (peers: PreviewPeers) => {
  const { clock, optIns, locales, config, key, readEntry, populateOf, attach } = peers;

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
    const named = typeof slug === 'string' && slug !== '' ? slug : documentId;
    return fillUrlPattern(previewUrlPattern, { ...values, slug: named });
  };

  return {
    /**
     * Returns the site's URL for a version, with a preview token. Null where the type has not opted in, the version is
     * missing, the user isn't allowed to read it or no pattern is configured; Strapi then offers no preview.
     */
    async urlFor(uid: string, request: PreviewRequest): Promise<string | null> {
      const optIn = optIns.find(uid);
      const { documentId, status } = request;
      if (optIn === undefined || documentId === undefined) return null;
      if (status !== 'draft' && status !== 'published') return null;
      const locale = request.locale ?? (await locales.configured()).default;
      const by = peers.reader(uid, locale);
      if (by === null) return null;
      return linkOf(optIn, { contentType: uid, documentId, locale, status, by });
    },

    /**
     * Returns the version that a token opens, as long as whoever was given it may read it.
     * @throws 401 expired or unknown token; 404 the version is gone; 410 the story was killed since.
     */
    async show(token: string): Promise<PreviewResponse> {
      const read = readPreviewToken(token, key(), clock.now());
      if ('fault' in read) throw refusal(read.fault);
      const { contentType: uid, documentId, locale, status, by } = read.grant;
      if (!(await peers.mayRead(by, uid, locale))) throw refusal('expired');
      await peers.refuseKilledSince({ contentType: uid, documentId }, locale, read.since);
      const optIn = optIns.find(uid);
      const populate = optIn ? populateOf(uid) : {};
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
