import { PLUGIN_ID } from '../../../shared/plugin-id';

export const FLASHES_PATH = `/${PLUGIN_ID}/flashes`;

export const flashPath = (contentType: string, documentId: string): string =>
  `${FLASHES_PATH}/${encodeURIComponent(contentType)}/${encodeURIComponent(documentId)}`;
