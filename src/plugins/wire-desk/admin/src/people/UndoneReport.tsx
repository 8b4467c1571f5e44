import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { NotMovedBack, UndoResponse } from '../../../shared/contracts/people';
import { editAddress } from '../api/paths';
import { useMessages } from '../translations/useMessages';

const Line = ({ one }: { one: NotMovedBack }) => {
  const say = useMessages();
  const { locale: panel } = useIntl();
  const what = say(one.why === 'deleted' ? 'people.left.deleted' : 'people.left.changed', {
    ...{ field: one.field, locale: one.locale ?? panel },
  });
  return (
    <Typography tag="li" variant="pi">
      {one.why === 'deleted' ? (
        what
      ) : (
        <Link to={editAddress(one.contentType, one.documentId, one.locale ?? '')}>{what}</Link>
      )}
    </Typography>
  );
};

/** Says what an undo has moved back, and what it could not. */
export const UndoneReport = ({ report }: { report: UndoResponse['data'] }) => {
  const say = useMessages();
  const { name, movedBack, notMovedBack, notMovedBackInAll, hasOtherSlug, keptFields } = report;
  return (
    <Flex
      role="status"
      direction="column"
      alignItems="flex-start"
      gap={2}
      background="success100"
      hasRadius
      padding={4}
    >
      <Typography fontWeight="bold" textColor="neutral800">
        {say('people.undone', { name, count: movedBack })}
      </Typography>
      {hasOtherSlug && <Typography>{say('people.left.slug', { name })}</Typography>}
      {keptFields.length > 0 && (
        <Typography>{say('people.left.fields', { fields: keptFields.join(', ') })}</Typography>
      )}
      {notMovedBackInAll > 0 && (
        <>
          <Typography>{say('people.left', { count: notMovedBackInAll })}</Typography>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
            {notMovedBack.map((one) => (
              <Line key={`${one.documentId} ${one.field} ${one.locale ?? ''}`} one={one} />
            ))}
          </Flex>
        </>
      )}
    </Flex>
  );
};
