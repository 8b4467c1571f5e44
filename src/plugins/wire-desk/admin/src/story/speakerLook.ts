import { styled } from 'styled-components';

export const Input = styled.input`
  width: 100%;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

export const Options = styled.ul`
  position: absolute;
  z-index: 2;
  left: 0;
  right: 0;
  max-height: 22rem;
  overflow: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;

  li {
    padding: 0.6rem 0.8rem;
    cursor: pointer;
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;
