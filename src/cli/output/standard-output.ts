import { fstatSync, writeSync } from 'node:fs';
import { OutputBroken } from '../words/errors';
import type { OutStream } from './screen';

/**
 * Standard output that is written completely, or whose failure is reported once. Node's own stream
 * treats text as written even if the disk had room for only a part, and reports a closed pipe only
 * later.
 */
export function standardOutput(stream: NodeJS.WriteStream & { readonly fd: number }): OutStream {
  let failure: OutputBroken | null = null;
  let isTold = false;
  const fail = (error: NodeJS.ErrnoException | null | undefined): void => {
    if (error) failure ??= new OutputBroken(error.code ?? error.message);
  };
  const tell = (): void => {
    if (!failure || isTold) return;
    isTold = true;
    throw failure;
  };
  stream.on('error', fail);
  const isRead = stream.isTTY || isPipe(stream.fd);
  return {
    write(text) {
      if (isRead) {
        stream.write(text, fail);
      } else {
        try {
          writeWhole(stream.fd, text);
        } catch (error) {
          fail(error as NodeJS.ErrnoException);
        }
      }
      tell();
    },
    async done() {
      if (isRead && !failure) {
        await new Promise<void>((resolve) => {
          stream.write('', (error) => {
            fail(error);
            resolve();
          });
        });
      }
      tell();
    },
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}

/** Standard error: if it cannot be written, there is no way left to report that. */
export function standardError(stream: NodeJS.WriteStream): OutStream {
  stream.on('error', () => undefined);
  return {
    write(text) {
      try {
        stream.write(text);
      } catch {
        // A full disk throws immediately.
      }
    },
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}

/** Whether somebody reads at the other end; otherwise it is a file or a device. */
function isPipe(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isFIFO() || found.isSocket();
}

/** @throws the operating system's error, even if there is room for only a part */
function writeWhole(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}
