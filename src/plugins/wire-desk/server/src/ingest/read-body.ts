import type { IncomingMessage } from 'node:http';
import { IncomingRefusal } from '../formats/refusal';

const tooLarge = (most: number): IncomingRefusal =>
  new IncomingRefusal(`body: has more than ${most} bytes, which is the most.`, 413);

/**
 * Reads the body of a request that no middleware has read.
 * @throws IncomingRefusal (413) beyond `most` bytes, without reading on; (415) for a compressed one
 */
export const readBody = async (request: IncomingMessage, most: number): Promise<Buffer> => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new IncomingRefusal(
      `Content-Encoding: "${encoding}" is not read here; send the document uncompressed.`,
      415,
    );
  }
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  if (request.readableEnded) throw new Error('wire-desk: another middleware has read the body');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (end: () => void): void => {
      request.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose);
      end();
    };
    const onData = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size <= most) return;
      settle(() => {
        // Let the rest pass by: the answer is to be read before the connection ends.
        request.resume();
        reject(tooLarge(most));
      });
    };
    const onEnd = (): void => {
      settle(() => {
        resolve(Buffer.concat(chunks));
      });
    };
    const onError = (error: Error): void => {
      settle(() => {
        reject(error);
      });
    };
    const onClose = (): void => {
      onError(new Error('wire-desk: the connection was closed before the whole body had come in'));
    };
    request.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
  });
};
