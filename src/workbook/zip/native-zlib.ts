/** Node's own functions for packed parts. */
export interface NativeZlib {
  /** Throws with the code ERR_BUFFER_TOO_LARGE above the length, with another if it is damaged. */
  inflateRawSync(packed: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
  crc32(bytes: Uint8Array, before?: number): number;
}

/**
 * Node's own zlib, which unpacks a small part in a tenth of the time that freshly loaded code
 * takes.
 *
 * @returns null in a browser, and in a Node older than 20.16
 */
export function nativeZlib(): NativeZlib | null {
  const { process } = globalThis as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => NativeZlib };
  };
  return process?.getBuiltinModule?.('node:zlib') ?? null;
}
