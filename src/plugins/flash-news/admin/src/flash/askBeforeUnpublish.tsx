import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { MarksResponse } from '../../../shared/contracts/desk';
import { useLiveQuery } from '../api/useLiveQuery';
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

/** A bulk action of the list: a component that returns a button's description. */
export interface BulkAction {
  (selection: { documents: { documentId: string }[]; model: string }): Description | null;
  type?: string;
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

/** Returns the documents of a type that have a running flash; none where they can't be read, or aren't needed. */
const useFlashing = (model: string, isNeeded: boolean): Set<string> => {
  const path = useMarksPath(model);
  // Shared: a list has the action in every row.
  const { answer } = useLiveQuery<MarksResponse>(isNeeded ? path : null, undefined, true);
  return new Set(answer?.data.flashes.map(({ documentId }) => documentId));
};

const Question = () => {
  const say = useMessages();
  return <Typography textAlign="center">{say('unpublish.body')}</Typography>;
};

/** The question in a dialog that Strapi opens itself, where the story has a flash. It is read when the dialog opens. */
const QuestionIfFlashing = ({ model, documentId }: View) =>
  useFlashing(model, true).has(documentId ?? '') ? <Question /> : null;

/**
 * Makes Strapi's "Unpublish" ask first on a story with a running flash, which would go from every site with it. Whether one
 * runs is read at the click: it may have been raised a moment ago. Where that can't be read, it asks.
 */
export const askBeforeUnpublish = (action: DocumentAction): DocumentAction => {
  if (action.type !== 'unpublish') return action;
  const AskBeforeUnpublish: DocumentAction = (view) => {
    const say = useMessages();
    const { get } = useFetchClient();
    const path = useMarksPath(view.model);
    const described = action(view);
    if (!described || path === null) return described;
    const { dialog, onClick } = described;
    if (dialog) return asking(described, dialog.title, <QuestionIfFlashing {...view} />);
    const isFlashing = (): Promise<boolean> =>
      get<MarksResponse>(path).then(
        ({ data }) => data.data.flashes.some(({ documentId }) => documentId === view.documentId),
        () => true,
      );
    const asked = asking(described, say('unpublish.title'), <Question />);
    return {
      ...asked,
      // Strapi opens the dialog unless this resolves to true.
      async onClick(event) {
        if (await isFlashing()) return false;
        await onClick?.(event);
        return true;
      },
    };
  };
  return Object.assign(AskBeforeUnpublish, { type: action.type, position: action.position });
};

/** Makes the question of Strapi's bulk "Unpublish" name the flash where one of the chosen stories has one. */
export const askBeforeBulkUnpublish = (action: BulkAction): BulkAction => {
  if (action.type !== 'unpublish') return action;
  const AskBeforeBulkUnpublish: BulkAction = (selection) => {
    const say = useMessages();
    const described = action(selection);
    const flashing = useFlashing(selection.model, described !== null);
    return described && selection.documents.some(({ documentId }) => flashing.has(documentId))
      ? asking(described, say('unpublish.title'), <Question />)
      : described;
  };
  return Object.assign(AskBeforeBulkUnpublish, { type: action.type });
};
