import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useMessages } from '../translations/useMessages';

interface Props {
  contentType: string;
  documentId: string;
  title: string | null;
  /** BCP 47; absent means the default language. */
  locale?: string | null;
}

/** Headline of a story, linked to its edit view. */
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
