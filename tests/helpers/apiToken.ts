import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

type Access =
  | { type: 'full-access' | 'read-only' }
  /** Actions such as `api::article.article.find`. */
  | { type: 'custom'; permissions: string[] };

/** Creates an API token that never expires. @returns the value of `Authorization` */
export async function apiToken(strapi: Core.Strapi, access: Access): Promise<string> {
  const token = (await strapi.service('admin::api-token').create({
    name: `Token ${randomUUID()}`,
    description: '',
    lifespan: null,
    permissions: [],
    ...access,
  })) as { accessKey: string };
  return `Bearer ${token.accessKey}`;
}
