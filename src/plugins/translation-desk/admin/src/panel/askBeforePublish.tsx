import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useRef, type ReactNode } from 'react';
import { useFieldLabels } from '../components/useFieldLabels';
import { useTypedWords, withoutWords } from '../source/companionWords';
import { untranslatedFields } from '../source/untranslatedFields';
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

const Lines = ({ of }: { of: string[] }) => (
  <ul>
    {of.map((line, index) => (
      <Typography key={index} tag="li" variant="pi">
        {line}
      </Typography>
    ))}
  </ul>
);

/**
 * Makes Strapi's "Publish" save the words of quotes first, which are published with their story, and say which quotes stay out of a
 * translation, those without words, and which fields still have the source's words. Before a translation has a version there is none to save them with.
 */
export const askBeforePublish = (action: PublishAction): PublishAction => {
  if (action.type !== 'publish') return action;
  const AskBeforePublish: PublishAction = (view) => {
    const say = useMessages();
    const { target, query } = useTranslation();
    const words = useTypedWords();
    const values = useForm('AskBeforePublish', (form) => form.values as Record<string, unknown>);
    const labelOf = useFieldLabels(target ? [target.contentType] : []);
    const unsaved = useUnsavedWords(view.documentId);
    // A second click comes before Strapi has drawn the button as busy.
    const isPublishing = useRef(false);
    const described = action(view);
    const translation = query.answer?.data;
    const isOpen =
      translation &&
      target?.documentId === view.documentId &&
      translation.sourceLocale !== target?.locale;
    const left = isOpen ? withoutWords(translation, words) : [];
    const same = isOpen ? untranslatedFields(translation, values, words) : [];
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
    const publish = async (event?: unknown): Promise<unknown> => {
      if (isPublishing.current) return true;
      isPublishing.current = true;
      try {
        return (await unsaved.save()) ? await described.onClick?.(event) : true;
      } finally {
        isPublishing.current = false;
      }
    };
    if (left.length + same.length === 0) return { ...described, onClick: publish };
    const content = (
      <Flex direction="column" alignItems="stretch" gap={3}>
        {left.length > 0 && (
          <>
            <Typography>{say('publish.without.body', { count: left.length })}</Typography>
            <Lines of={left.map(({ text }) => `“${text.slice(0, 120)}”`)} />
          </>
        )}
        {same.length > 0 && (
          <>
            <Typography>{say('publish.untranslated.body')}</Typography>
            <Lines of={[...new Set(same.map((path) => labelOf(view.model, path)))]} />
          </>
        )}
      </Flex>
    );
    return {
      ...described,
      onClick: () => undefined,
      dialog: {
        type: 'dialog',
        title: say(left.length > 0 ? 'publish.without.title' : 'publish.untranslated.title'),
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
