import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { Term } from '../../../shared/contracts/translation';
import { PERMISSIONS } from '../../../shared/permissions';
import { TERMS_PATH } from '../api/paths';
import { useAttempt } from '../api/useAttempt';
import { useLiveQuery } from '../api/useLiveQuery';
import { CardTable } from '../components/CardTable';
import { Confirm } from '../components/Confirm';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useLocales, type Locale } from '../components/useLocales';
import { useMessages } from '../translations/useMessages';
import { emptyDraft, toDraft, toRequest, toTermsQuery, type TermDraft } from './termDraft';
import { TermForm } from './TermForm';

/** Words in line with the buttons of their row. */
const TermsTable = styled(CardTable)`
  td,
  tbody th {
    vertical-align: middle;
  }
`;

interface TermsResponse {
  data: Term[];
  meta: { nextCursor: string | null };
}

/** The newsroom's own terms, by pair of languages. */
export const GlossaryPage = () => {
  const say = useMessages();
  const locales = useLocales();
  return (
    <Page.Protect permissions={[{ action: PERMISSIONS.editTerms, subject: null }]}>
      <Page.Title>{say('terms.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('terms.title')} subtitle={say('terms.subtitle')} />
        <Layouts.Content>
          {locales.answer ? (
            <Terms locales={locales.answer} />
          ) : (
            <LoadingOrProblem query={locales} />
          )}
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

/** A term that is edited; `id` null for a new one. */
interface Edited {
  id: number | null;
  draft: TermDraft;
}

const Terms = ({ locales }: { locales: Locale[] }) => {
  const say = useMessages();
  const { languageName } = useFormatters();
  const { post, put, del } = useFetchClient();
  const attempts = useAttempt();
  const [first, second] = [...locales].sort(
    (one, other) => Number(other.isDefault) - Number(one.isDefault),
  );
  const [from, setFrom] = useState(first?.code ?? '');
  const [to, setTo] = useState(second?.code ?? '');
  const [words, setWords] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const [deleted, setDeleted] = useState<Term | null>(null);
  const query = useLiveQuery<TermsResponse>(`${TERMS_PATH}?${toTermsQuery(from, to, words)}`);

  const save = async ({ id, draft }: Edited): Promise<void> => {
    const request = toRequest(draft);
    const isSaved = await attempts.attempt(() =>
      id === null ? post(TERMS_PATH, request) : put(`${TERMS_PATH}/${id}`, request),
    );
    if (isSaved) setEdited(null);
  };
  const remove = ({ id }: Term) => void attempts.attempt(() => del(`${TERMS_PATH}/${id}`));
  const language = (label: string, value: string, onChange: (code: string) => void) => (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(code) => onChange(String(code))}>
        {locales.map(({ code }) => (
          <SingleSelectOption key={code} value={code}>
            {languageName(code)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
  const terms = query.answer?.data ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        {language(say('terms.from'), from, setFrom)}
        {language(say('terms.to'), to, setTo)}
        <Field.Root>
          <Field.Label>{say('terms.search')}</Field.Label>
          <TextInput
            type="search"
            value={words}
            onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
          />
        </Field.Root>
        <Button
          size="L"
          startIcon={<Plus aria-hidden />}
          onClick={() => setEdited({ id: null, draft: emptyDraft(from, to) })}
        >
          {say('terms.add')}
        </Button>
      </Flex>
      <ProblemAlert problem={attempts.problem} onClose={attempts.dismiss} />
      {edited && (
        <TermForm
          draft={edited.draft}
          locales={locales.map(({ code }) => code)}
          busy={attempts.busy}
          onChange={(draft) => setEdited({ ...edited, draft })}
          onSave={() => void save(edited)}
          onCancel={() => setEdited(null)}
        />
      )}
      {!query.answer ? (
        <LoadingOrProblem query={query} />
      ) : terms.length === 0 ? (
        <Typography textColor="neutral700">{say('terms.none')}</Typography>
      ) : (
        <Box background="neutral0" hasRadius shadow="tableShadow" overflow="auto">
          <TermsTable aria-label={say('terms.title')}>
            <thead>
              <tr>
                {[say('terms.term'), say('terms.translation'), say('terms.note'), ''].map(
                  (heading, index) => (
                    <th key={index} scope="col">
                      <Typography variant="sigma">{heading}</Typography>
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <tr key={term.id}>
                  <th scope="row">
                    <Typography fontWeight="bold" lang={term.sourceLocale}>
                      {term.term}
                    </Typography>
                  </th>
                  <td>
                    <Typography lang={term.targetLocale}>{term.translation}</Typography>
                  </td>
                  <td>
                    <Typography variant="pi">{term.note ?? ''}</Typography>
                  </td>
                  <td>
                    <Flex gap={2} wrap="wrap" justifyContent="flex-end">
                      <Button
                        size="S"
                        variant="tertiary"
                        aria-label={say('terms.edit.one', { term: term.term })}
                        onClick={() => setEdited({ id: term.id, draft: toDraft(term) })}
                      >
                        {say('terms.edit')}
                      </Button>
                      <Button
                        size="S"
                        variant="danger-light"
                        aria-label={say('terms.delete.one', { term: term.term })}
                        onClick={() => setDeleted(term)}
                      >
                        {say('terms.delete')}
                      </Button>
                    </Flex>
                  </td>
                </tr>
              ))}
            </tbody>
          </TermsTable>
        </Box>
      )}
      {query.answer?.meta.nextCursor != null && (
        <Typography variant="pi">{say('terms.more')}</Typography>
      )}
      {deleted && (
        <Confirm
          title={say('terms.delete.title')}
          body={say('terms.delete.body', { term: deleted.term })}
          confirm={say('terms.delete')}
          variant="danger"
          onConfirm={() => remove(deleted)}
          onClose={() => setDeleted(null)}
        />
      )}
    </Flex>
  );
};

export default GlossaryPage;
