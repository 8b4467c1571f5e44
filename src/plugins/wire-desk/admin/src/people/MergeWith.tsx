import { Modal } from '@strapi/design-system';
import { User } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { PERMISSIONS } from '../../../shared/permissions';
import { useHasPermission } from '../api/useHasPermission';
import { useMessages } from '../translations/useMessages';
import { ChooseOther } from './ChooseOther';
import { MergeForm } from './MergeForm';
import { usePersonType } from './personType';

interface Edited {
  model: string;
  documentId?: string;
}

interface Dialog {
  type: 'modal';
  title: string;
  content: (props: { onClose: () => void }) => ReactNode;
}

/** Strapi's description of an entry in the menu of an edit view; only the properties set here. */
interface MergeAction {
  label: string;
  icon: ReactNode;
  position: 'header';
  dialog: Dialog;
}

export interface MergeActionComponent {
  (edited: Edited): MergeAction | null;
  position: 'header';
}

const MergeSteps = ({
  documentId,
  uid,
  onClose,
}: {
  documentId: string;
  uid: string;
  onClose: () => void;
}) => {
  const say = useMessages();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [other, setOther] = useState<string | null>(null);
  return (
    <Modal.Body>
      {other === null ? (
        <ChooseOther documentId={documentId} onChoose={(person) => setOther(person.documentId)} />
      ) : (
        <MergeForm
          pair={[documentId, other]}
          onBack={() => setOther(null)}
          onDone={(kept, gone) => {
            onClose();
            toggleNotification({
              type: 'success',
              message: say('people.merged', { kept: kept.name, gone: gone.name }),
            });
            navigate(`/content-manager/collection-types/${uid}/${kept.documentId}`);
          }}
        />
      )}
    </Modal.Body>
  );
};

/** Entry of a person's menu by which it is merged with another. */
export const MergeWith: MergeActionComponent = ({ model, documentId }) => {
  const say = useMessages();
  const mayMerge = useHasPermission(PERMISSIONS.mergePeople);
  const uid = usePersonType(mayMerge);
  // The same function at each drawing: Strapi draws it as a component, which another function would begin again.
  const content = useCallback(
    ({ onClose }: { onClose: () => void }) => (
      <MergeSteps documentId={documentId ?? ''} uid={model} onClose={onClose} />
    ),
    [documentId, model],
  );
  if (uid !== model || documentId === undefined) return null;
  return {
    label: say('people.mergeWith'),
    icon: <User />,
    position: 'header',
    dialog: {
      type: 'modal',
      title: say('people.mergeWith.title'),
      content,
    },
  };
};
MergeWith.position = 'header';
