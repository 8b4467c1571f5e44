import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import type { Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import type { TranslationActions } from './useTranslationActions';

interface Props {
  locale: string;
  translation: Translation;
  actions: TranslationActions;
}

/** Who has the translation; claims it, or lets go. */
export const Assignee = ({ locale, translation, actions }: Props) => {
  const { assignee, mayEdit } = translation;
  const say = useMessages();
  const me = useAuth('Assignee', ({ user }) => user?.id);
  const isMine = assignee !== null && assignee.id === Number(me);
  const assign = (id: number | null) => void actions.assign({ locale, assignee: id });
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between">
      <Typography variant="pi">
        {assignee === null
          ? say('assignee.none')
          : isMine
            ? say('assignee.me')
            : say('assignee.has', { name: assignee.name })}
      </Typography>
      {mayEdit && (assignee === null || isMine) && me !== undefined && (
        <Button
          type="button"
          size="S"
          variant="tertiary"
          loading={actions.busy}
          onClick={() => assign(isMine ? null : Number(me))}
        >
          {say(isMine ? 'assignee.giveUp' : 'assignee.claim')}
        </Button>
      )}
    </Flex>
  );
};
