import type { PublicCorrection } from 'flash-news-client';
import { momentOf } from '../moments';
import { h, type Tree } from '../tree';
import type { ItemContext } from './item';

/** Describes a correction. One that was withdrawn is struck out: readers are told that there was one. */
export const correctionView = (correction: PublicCorrection, { texts }: ItemContext): Tree => {
  const { kind, text, at, amendedAt, withdrawnAt } = correction;
  return h(
    'li',
    { class: withdrawnAt !== null && 'withdrawn' },
    h(
      'p',
      {},
      h('strong', {}, `${texts.correction[kind]}: `),
      withdrawnAt === null ? text : h('s', {}, text),
    ),
    h(
      'p',
      { class: 'meta' },
      h('time', { datetime: at }, momentOf(at, texts)),
      amendedAt && h('span', {}, texts.amended(momentOf(amendedAt, texts))),
      withdrawnAt && h('span', {}, texts.withdrawn(momentOf(withdrawnAt, texts))),
    ),
  );
};
