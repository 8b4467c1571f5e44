import type { Core } from '@strapi/strapi';
import { entriesOf } from './services/attach';
import { servicesOf } from './services';
import type { DocumentWrite } from './services/watch';

const READS = new Set(['findOne', 'findFirst', 'findMany']);

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const services = () => servicesOf(strapi);

  strapi.documents.use(async (context, next) => {
    const { attach, optIns, reading, watch, writing, requests } = services();
    await reading.checkParameters(context.params);
    // Strapi types a context by its action; the watch reads what all writes have in common.
    const result = await writing(context, () => watch(context as DocumentWrite, next));
    const optIn = optIns.find(context.uid);
    if (optIn && READS.has(context.action) && requests.ruled()) {
      await attach(optIn, entriesOf(result));
    }
    return result as Awaited<ReturnType<typeof next>>;
  });
};
