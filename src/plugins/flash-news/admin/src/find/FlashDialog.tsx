import { Modal } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';
import { DocumentFlash } from '../flash/DocumentFlash';

interface Props {
  contentType: string;
  documentId: string;
  title: string | null;
  /** BCP 47. */
  locale: string;
  onClose: () => void;
}

/** A dialog that raises, changes or ends the flash of a story. */
export const FlashDialog = ({ contentType, documentId, title, locale, onClose }: Props) => {
  const say = useMessages();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={say('find.close')}>
          <Modal.Title>{title ?? say('untitled')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <DocumentFlash contentType={contentType} documentId={documentId} locale={locale} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
