import { styled } from 'styled-components';

/** A table; on a telephone each row is a card, whose cells name their column. */
export const CardTable = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 1.2rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 48em) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr,
    td,
    tbody th {
      display: block;
      border-bottom: none;
      padding-block: 0.6rem;
    }

    tr {
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
      padding-block: 0.6rem;
    }

    td[data-state='source'] {
      display: none;
    }

    td[data-column]::before {
      content: attr(data-column);
      display: block;
      font-size: 1.2rem;
      color: ${({ theme }) => theme.colors.neutral600};
    }
  }
`;
