/** What was dropped or picked: files, and folders not yet opened. */
export interface ChosenFiles {
  readonly files: readonly File[];
  readonly folders: readonly FileSystemDirectoryEntry[];
}

/** Files that were picked. */
export function pickedFiles(files: readonly File[]): ChosenFiles {
  return { files, folders: [] };
}

/** What was dropped; read it during the drop event, because a browser forgets it at once. */
export function droppedFiles({ items, files }: DataTransfer): ChosenFiles {
  const entries = [...items].flatMap((item) =>
    item.kind === 'file' ? [{ file: item.getAsFile(), entry: item.webkitGetAsEntry() }] : [],
  );
  const folders = entries.flatMap(({ entry }) =>
    entry?.isDirectory ? [entry as FileSystemDirectoryEntry] : [],
  );
  if (folders.length === 0) return pickedFiles([...files]);
  return {
    files: entries.flatMap(({ file, entry }) => (file && !entry?.isDirectory ? [file] : [])),
    folders,
  };
}
