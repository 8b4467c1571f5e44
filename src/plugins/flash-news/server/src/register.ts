import type { Core } from '@strapi/strapi';
import type { OptIn } from '../../shared/opt-in';
import { WEBHOOK_EVENT_NAMES } from '../../shared/webhooks';
import { slugFieldOf } from './addresses/slugs-left';
import type { DocumentWrite } from './events/record-publications';
import { indexLastPlaces } from './facets/store/relation-order-index';
import { gone } from './http/conflict';
import { openLane } from './public-api/response-cache/response-cache';
import { entriesOf } from './reading-rule/attach-computed-fields';
import { servicesOf, type Services } from './services';

interface IndexedSchema {
  collectionName: string;
  indexes?: { name: string; columns: string[] }[];
}

/** What is used of Strapi's store of webhooks. */
interface Allowing {
  addAllowedEvent(key: string, event: string): void;
}

const READS = new Set(['findOne', 'findFirst', 'findMany']);

interface Asked {
  documentId: string;
  locale?: string;
}

/** A killed story is said to be gone to those who saw it; to the others nothing was ever there. */
const refuseGone = async (
  { kills, locales, requests }: Services,
  { uid }: OptIn,
  { documentId, locale }: Asked,
): Promise<void> => {
  if (!(await requests.inForce())) return;
  const code = locale ?? (await locales.configured()).default;
  const notice = await kills.goneNotice(uid, documentId, code);
  if (notice !== null) throw gone(notice, documentId, code);
};

/** Sites read an article by its slug at every page view, and Strapi gives a slug no index. */
const indexSlugs = (strapi: Core.Strapi, optIns: OptIn[]): void => {
  for (const { uid, fields } of optIns) {
    const field = slugFieldOf(fields);
    if (field === undefined) continue;
    strapi.get('content-types').extend(uid, (schema: IndexedSchema) => {
      const name = `${schema.collectionName}_flash_news_slug_index`;
      const columns = [strapi.db.metadata.identifiers.getColumnName(field), 'locale'];
      schema.indexes = [...(schema.indexes ?? []), { name, columns }];
      return schema;
    });
  }
};

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const services = () => servicesOf(strapi);
  const webhooks = strapi.get<Allowing>('webhookStore');
  for (const name of WEBHOOK_EVENT_NAMES) webhooks.addAllowedEvent(name, name);
  indexSlugs(strapi, services().optIns.all());
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    indexLastPlaces(strapi.db, services().optIns.all());
  });

  openLane(strapi);

  strapi.documents.use(async (context, next) => {
    const { attach, optIns, reading, watch, writing, requests } = services();
    await reading.checkParameters(context.params);
    // Strapi types a context by its action; the watch reads what all writes have in common.
    const result = await writing(context, () => watch(context as DocumentWrite, next));
    const optIn = optIns.find(context.uid);
    if (optIn && context.action === 'findOne' && result === null) {
      await refuseGone(services(), optIn, context.params);
    }
    if (optIn && READS.has(context.action) && requests.ruled()) {
      await attach(optIn, entriesOf(result));
    }
    return result as Awaited<ReturnType<typeof next>>;
  });
};
