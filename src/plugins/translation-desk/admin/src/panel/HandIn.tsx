import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { useFieldLabels } from '../components/useFieldLabels';
import { useAreRestored, useTypedWords, withoutWords } from '../source/companionWords';
import { keyOf } from '../source/openKey';
import { useReadOnly } from '../source/SourceFields';
import { untranslatedFields } from '../source/untranslatedFields';
import { seenOf, type Target, type Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { inTurn } from './companionSaving';
import { EmptyFields } from './EmptyFields';
import { rememberHandedIn, useJustHandedIn } from './handedIn';
import { NextStory } from './NextStory';
import { saveForm, useIsSaveOffered } from './saveForm';
import { useSaveWordsWithSaves, useUnsavedWords } from './saveWordsWithForm';
import type { TranslationActions } from './useTranslationActions';

interface Props {
  target: Target;
  translation: Translation;
  actions: TranslationActions;
}

/** Saves form and words of companions, and hands the translation in: all by one button. */
export const HandIn = ({ target, translation, actions }: Props) => {
  const { contentType, documentId, locale } = target;
  const { state } = translation;
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const isModified = useForm('HandIn', (form) => form.modified);
  const unsaved = useUnsavedWords(documentId);
  const words = useTypedWords();
  const lacking = withoutWords(translation, words).length;
  const values = useForm('HandIn', (form) => form.values as Record<string, unknown>);
  const labelOf = useFieldLabels([contentType]);
  const { formatList } = useFormatters();
  const same = untranslatedFields(translation, values, words);
  const areRestored = useAreRestored();
  const isReadOnly = useReadOnly(translation);
  const key = keyOf(target);
  const wasHandedIn = useJustHandedIn(key);
  const [isSaving, setIsSaving] = useState(false);
  useSaveWordsWithSaves(key, unsaved, isReadOnly);
  const isSaveOffered = useIsSaveOffered(contentType, documentId);
  const hasWork = isModified || unsaved.isAny || isSaveOffered;

  const handIn = async (): Promise<void> => {
    setIsSaving(true);
    await inTurn(async () => {
      const isSaved = await saveForm(contentType, documentId, isModified);
      if (!isSaved) toggleNotification({ type: 'danger', message: say('handIn.notSaved') });
      else if (await unsaved.save()) {
        if (await actions.handIn({ locale, ...seenOf(translation) })) rememberHandedIn(key);
      }
    });
    setIsSaving(false);
  };
  const isHandedIn = translation.handedInBy !== null;
  const isDone = isHandedIn || state === 'current';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <EmptyFields target={target} translation={translation} />
      {unsaved.isAny && (
        <Button
          type="button"
          fullWidth
          variant="tertiary"
          disabled={isReadOnly || isSaving || !unsaved.hasVersion}
          loading={actions.busy}
          onClick={() => void unsaved.save()}
        >
          {say('companions.save')}
        </Button>
      )}
      {lacking > 0 && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say('companions.lacking', { count: lacking })}
        </Typography>
      )}
      {areRestored && unsaved.isAny && (
        <Typography variant="pi" role="status">
          {say('companions.restored')}
        </Typography>
      )}
      {same.length > 0 && !isDone && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say('handIn.untranslated', {
            fields: formatList([...new Set(same.map((path) => labelOf(contentType, path)))]),
          })}
        </Typography>
      )}
      {(hasWork || !isDone) && (
        <Button
          type="button"
          fullWidth
          disabled={isReadOnly || (state === 'missing' && !isModified)}
          loading={isSaving || actions.busy}
          onClick={() => void handIn()}
        >
          {say(hasWork ? 'handIn.save' : 'handIn')}
        </Button>
      )}
      {wasHandedIn && isDone && !hasWork && (
        <Flex direction="column" alignItems="stretch" gap={2} role="status">
          <Typography variant="pi" fontWeight="bold">
            {say('handIn.done')}
          </Typography>
          <NextStory target={target} />
        </Flex>
      )}
    </Flex>
  );
};
