import { createHash } from 'node:crypto';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Fold } from './fold';
import { createStatements } from './store/tables';

/** Raised when terms are made in another way. */
const VERSION = 3;

/** Letters that functions fold differently. */
const LETTERS = Array.from({ length: 0x500 }, (_, code) => String.fromCodePoint(code)).join(' ');

/** Returns a hash of how the index is made; one that was made otherwise is built again. */
export const definitionOf = (db: Database, fold: Fold): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, createStatements(db), fold(LETTERS)]))
    .digest('hex');
