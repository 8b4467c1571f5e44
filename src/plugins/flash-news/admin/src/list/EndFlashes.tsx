import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification, useRBAC, useTable } from '@strapi/strapi/admin';
import { useMemo, type ReactNode } from 'react';
import { useNowByMinute } from '@newsroom/plugin-kit/admin/components/useServerClock';
import type { MarksResponse } from '../../../shared/contracts/desk';
import type { EndFlashesRequest, EndFlashesResponse } from '../../../shared/contracts/flash';
import { PERMISSIONS } from '../../../shared/permissions';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { describeProblem } from '../api/describeProblem';
import { FLASHES_PATH } from '../api/flashPath';
import { useLiveQuery } from '../api/useLiveQuery';
import { useProblemText } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';

interface Selection {
  documents: { documentId: string }[];
  model: string;
}

/** Strapi's description of a bulk action; only the properties set here. */
interface BulkAction {
  label: string;
  variant: 'danger-light';
  dialog: {
    type: 'dialog';
    title: string;
    content: ReactNode;
    onConfirm: () => Promise<void>;
  };
}

export type BulkActionComponent = (selection: Selection) => BulkAction | null;

/** Bulk action that ends the flashes of the selected documents; hidden if none is running. */
export const EndFlashes: BulkActionComponent = ({ documents, model }) => {
  const say = useMessages();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const selectRow = useTable('EndFlashes', ({ selectRow: select }) => select);
  const permissions = useMemo(() => [{ action: PERMISSIONS.endFlash, subject: model }], [model]);
  const { allowedActions, isLoading } = useRBAC(permissions);
  const isAllowed = !isLoading && Object.values(allowedActions).some(Boolean);
  const path = isAllowed ? `/${PLUGIN_ID}/marks/${encodeURIComponent(model)}` : null;
  const { answer, clockOffset, refresh } = useLiveQuery<MarksResponse>(path, undefined, true);
  const problemText = useProblemText(useNowByMinute(clockOffset));
  const selected = documents.map(({ documentId }) => documentId);
  const flashing = answer?.data.flashes.filter((one) => selected.includes(one.documentId)) ?? [];
  if (flashing.length === 0) return null;

  const end = async (): Promise<void> => {
    const documentIds = flashing.map(({ documentId }) => documentId);
    const request: EndFlashesRequest = { documentIds };
    try {
      const ends = `${FLASHES_PATH}/${encodeURIComponent(model)}/end`;
      const { data } = await post<EndFlashesResponse, EndFlashesRequest>(ends, request);
      const message = say('list.ended', { count: data.data.length });
      toggleNotification({ type: 'success', message });
      selectRow([]);
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemText(describeProblem(error)) });
    }
    await refresh();
  };

  return {
    label: say('list.end', { count: flashing.length }),
    variant: 'danger-light',
    dialog: {
      type: 'dialog',
      title: say('list.end.title', { count: flashing.length }),
      content: (
        <Flex justifyContent="center">
          <Typography textAlign="center">{say('end.body')}</Typography>
        </Flex>
      ),
      onConfirm: end,
    },
  };
};
