import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useTypedWords, withoutWords } from '../source/companionWords';
import { useTranslation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';

/** Strapi's description of a button; only the properties read or set here. */
interface Description {
  onClick?: (event: unknown) => unknown;
  dialog?: {
    type: string;
    title: string;
    content?: ReactNode;
    onConfirm?: () => Promise<void> | void;
  };
}

export interface PublishAction {
  (view: { model: string; documentId?: string }): Description | null;
  type?: string;
  position?: unknown;
}

/** Makes Strapi's "Publish" say which quotes stay out of a translation: those without words. */
export const askBeforePublish = (action: PublishAction): PublishAction => {
  if (action.type !== 'publish') return action;
  const AskBeforePublish: PublishAction = (view) => {
    const say = useMessages();
    const { target, query } = useTranslation();
    const words = useTypedWords();
    const described = action(view);
    const translation = query.answer?.data;
    const isOpen =
      translation &&
      target?.documentId === view.documentId &&
      translation.sourceLocale !== target?.locale;
    const left = isOpen ? withoutWords(translation, words) : [];
    if (!described || left.length === 0) return described;
    const content = (
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>{say('publish.without.body', { count: left.length })}</Typography>
        <ul>
          {left.map(({ text }, index) => (
            <Typography key={index} tag="li" variant="pi">
              “{text.slice(0, 120)}”
            </Typography>
          ))}
        </ul>
      </Flex>
    );
    return {
      ...described,
      onClick: () => undefined,
      dialog: {
        type: 'dialog',
        title: say('publish.without.title'),
        content,
        async onConfirm() {
          // Strapi's own publishes at the click, or asks of relations by a dialog that this one stands for.
          const isDone = await described.onClick?.(undefined);
          if (isDone !== true) await described.dialog?.onConfirm?.();
        },
      },
    };
  };
  return Object.assign(AskBeforePublish, { type: action.type, position: action.position });
};
