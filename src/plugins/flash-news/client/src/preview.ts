import type { PreviewResponse } from '../../shared/contracts/preview';
import { parseBody } from './error';
import { requireOk, type Get } from './get';
import type { RequestOptions } from './options';

export const createPreview = (get: Get) => ({
  /**
   * Loads the unpublished version that a preview token opens, as it is saved, until `meta.until`. Rejects with 401 where the
   * token has ended or is none, 404 where the version is gone, 410 where its story was taken down. It is never cached here.
   */
  async preview(token: string, request: RequestOptions = {}): Promise<PreviewResponse> {
    const secrets = { 'Preview-Token': encodeURIComponent(token) };
    const answer = await get('/flash-news/preview', 'application/json', { ...request, secrets });
    return parseBody(requireOk(answer)) as PreviewResponse;
  },
});
