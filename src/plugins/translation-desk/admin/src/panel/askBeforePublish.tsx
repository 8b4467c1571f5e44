import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useTypedWords, withoutWords } from '../source/companionWords';
import { useTranslation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { saveForm } from './saveForm';
import { useUnsavedWords } from './saveWordsWithForm';

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

/**
 * Makes Strapi's "Publish" save the words of quotes first, which are published with their story, and say which quotes stay out of a
 * translation: those without words. Before a translation has a version there is none to save them with.
 */
export const askBeforePublish = (action: PublishAction): PublishAction => {
  if (action.type !== 'publish') return action;
  const AskBeforePublish: PublishAction = (view) => {
    const say = useMessages();
    const { target, query } = useTranslation();
    const words = useTypedWords();
    const unsaved = useUnsavedWords(view.documentId);
    const described = action(view);
    const translation = query.answer?.data;
    const isOpen =
      translation &&
      target?.documentId === view.documentId &&
      translation.sourceLocale !== target?.locale;
    const left = isOpen ? withoutWords(translation, words) : [];
    if (!described) return described;
    if (unsaved.isAny && !unsaved.hasVersion) {
      return {
        ...described,
        onClick: () => undefined,
        dialog: {
          type: 'dialog',
          title: say('publish.saveFirst.title'),
          content: <Typography>{say('publish.saveFirst.body')}</Typography>,
          async onConfirm() {
            await saveForm(view.model, view.documentId ?? '', true);
          },
        },
      };
    }
    // Strapi shows a dialog unless the click returns true.
    const publish = async (event?: unknown): Promise<unknown> =>
      (await unsaved.save()) ? described.onClick?.(event) : true;
    if (left.length === 0) return unsaved.isAny ? { ...described, onClick: publish } : described;
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
          const isDone = await publish();
          if (isDone !== true) await described.dialog?.onConfirm?.();
        },
      },
    };
  };
  return Object.assign(AskBeforePublish, { type: action.type, position: action.position });
};
