import { messages } from './messages';
import { Refusal } from './refusal';

/**
 * The bytes of a file.
 *
 * @throws Refusal for a folder, or a file that has gone or been locked since the user chose it
 */
export async function bytesOfFile({
  name,
  blob,
}: {
  readonly name: string;
  readonly blob: Blob;
}): Promise<Uint8Array> {
  const content = await blob.arrayBuffer().catch(() => {
    throw new Refusal(messages.fileUnreadable(name));
  });
  return new Uint8Array(content);
}
