/** See architecture.cjs. */
export const PARTS: Readonly<Record<string, readonly string[]>>;
export const ROOMS: Readonly<Record<string, readonly string[]>>;
export const PURE: readonly string[];
