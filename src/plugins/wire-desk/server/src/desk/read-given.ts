import { errors } from '@strapi/utils';
import type { DeskRefusal } from '../../../shared/contracts/desk';
import { decodeCopy, type Refusal } from '../copy/decode-copy';
import { refusalText } from '../copy/refusal-text';
import { isDocument } from '../formats/detect';
import { typeOfFile } from '../formats/file-type';
import type { Incoming } from '../formats/incoming-item';
import { IncomingRefusal } from '../formats/refusal';
import { isRicher } from '../formats/richer';
import type { Reader } from '../worker/reader';

/** Text as it was typed or pasted. */
export interface GivenText {
  copy: string;
  /** What the clipboard has besides. */
  html?: string | undefined;
  type?: string | undefined;
}

export interface GivenFile {
  /** Base64. */
  file: string;
  name: string;
  type?: string | undefined;
}

/** How a file in another encoding is read. */
const ELSEWHERE = 'another program and paste its text';

const STRUCTURED = /^\s*(?:\ufeff)?[<{]/;

/** A document in a format says its encoding itself. */
const isStructured = (bytes: Buffer): boolean =>
  STRUCTURED.test(bytes.subarray(0, 64).toString('latin1').replace(/^ï»¿/, ''));

/** @throws ValidationError (400) that names the field, and says the reason for the panel to say it in its language */
const refuse = (field: string, { message, ...refusal }: DeskRefusal): never => {
  const sentence = message.replace(/\.$/, '');
  throw new errors.ValidationError(`${field}: ${sentence}`, {
    errors: [{ path: [field], message: sentence }],
    refusal: { ...refusal, message: sentence },
  });
};

const codeOf = ({ status, code }: IncomingRefusal): DeskRefusal['code'] =>
  code ?? (status === 413 ? 'tooMuch' : status === 415 ? 'type' : 'unreadable');

const ofBytes = (name: string, refused: Refusal): DeskRefusal => {
  const message = refusalText(name, refused, () => ELSEWHERE);
  const likely = 'likely' in refused ? refused.likely : '';
  if (refused.reason === 'empty' || refused.reason === 'binary') {
    return { code: refused.reason, message, likely };
  }
  return { code: refused.reason === 'too-large' ? 'tooMuch' : 'encoding', message, likely };
};

/** Refusals that no format of a document takes back. */
const isFinal = ({ reason }: Refusal): boolean =>
  reason === 'empty' || reason === 'binary' || reason === 'too-large';

/** Creates what reads what an editor gives. All throw a ValidationError (400) that says why it isn't read. */
export const createReadGiven = ({ readIncoming }: Pick<Reader, 'readIncoming'>) => {
  const read = async (
    field: string,
    document: string | Uint8Array,
    type = '',
  ): Promise<Incoming> => {
    try {
      return await readIncoming(document, { type });
    } catch (error) {
      if (!(error instanceof IncomingRefusal)) throw error;
      return refuse(field, { code: codeOf(error), message: error.message, likely: '' });
    }
  };

  /** Returns what the HTML of a clipboard says; null where it can't be read. */
  const readRich = async (html: string): Promise<Incoming | null> => {
    try {
      return await readIncoming(html, { type: 'text/html' });
    } catch (error) {
      if (error instanceof IncomingRefusal) return null;
      throw error;
    }
  };

  return {
    /** Reads text: copy, HTML, or pieces in a format of agencies; of the HTML beside it, if that has its paragraphs. */
    async text({ copy, html, type }: GivenText): Promise<Incoming> {
      // On a clipboard, the source of a document is plain text too.
      const known = type === 'text/plain' && isDocument(copy) ? '' : type;
      const plain = await read('copy', copy, known);
      if (html === undefined || plain.format !== 'text') return plain;
      const rich = await readRich(html);
      return rich !== null && isRicher(rich.items[0]?.copy ?? '', copy) ? rich : plain;
    },

    /** Reads a file of any format that is read here. */
    async file({ file, name, type }: GivenFile): Promise<Incoming> {
      const bytes = Buffer.from(file, 'base64');
      const known = typeOfFile(name, type);
      const decoded = decodeCopy(bytes);
      const refused = decoded.kind === 'refused' ? decoded.refusal : null;
      if (refused !== null && isFinal(refused)) return refuse('file', ofBytes(name, refused));
      const isText = known === 'text/plain' || (known === '' && !isStructured(bytes));
      if (!isText) return read('file', bytes, known);
      if (decoded.kind === 'text') return read('file', decoded.text, known);
      return refuse('file', ofBytes(name, decoded.refusal));
    },
  };
};

export type ReadGiven = ReturnType<typeof createReadGiven>;
