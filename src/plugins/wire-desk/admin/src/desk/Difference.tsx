import { diffWords } from 'diff';
import { useEffect, useMemo, useRef } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { ScrolledText } from './ScrolledText';

interface Props {
  /** By paragraphs. */
  before: string[];
  now: string[];
}

const Words = styled(ScrolledText)`
  max-height: 30rem;

  ins {
    background: ${({ theme }) => theme.colors.success100};
    text-decoration: underline;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
  }
`;

/** The words that are different from an earlier text, shown from the first of them on, with the focus on them. */
export const Difference = ({ before, now }: Props) => {
  const say = useMessages();
  const region = useRef<HTMLDivElement>(null);
  const [old, fresh] = [before.join('\n\n'), now.join('\n\n')];
  const parts = useMemo(() => diffWords(old, fresh), [old, fresh]);
  useEffect(() => {
    const first = region.current?.querySelector('ins, del') ?? region.current;
    region.current?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Words ref={region} tabIndex={0} role="region" aria-label={say('take.difference')}>
      {parts.map((part, index) =>
        part.added ? (
          <ins key={index}>{part.value}</ins>
        ) : part.removed ? (
          <del key={index}>{part.value}</del>
        ) : (
          <span key={index}>{part.value}</span>
        ),
      )}
    </Words>
  );
};
