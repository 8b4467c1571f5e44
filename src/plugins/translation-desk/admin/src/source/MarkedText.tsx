import { Tooltip, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { segmentsOf, type Hint } from './hints';
import type { Piece } from './textDiff';

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  font-weight: 600;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  // What it was replaced by follows at once.
  margin-inline-end: 0.3em;
`;

const Known = styled.button`
  all: unset;
  cursor: pointer;
  border-bottom: 2px dotted ${({ theme }) => theme.colors.primary600};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

interface Props {
  pieces: Piece[];
  hints: Hint[];
  /** BCP 47, of the text. */
  locale: string;
  /** Takes the words to write for a known term or name. */
  onUse: (words: string) => void;
  /** Whether they are copied, to be pasted, where a field has no caret to put them at. */
  isCopied: boolean;
}

/** A text of the source, with what changed in it and what is known of its words. */
export const MarkedText = ({ pieces, ...known }: Props) => {
  const say = useMessages();
  return (
    <span lang={known.locale}>
      {pieces.map(({ text, kind }, index) => {
        if (kind === 'removed') {
          return (
            <Removed key={index}>
              <VisuallyHidden>{say('diff.removed')}</VisuallyHidden>
              {text}
              <VisuallyHidden>{say('diff.end')}</VisuallyHidden>
            </Removed>
          );
        }
        const words = <KnownWords text={text} {...known} />;
        if (kind === 'same') return <span key={index}>{words}</span>;
        return (
          <Added key={index}>
            <VisuallyHidden>{say('diff.added')}</VisuallyHidden>
            {words}
            <VisuallyHidden>{say('diff.end')}</VisuallyHidden>
          </Added>
        );
      })}
    </span>
  );
};

type KnownProps = Omit<Props, 'pieces'> & { text: string };

const KnownWords = ({ text, hints, locale, onUse, isCopied }: KnownProps) => {
  const say = useMessages();
  return (
    <>
      {segmentsOf(text, hints, locale).map(({ text: words, hint }, index) => {
        if (!hint) return <span key={index}>{words}</span>;
        const { translations, note } = hint;
        const label = [translations.join(' · '), ...(note ? [note] : [])].join(' — ');
        return (
          <Tooltip key={index} label={label}>
            <Known
              type="button"
              aria-label={say(isCopied ? 'hint.copy' : 'hint.use', {
                words,
                translation: translations[0] ?? '',
              })}
              onClick={() => onUse(translations[0] ?? '')}
            >
              {words}
            </Known>
          </Tooltip>
        );
      })}
    </>
  );
};
