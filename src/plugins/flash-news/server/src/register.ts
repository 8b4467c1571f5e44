import type { Core } from '@strapi/strapi';
import { entriesOf } from './services/attach';
import { servicesOf } from './services';
import type { DocumentWrite } from './services/watch';

const READS = new Set(['findOne', 'findFirst', 'findMany']);

/** What Strapi's router leaves in the state of a request that it has found a route for. */
interface Routed {
  route?: { info?: { type?: string } };
}

const isContentApi = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as Routed | undefined;
  return state?.route?.info?.type === 'content-api';
};

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const services = () => servicesOf(strapi);

  strapi.documents.use(async (context, next) => {
    // Strapi types a context by its action; the watch reads what all writes have in common.
    const result = await services().watch(context as DocumentWrite, next);
    const optIn = services().optIns.find(context.uid);
    if (optIn && READS.has(context.action) && isContentApi(strapi)) {
      await services().attach(optIn, entriesOf(result));
    }
    return result as Awaited<ReturnType<typeof next>>;
  });
};
