import { Flex, Typography } from '@strapi/design-system';
import type { SourcePicture } from '../../../shared/contracts/translation';
import { useMessages } from '../translations/useMessages';
import { addressOf } from './pictures';

interface Props {
  pictures: SourcePicture[];
  /** Whether the first save of the translation takes them over. */
  comeAlong: boolean;
}

/** The pictures of a source, whose words a translator can't write without seeing them. */
export const SourcePictures = ({ pictures, comeAlong }: Props) => {
  const say = useMessages();
  if (pictures.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {pictures.map((picture) => (
        <img
          key={picture.path + picture.url}
          src={addressOf(picture)}
          alt={picture.alternativeText ?? say('source.picture')}
          style={{ maxWidth: '100%', maxHeight: '16rem', objectFit: 'contain' }}
        />
      ))}
      {comeAlong && (
        <Typography variant="pi" textColor="neutral700">
          {say('source.pictureComes')}
        </Typography>
      )}
    </Flex>
  );
};
