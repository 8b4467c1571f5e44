import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useOptedIn } from '../source/FieldMark';
import { useTranslation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { SourcePanel } from './SourcePanel';
import { TranslationPanel } from './TranslationPanel';

interface EditView {
  model: string;
  documentId?: string;
}

export type SidePanel = (view: EditView) => { title: string; content: ReactNode } | null;

/** The panel "Translation" beside a document; null hides it. */
export const TranslationSidePanel: SidePanel = ({ documentId }) => {
  const say = useMessages();
  const isOptedIn = useOptedIn();
  const { target, query } = useTranslation();
  const { answer, problem, clockOffset } = query;
  if (!isOptedIn || documentId === undefined) return null;
  const isHidden = problem?.id === 'problem.forbidden' || problem?.id === 'problem.gone';
  if (isHidden && !answer) return null;
  const content = (() => {
    if (!target || !answer) return <LoadingOrProblem query={query} />;
    const key = `${target.contentType} ${target.documentId} ${target.locale}`;
    const shared = { target, translation: answer.data, clockOffset };
    if (answer.data.sourceLocale === target.locale) return <SourcePanel key={key} {...shared} />;
    if (!answer.data.source) {
      return <Typography variant="pi">{say('panel.sourceGone')}</Typography>;
    }
    return <TranslationPanel key={key} {...shared} />;
  })();
  return { title: say('panel.title'), content };
};
