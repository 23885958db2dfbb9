import { messages } from './messages';
import { Refusal } from './refusal';

/**
 * What stands in a file.
 *
 * @throws Refusal for a folder, and for a file that is gone or locked since it was chosen
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
