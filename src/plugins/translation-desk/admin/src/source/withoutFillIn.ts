import { useIntl } from 'react-intl';
import { useOptedIn } from './FieldMark';

/** Strapi's description of a button in the head of the edit view; only the property read here. */
interface Description {
  label?: unknown;
}

/** A header action of the content manager: a component that returns a button's description. */
export interface HeaderAction {
  (view: never): Description | null;
  type?: string;
  position?: unknown;
}

const FILL_IN = 'i18n.CMEditViewCopyLocale.copy-text';

/**
 * Takes Strapi's "Fill in from another locale" from the types that opted in: it replaces all that was written. Ours copies
 * the fields that are empty. Strapi's has no type, so that it is told by its label.
 */
export const withoutFillIn = (action: HeaderAction): HeaderAction => {
  const WithoutFillIn: HeaderAction = (view) => {
    const { formatMessage } = useIntl();
    const isOptedIn = useOptedIn();
    const described = action(view);
    const label = formatMessage({ id: FILL_IN, defaultMessage: 'Fill in from another locale' });
    return isOptedIn && described?.label === label ? null : described;
  };
  return Object.assign(WithoutFillIn, { type: action.type, position: action.position });
};
