import { adminApi } from '@strapi/strapi/admin';
import { showConflict, type RefusedRequest, type UnseenSave } from './conflict';
import { findForm, type OpenForm, type Values } from './forms';
import { refusalText } from './refusal';

/** The content manager's requests (RTK Query), whose types Strapi doesn't export. */
interface Argument extends Partial<RefusedRequest> {
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
  details?: { unseen?: UnseenSave[]; errors?: unknown[] };
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

// Strapi's public type of `adminApi` lacks the content manager's endpoints.
const api = adminApi as unknown as ContentManagerApi;

const formFor = ({ model, documentId, documentIds = [] }: Argument): OpenForm | undefined =>
  findForm(model, documentId ?? (documentIds.length === 1 ? documentIds[0] : undefined));

const versionHeaders = ({ version }: OpenForm): Record<string, string> =>
  version === null ? { 'If-None-Match': '*' } : { 'If-Match': version };

/** Says in the panel's language that a save was refused; the dialog says why. */
const inOurWords = (error: ApiError): ApiError => {
  const message = refusalText();
  return error.details?.unseen && message !== null ? { ...error, message } : error;
};

/** Strapi resets the form after a failed save unless the error is a ValidationError. */
const asValidation = (error: ApiError): ApiError => ({
  ...inOurWords(error),
  name: 'ValidationError',
  details: { ...error.details, errors: error.details?.errors ?? [] },
});

/** Writes the saved values into the cache, so that the form shows them until the document is loaded again. */
const showSaved = ({ data, ...key }: Argument, { dispatch }: Lifecycle): void =>
  dispatch(
    api.util.updateQueryData('getDocument', key, (cached) => {
      Object.assign(cached.data, data);
    }),
  );

const reload = ({ model, documentId }: RefusedRequest, { dispatch }: Lifecycle): void =>
  dispatch(
    api.util.invalidateTags([{ type: 'Document', id: `${model}_${documentId}` }, 'Relations']),
  );

type AfterSaving = (argument: Argument, lifecycle: Lifecycle) => void;

const sendVersion = (endpoint: Endpoint, afterSaving?: AfterSaving): void => {
  const { query, invalidatesTags } = endpoint;
  endpoint.query = (argument) => {
    const request = query(argument);
    const form = formFor(argument);
    if (!form) return request;
    const headers = { ...request.config?.headers, ...versionHeaders(form) };
    return { ...request, config: { ...request.config, headers } };
  };
  // A failed request changed nothing; loading again would replace typed text by older text.
  endpoint.invalidatesTags = (result, error, argument) =>
    error ? [] : (invalidatesTags?.(result, error, argument) ?? []);
  endpoint.onQueryStarted = async (argument, lifecycle) => {
    const form = formFor(argument);
    try {
      const { data } = await lifecycle.queryFulfilled;
      if (form && data.meta?.version !== undefined) form.version = data.meta.version;
      if (form) Object.assign(form, { isModified: false, isSaved: true });
      afterSaving?.(argument, lifecycle);
    } catch (failure) {
      const { unseen } = (failure as { error?: ApiError }).error?.details ?? {};
      const { collectionType = 'collection-types', model, params } = argument;
      if (!form || !unseen) return;
      const request = {
        collectionType,
        model,
        documentId: form.documentId,
        ...(params && { params }),
      };
      showConflict({ form, request, unseen, reload: () => reload(request, lifecycle) });
    }
  };
};

const markDiscarded: AfterSaving = (argument) => {
  const form = formFor(argument);
  if (form) form.isDiscarded = true;
};

const withVersion = (endpoint: Endpoint): void => {
  endpoint.transformErrorResponse = inOurWords;
  sendVersion(endpoint);
};

/** Sends the form's base version with every write, and keeps typed values when a write fails. */
export const sendVersionsOnSave = (): void => {
  api.enhanceEndpoints({
    endpoints: {
      updateDocument(endpoint) {
        endpoint.transformErrorResponse = asValidation;
        sendVersion(endpoint, showSaved);
      },
      discardDocument(endpoint) {
        endpoint.transformErrorResponse = inOurWords;
        sendVersion(endpoint, markDiscarded);
      },
      publishDocument: withVersion,
      unpublishDocument: withVersion,
      deleteDocument: withVersion,
      publishManyDocuments: withVersion,
    },
  });
};
