import { adminApi } from '@strapi/strapi/admin';
import { showConflict, type Asked, type SaveSince } from './conflict';
import { formOf, type OpenForm, type Values } from './forms';

/** What is used of the content manager's requests (RTK Query), which it types for itself alone. */
interface Argument extends Partial<Asked> {
  model: string;
  documentIds?: string[];
  data?: Values;
}

interface Query {
  config?: { headers?: Record<string, string> };
}

interface ApiError {
  name?: string;
  message?: string;
  details?: { unseen?: SaveSince[]; errors?: unknown[] };
}

interface Answer {
  meta?: { version?: string | null };
}

interface Lifecycle {
  dispatch(action: unknown): void;
  queryFulfilled: Promise<{ data: Answer }>;
}

interface Endpoint {
  query(argument: Argument): Query;
  invalidatesTags?: (result: unknown, error: unknown, argument: Argument) => unknown[];
  transformErrorResponse?: (error: ApiError) => ApiError;
  onQueryStarted?: (argument: Argument, lifecycle: Lifecycle) => Promise<void>;
}

interface ContentManagerApi {
  enhanceEndpoints(change: { endpoints: Record<string, (endpoint: Endpoint) => void> }): void;
  util: {
    updateQueryData(endpoint: string, key: object, patch: (cached: Cached) => void): unknown;
    invalidateTags(tags: unknown[]): unknown;
  };
}

interface Cached {
  data: Values;
}

// The endpoints are the content manager's; Strapi's type of the public `adminApi` knows of none.
const api = adminApi as unknown as ContentManagerApi;

const formFor = ({ model, documentId, documentIds = [] }: Argument): OpenForm | undefined =>
  formOf(model, documentId ?? (documentIds.length === 1 ? documentIds[0] : undefined));

const begunFrom = ({ version }: OpenForm): Record<string, string> =>
  version === null ? { 'If-None-Match': '*' } : { 'If-Match': version };

/** Strapi empties a form whose save failed, unless the error is one of its validation. */
const asValidation = (error: ApiError): ApiError => ({
  ...error,
  name: 'ValidationError',
  details: { ...error.details, errors: error.details?.errors ?? [] },
});

/** Puts what was saved into the cache at once, before it is read again: the form shows it throughout. */
const showSaved = ({ data, ...key }: Argument, { dispatch }: Lifecycle): void =>
  dispatch(
    api.util.updateQueryData('getDocument', key, (cached) => {
      Object.assign(cached.data, data);
    }),
  );

const readAgain = ({ model, documentId }: Asked, { dispatch }: Lifecycle): void =>
  dispatch(
    api.util.invalidateTags([{ type: 'Document', id: `${model}_${documentId}` }, 'Relations']),
  );

type AfterSaving = (argument: Argument, lifecycle: Lifecycle) => void;

const namesVersion = (endpoint: Endpoint, afterSaving?: AfterSaving): void => {
  const { query, invalidatesTags } = endpoint;
  endpoint.query = (argument) => {
    const asked = query(argument);
    const form = formFor(argument);
    if (!form) return asked;
    const headers = { ...asked.config?.headers, ...begunFrom(form) };
    return { ...asked, config: { ...asked.config, headers } };
  };
  // What failed has changed nothing; read again, it would put older text over what was typed.
  endpoint.invalidatesTags = (result, error, argument) =>
    error ? [] : (invalidatesTags?.(result, error, argument) ?? []);
  endpoint.onQueryStarted = async (argument, lifecycle) => {
    const form = formFor(argument);
    try {
      const { data } = await lifecycle.queryFulfilled;
      if (form && data.meta?.version !== undefined) form.version = data.meta.version;
      if (form) form.isModified = false;
      afterSaving?.(argument, lifecycle);
    } catch (failure) {
      const { unseen } = (failure as { error?: ApiError }).error?.details ?? {};
      const { collectionType = 'collection-types', model, params } = argument;
      if (!form || !unseen) return;
      const asked = {
        collectionType,
        model,
        documentId: form.documentId,
        ...(params && { params }),
      };
      showConflict({ form, asked, unseen, readAgain: () => readAgain(asked, lifecycle) });
    }
  };
};

const letGo: AfterSaving = (argument) => {
  const form = formFor(argument);
  if (form) form.isDiscarded = true;
};

const named = (endpoint: Endpoint): void => namesVersion(endpoint);

/**
 * Every write of the content manager names the version that its form was filled from, and one that
 * fails leaves what was typed in the form.
 */
export const guardSaving = (): void => {
  api.enhanceEndpoints({
    endpoints: {
      updateDocument(endpoint) {
        endpoint.transformErrorResponse = asValidation;
        namesVersion(endpoint, showSaved);
      },
      discardDocument(endpoint) {
        namesVersion(endpoint, letGo);
      },
      publishDocument: named,
      unpublishDocument: named,
      deleteDocument: named,
      publishManyDocuments: named,
    },
  });
};
