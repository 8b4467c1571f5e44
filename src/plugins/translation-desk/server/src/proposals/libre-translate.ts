import { errors, z } from '@strapi/utils';
import { noAnswer, noTranslation, notReached, refusedBy, tooLong } from './proposal-faults';
import type { ProposalRequest, TranslationProvider } from './provider';

export interface LibreTranslateOptions {
  /** Address of the server, such as `http://localhost:5000`. */
  url: string;
  apiKey?: string | undefined;
  timeoutSeconds: number;
  /** Of a server's answer, in bytes. */
  maxBytes?: number;
}

const MAX_BYTES = 10 * 1024 * 1024;

const answered = z.object({ translatedText: z.array(z.string()) });
const refused = z.object({ error: z.string() });

/** LibreTranslate knows languages without regions. */
const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

const readUpTo = async (response: Response, maxBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > maxBytes) throw tooLong();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const bodyOf = ({ sourceLocale, targetLocale, texts }: ProposalRequest, apiKey?: string) =>
  JSON.stringify({
    q: texts,
    source: languageOf(sourceLocale),
    target: languageOf(targetLocale),
    format: 'text',
    ...(apiKey === undefined ? {} : { api_key: apiKey }),
  });

/** Returns the provider that asks a LibreTranslate server (`POST /translate`, docs.libretranslate.com). */
export const createLibreTranslate = ({
  url,
  apiKey,
  timeoutSeconds,
  maxBytes = MAX_BYTES,
}: LibreTranslateOptions): TranslationProvider => {
  const ask = async (request: ProposalRequest): Promise<{ ok: boolean; text: string }> => {
    const signal = AbortSignal.timeout(timeoutSeconds * 1000);
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/translate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: bodyOf(request, apiKey),
        redirect: 'error',
        signal,
      });
      return { ok: response.ok, text: await readUpTo(response, maxBytes) };
    } catch (error) {
      if (error instanceof errors.ApplicationError) throw error;
      throw signal.aborted ? noAnswer(timeoutSeconds) : notReached();
    }
  };

  return {
    async propose(request) {
      const { ok, text } = await ask(request);
      const answer = parseJson(text);
      const refusal = refused.safeParse(answer);
      if (refusal.success) {
        throw refusedBy(refusal.data.error.slice(0, 200));
      }
      const translated = answered.safeParse(answer);
      if (!ok || !translated.success) throw noTranslation();
      const { translatedText } = translated.data;
      return translatedText;
    },
  };
};
