import { adminApi } from '@strapi/strapi/admin';
import { getSeen, withSeen, type Argument, type SaveRequest } from './seen';

interface Endpoint {
  query(argument: Argument): SaveRequest;
}

interface ContentManagerApi {
  enhanceEndpoints(change: { endpoints: Record<string, (endpoint: Endpoint) => void> }): void;
}

const sendSeen = (endpoint: Endpoint): void => {
  const { query } = endpoint;
  endpoint.query = (argument) => withSeen(query(argument), argument, getSeen());
};

/** Sends with each save of a translation what its author has seen of the source. */
export const sendSeenOnSave = (): void => {
  // Strapi's public type of `adminApi` lacks the content manager's endpoints.
  (adminApi as unknown as ContentManagerApi).enhanceEndpoints({
    endpoints: { updateDocument: sendSeen, publishDocument: sendSeen },
  });
};
