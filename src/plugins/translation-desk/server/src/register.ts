import type { Core } from '@strapi/strapi';
import { servicesOf } from './services';
import type { DocumentWrite } from './strapi/types';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { types, recordWrites, bringWithTranslation, followSource, followProposals } =
    servicesOf(strapi);
  // Read here, so that a mistake in a type's options stops the boot, not the first request.
  types.all();

  strapi.documents.use((context, next) => {
    // Strapi types context and result by action.
    const write = context as unknown as DocumentWrite;
    return recordWrites.middleware(write, next) as ReturnType<typeof next>;
  });
  // Within the recording, which so sees what they write.
  for (const rule of [followProposals, bringWithTranslation, followSource]) {
    strapi.documents.use((context, next) => {
      const write = context as unknown as DocumentWrite;
      return rule(write, next) as ReturnType<typeof next>;
    });
  }
};
