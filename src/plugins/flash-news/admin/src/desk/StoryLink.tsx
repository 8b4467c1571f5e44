import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useMessages } from '../translations/useMessages';

interface Props {
  contentType: string;
  documentId: string;
  title: string | null;
  /** BCP 47; the default language where it is left out. */
  locale?: string | null;
}

/** The headline of a story, leading to where it is edited. */
export const StoryLink = ({ contentType, documentId, title, locale }: Props) => {
  const say = useMessages();
  const language = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  const to = `/content-manager/collection-types/${contentType}/${documentId}${language}`;
  return (
    <Link tag={NavLink} to={to}>
      {title ?? say('untitled')}
    </Link>
  );
};
