import { styled } from 'styled-components';

/** Words as they were given, which scroll where they are many; give it a `tabIndex` of 0 for the keys. */
export const ScrolledText = styled.div`
  max-height: 16rem;
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
`;
