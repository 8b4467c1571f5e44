import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { MarksResponse } from '../../../shared/contracts/desk';
import { useLiveQuery } from '../api/useLiveQuery';
import { marksOf } from '../list/marksOf';
import { useMarksPath } from '../list/useMarksPath';
import { useMessages } from '../translations/useMessages';

interface View {
  model: string;
  documentId?: string;
}

/** Strapi's description of a button; only the properties read or set here. */
interface Description {
  disabled?: boolean;
  onClick?: (event: unknown) => unknown;
  dialog?: {
    type: string;
    title: string;
    content?: ReactNode;
    onConfirm?: () => Promise<void> | void;
  };
}

/** A document action of the content manager: a component that returns a button's description. */
export interface DocumentAction {
  (view: View): Description | null;
  type?: string;
  position?: unknown;
}

/** Adds the question to a description: to its own dialog, or to one that does what the click did. */
const asking = (described: Description, title: string, question: ReactNode): Description => {
  const { dialog, onClick } = described;
  if (dialog) {
    const content = (
      <Flex direction="column" alignItems="stretch" gap={4}>
        {question}
        {dialog.content}
      </Flex>
    );
    return { ...described, dialog: { ...dialog, title, content } };
  }
  const onConfirm = async (): Promise<void> => {
    await onClick?.(undefined);
  };
  return {
    ...described,
    onClick: () => undefined,
    dialog: { type: 'dialog', title, content: question, onConfirm },
  };
};

/** Makes Strapi's "Unpublish" ask first on a story with a running flash, which would go from every site with it. */
export const askBeforeUnpublish = (action: DocumentAction): DocumentAction => {
  if (action.type !== 'unpublish') return action;
  const AskBeforeUnpublish: DocumentAction = (view) => {
    const say = useMessages();
    const described = action(view);
    const path = useMarksPath(view.model);
    // Shared: a list has this action in every row.
    const { answer } = useLiveQuery<MarksResponse>(
      described?.disabled === false ? path : null,
      undefined,
      true,
    );
    if (!described || !answer || view.documentId === undefined) return described;
    if (marksOf(answer.data, view.documentId, null).flash === null) return described;
    const question = <Typography textAlign="center">{say('unpublish.body')}</Typography>;
    return asking(described, say('unpublish.title'), question);
  };
  return Object.assign(AskBeforeUnpublish, { type: action.type, position: action.position });
};
