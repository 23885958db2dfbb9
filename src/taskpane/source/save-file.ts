/** How long a browser has to start saving. */
const KEPT_FOR = 60_000;

const saved = new WeakSet<Blob>();

/** Saves a file to the user's downloads. It does not leave the machine. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  saved.add(blob);
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}

/** Whether exactly this content has been saved. */
export function isSaved(blob: Blob): boolean {
  return saved.has(blob);
}
