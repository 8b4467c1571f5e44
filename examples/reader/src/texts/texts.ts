import type { Locale } from '../site';
import { en } from './en';
import { sq } from './sq';

/** The texts of the site in one language. */
export type Texts = typeof en;

/** The texts of each language. */
export const TEXTS: Record<Locale, Texts> = { sq, en };
