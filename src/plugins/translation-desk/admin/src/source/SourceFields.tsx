import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SourceField as Field } from '../../../shared/contracts/translation';
import { useFieldLabels, type FieldLabels } from '../components/useFieldLabels';
import { CompanionFields } from './CompanionFields';
import { beginWords, leaveWords } from './companionWords';
import { isEmptyValue, valueAt, withWordsAt } from './fieldValue';
import { hintsOf, type Hint } from './hints';
import { findInput } from './places';
import { keyOf } from './openKey';
import { ownFields } from './ownFields';
import { picturesAt } from './pictures';
import { beginProposals } from './proposals';
import { setSeen } from './seen';
import { setLostFields, placesOf } from './lostFields';
import { SourceField } from './SourceField';
import { SourcePictures } from './SourcePictures';
import { useBeside, WIDTH_FOR_BESIDE } from './useBeside';
import { useFieldHosts } from './useFieldHosts';
import { useProposals, type Proposals } from './useProposals';
import { useTranslation, type Target, type Translation } from './useTranslation';

/** The source beside the fields of an open translation. */
export const SourceFields = () => {
  const { target, query } = useTranslation();
  const { answer } = query;
  if (!target || !answer?.data.source || answer.data.sourceLocale === target.locale) return null;
  return <OpenSource key={keyOf(target)} target={target} translation={answer.data} />;
};

interface Props {
  target: Target;
  translation: Translation;
}

const COMPANIONS = 'companions';

const OpenSource = ({ target, translation }: Props) => {
  const { contentType, documentId, locale } = target;
  const { companions, terms, people } = translation;
  const fields = useMemo(() => translation.source?.fields ?? [], [translation]);
  const own = useMemo(() => ownFields(translation), [translation]);
  const hints = useMemo(() => hintsOf(terms, people), [terms, people]);
  const labelOf = useFieldLabels([contentType, ...companions.map((one) => one.contentType)]);
  const firstTexts = useFirstTexts(fields);
  const proposals = useProposals(target, translation);
  const isReadOnly = useReadOnly(translation);

  useEffect(() => {
    const hashes = translation.source?.seen.own ?? {};
    setSeen({ model: contentType, documentId, locale, hashes });
  }, [contentType, documentId, locale, translation]);
  const key = keyOf(target);
  useEffect(() => {
    beginWords(key);
    beginProposals(key);
    return () => {
      setSeen(null);
      leaveWords();
    };
  }, [key]);

  const values = useForm('SourceFields', (form) => form.values as Record<string, unknown>);
  const placed = placesOf(own, values);
  const after = [...own].reverse().find(({ kind }) => kind !== 'text') ?? own.at(-1);
  const wanted = [
    ...placed,
    ...(companions.length > 0 && after ? [{ path: COMPANIONS, at: after.path }] : []),
  ];
  const found = useFieldHosts(wanted);
  const hosts = found ?? {};
  const lost = found ? own.filter(({ path }) => !found[path]).map(({ path }) => path) : [];
  const areCompanionsLost = found !== null && companions.length > 0 && !found[COMPANIONS];
  const lostKey = lost.join(' ');
  useEffect(() => {
    setLostFields(lostKey === '' ? [] : lostKey.split(' '), areCompanionsLost);
    return () => setLostFields([], false);
  }, [lostKey, areCompanionsLost]);

  const shared = { translation, hints, labelOf, isReadOnly, proposals };
  const beforeOf = (path: string, basis: string | null): string | null =>
    basis ?? firstTexts[path] ?? null;
  return (
    <>
      {own.map((field) => {
        const host = hosts[field.path];
        return (
          host && (
            <PlacedSource
              key={field.path}
              {...shared}
              host={host}
              field={field}
              before={beforeOf(field.path, field.basisText)}
              contentType={contentType}
            />
          )
        );
      })}
      {hosts[COMPANIONS] &&
        createPortal(
          <CompanionFields
            {...{ translation, locale, hints, labelOf, isReadOnly, beforeOf, proposals }}
          />,
          hosts[COMPANIONS],
        )}
    </>
  );
};

/** Returns the texts of the source's fields as they were when the translation was opened. */
const useFirstTexts = (fields: Field[]): Record<string, string> => {
  const [texts] = useState(() => Object.fromEntries(fields.map(({ path, text }) => [path, text])));
  return texts;
};

/** Whether the form can't be changed: the published version is shown, or the user may not edit this language. */
export const useReadOnly = ({ mayEdit }: Translation): boolean => {
  const [{ query }] = useQueryParams<{ status?: string }>();
  return !mayEdit || query.status === 'published';
};

/** Returns the fields of a translation that have nothing in them, of those that the source has. */
export const emptyFields = (fields: Field[], values: unknown): string[] =>
  fields
    .filter(({ kind, path, value }) => value !== null && isEmptyValue(kind, valueAt(values, path)))
    .map(({ path }) => path);

interface OwnProps {
  translation: Translation;
  hints: Hint[];
  labelOf: FieldLabels;
  isReadOnly: boolean;
  proposals: Proposals;
  field: Field;
  before: string | null;
  contentType: string;
}

const PlacedSource = ({ host, ...props }: OwnProps & { host: HTMLElement }) => {
  const { field } = props;
  useBeside(host, WIDTH_FOR_BESIDE[field.kind]);
  return createPortal(<OwnSource {...props} />, host);
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The source of a field of the document, joined to the field of the form. */
export const OwnSource = (props: OwnProps) => {
  const { field, before, translation, hints, labelOf, isReadOnly, proposals, contentType } = props;
  const value = useForm('OwnSource', (form) => valueAt(form.values, field.path));
  const saved = useForm('OwnSource', (form) => valueAt(form.initialValues, field.path));
  const onChange = useForm('OwnSource', (form) => form.onChange);
  const insert = (words: string): void => {
    const input = findInput(field.path);
    const text = typeof value === 'string' ? value : '';
    const start = input?.selectionStart ?? text.length;
    const end = input?.selectionEnd ?? start;
    const next = withWordsAt(text, start, end, words);
    onChange(field.path, next);
    if (!input) return;
    input.focus();
    const caret = next.length - (text.length - end);
    requestAnimationFrame(() => input.setSelectionRange(caret, caret));
  };
  const pictures = picturesAt(translation, field.path);
  const hasOwn = useForm('OwnSource', (form) =>
    pictures.some(({ path }) => (valueAt(form.values, path) ?? null) !== null),
  );
  return (
    <SourceField
      beside={
        pictures.length > 0 && (
          <SourcePictures
            pictures={pictures}
            comeAlong={translation.state === 'missing' && !hasOwn}
          />
        )
      }
      // Somebody has touched it, if it isn't as it was saved.
      field={{ ...field, isProposal: field.isProposal && isSame(value, saved) }}
      before={before}
      sourceLocale={translation.sourceLocale}
      hints={hints}
      value={value}
      label={labelOf(contentType, field.path)}
      onChange={isReadOnly ? null : (next) => onChange(field.path, next)}
      onInsert={isReadOnly || field.kind !== 'text' ? null : insert}
      onPropose={
        field.kind === 'list'
          ? null
          : proposals.propose && (() => proposals.propose?.([field.path]))
      }
      isAsking={proposals.asked.includes(field.path)}
      onConfirm={isReadOnly ? null : () => proposals.confirm(field.path)}
    />
  );
};
