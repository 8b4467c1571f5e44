import { styled } from 'styled-components';

/** A quote in a list. */
export const Card = styled.li<{ $isDashed?: boolean }>`
  padding: 0.8rem;
  border: 1px ${({ $isDashed }) => ($isDashed ? 'dashed' : 'solid')}
    ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  overflow-wrap: anywhere;
  /* Where a dragged quote comes in. */
  &[data-drop='above'] {
    box-shadow: 0 -3px 0 ${({ theme }) => theme.colors.primary600};
  }
  &[data-drop='below'] {
    box-shadow: 0 3px 0 ${({ theme }) => theme.colors.primary600};
  }
`;
