import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useAuth, useFetchClient, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { SidePanel } from '../edit-view';
import { mayChangeCredit } from './mayChangeCredit';
import { withAgency, type Agency, type Credit } from './withAgency';

const ARTICLE = 'api::article.article';

interface Answer {
  data: Agency[];
}

/** Loads the newsroom's agencies; none for other types, and where they can't be read. */
const useAgencies = (model: string): Agency[] => {
  const { get } = useFetchClient();
  const [agencies, setAgencies] = useState<Agency[]>([]);
  useEffect(() => {
    if (model !== ARTICLE) return undefined;
    let isOver = false;
    get<Answer>('/flash-news/agencies').then(
      ({ data }) => {
        if (!isOver) setAgencies(data.data);
      },
      // The credit can be typed.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [model, get]);
  return model === ARTICLE ? agencies : [];
};

/** Fills in a story's credit from the newsroom's agencies, beside the form. */
export const CreditPanel: SidePanel = ({ model, activeTab }) => {
  const { formatMessage } = useIntl();
  const agencies = useAgencies(model);
  const onChange = useForm('CreditPanel', (form) => form.onChange);
  const isFormDisabled = useForm('CreditPanel', (form) => form.disabled);
  const permissions = useAuth('CreditPanel', (auth) => auth.permissions);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const disabled =
    isFormDisabled || !mayChangeCredit(permissions, model, query.plugins?.i18n?.locale);
  const credit = useForm('CreditPanel', (form) => (form.values as { credit?: Credit }).credit);
  if (agencies.length === 0 || activeTab === 'published') return null;

  const choose = (code: string | number): void => {
    const agency = agencies.find((one) => one.code === code);
    if (agency) onChange('credit', withAgency(credit, agency));
  };
  const chosen = agencies.find(({ code }) => code === credit?.code)?.code ?? '';
  const content = (
    <Field.Root width="100%" hint={formatMessage({ id: 'credit.hint' })}>
      <Field.Label>{formatMessage({ id: 'credit.agency' })}</Field.Label>
      <SingleSelect
        size="S"
        value={chosen}
        // The column is narrow: what is chosen is named in the form beside it.
        customizeContent={() => chosen}
        disabled={disabled}
        placeholder={formatMessage({ id: 'credit.choose' })}
        onChange={choose}
      >
        {agencies.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {`${code}, ${name}`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
  return { title: formatMessage({ id: 'credit.title' }), content };
};
