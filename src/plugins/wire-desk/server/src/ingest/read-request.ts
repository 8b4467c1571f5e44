import { z } from '@strapi/utils';
import { decode } from '../formats/decode';
import { FORMATS } from '../formats/incoming-item';
import type { ReadOptions } from '../formats/read-incoming';
import { IncomingRefusal } from '../formats/refusal';
import { checkTexts } from '../formats/stored-text';

/** A document as it came in by HTTP. */
export interface SentDocument {
  document: Uint8Array | string;
  options: Pick<ReadOptions, 'type'>;
  provider: string | null;
}

/** Control characters, and halves of surrogate pairs. */
const NO_NAME = /[\p{Cc}\p{Surrogate}]/u;

const provider = z
  .string()
  .trim()
  .min(1, 'must name the agency')
  .max(100, 'must be at most 100 characters')
  .refine((name) => !NO_NAME.test(name), 'must have no control characters');

export const querySchema = z.strictObject({ provider: provider.optional() });

export const envelopeSchema = z.strictObject({
  format: z.enum(FORMATS).optional(),
  content: z.string().min(1, 'must be the document as text'),
  provider: provider.optional(),
});

const mediaTypeOf = (type: string): string => type.split(';')[0]?.trim().toLowerCase() ?? '';

const parseJson = (bytes: Uint8Array, type: string): unknown => {
  try {
    return JSON.parse(decode(bytes, { type })) as unknown;
  } catch (error) {
    if (error instanceof IncomingRefusal) throw error;
    throw new IncomingRefusal(
      `body: is no JSON (${(error as Error).message.slice(0, 200)}). Send the document with its own Content-Type, or JSON with format, content and provider.`,
    );
  }
};

/** An item of ninjs has no `content`. */
const isEnvelope = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'content' in value;

/**
 * Returns the document of a request: its body, or the `content` of a JSON body that wraps it.
 * @param parseEnvelope checks the JSON that wraps a document
 * @throws IncomingRefusal for JSON that can't be read, or has a text that can't be stored
 */
export const readRequest = (
  bytes: Uint8Array,
  type: string,
  parseEnvelope: (value: unknown) => z.infer<typeof envelopeSchema>,
): SentDocument => {
  const plain = { document: bytes, options: { type }, provider: null };
  if (bytes.byteLength === 0) throw new IncomingRefusal('body: is empty; send the document.');
  if (mediaTypeOf(type) !== 'application/json') return plain;
  const value = parseJson(bytes, type);
  if (!isEnvelope(value)) return plain;
  checkTexts(value);
  const envelope = parseEnvelope(value);
  return {
    document: envelope.content,
    options: envelope.format === undefined ? {} : { type: envelope.format },
    provider: envelope.provider ?? null,
  };
};
