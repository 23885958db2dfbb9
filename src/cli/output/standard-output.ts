import { fstatSync, writeSync } from 'node:fs';
import { OutputBroken } from '../words/errors';
import type { OutStream } from './screen';

/**
 * Standard output that is written whole, or whose failure is told once. Node's own stream takes a
 * text as written of which a disk had room for a part, and tells of a closed pipe only later on.
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

/** Standard error, which nothing is left to tell of where it cannot be written. */
export function standardError(stream: NodeJS.WriteStream): OutStream {
  stream.on('error', () => undefined);
  return {
    write(text) {
      try {
        stream.write(text);
      } catch {
        // A full disk throws here and now.
      }
    },
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}

/** Whether somebody reads at the other end; else it is a file or a device. */
function isPipe(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isFIFO() || found.isSocket();
}

/** @throws the operating system's error, also where there is room for a part alone */
function writeWhole(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}
