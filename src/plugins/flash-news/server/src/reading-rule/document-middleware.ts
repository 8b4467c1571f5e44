import type { RecordPublications } from '../events/record-publications';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { entriesOf } from '../strapi/content-entry';
import type { AttachComputedFields } from './attach-computed-fields';
import type { BoundList, ListParams } from './bound-list';
import type { ContentRequests } from './content-request';
import type { GuardReads } from './guard-reads';
import type { ContentWrite, GuardWrites } from './guard-writes';
import type { RefuseGone } from './refuse-gone';

export interface DocumentMiddlewarePeers {
  attachComputedFields: AttachComputedFields;
  boundList: BoundList;
  optIns: OptIns;
  reading: GuardReads;
  writing: GuardWrites;
  recordPublications: RecordPublications;
  refuseGone: RefuseGone;
  requests: ContentRequests;
}

const READS = new Set(['findOne', 'findFirst', 'findMany']);
const LISTS = new Set(['findFirst', 'findMany', 'count']);

/**
 * Wraps the document service. The reading rule hides drafts, embargoed and killed stories from REST: it guards writes and
 * refuses revealing parameters here, and guards queries in `guard-reads.ts`. A killed story is answered with 410. Also records publications and adds the computed fields.
 */
export const createDocumentMiddleware = (peers: DocumentMiddlewarePeers) => {
  const {
    attachComputedFields,
    boundList,
    optIns,
    reading,
    writing,
    recordPublications,
    refuseGone,
    requests,
  } = peers;

  return async (context: ContentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    await reading.checkParameters(context.params);
    if (LISTS.has(context.action) && (await requests.isRuleInForce())) {
      const params: ContentWrite['params'] & ListParams = context.params;
      context.params = await boundList(context.uid, params);
    }
    const result = await writing(context, () => recordPublications(context, next));
    const { uid, action, params } = context;
    const optIn = optIns.find(uid);
    if (optIn && action === 'findOne' && result === null && params.documentId !== undefined) {
      await refuseGone(uid, params.documentId, params.locale);
    }
    if (optIn && READS.has(action) && requests.guardedRequest())
      await attachComputedFields(optIn, entriesOf(result));
    return result;
  };
};
