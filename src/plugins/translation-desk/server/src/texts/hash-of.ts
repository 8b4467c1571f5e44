import { createHash } from 'node:crypto';
import type { FieldKind } from '../../../shared/contracts/translation';
import { canonicalOf } from './canonical';

/** Characters of a hash: 96 bits of it, so that those of a story with hundreds of quotes fit into a header. */
const LENGTH = 16;

/** Returns the hash of a field's value, by which a change of it is told; null if the value is empty. */
export const hashOf = (kind: FieldKind, value: unknown): string | null => {
  const canonical = canonicalOf(kind, value);
  if (canonical === null) return null;
  return createHash('sha256')
    .update(JSON.stringify(canonical))
    .digest('base64url')
    .slice(0, LENGTH);
};
