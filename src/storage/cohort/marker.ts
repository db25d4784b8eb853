// A mark that there is a vault, kept apart from it: a browser that finds its databases damaged may throw them away without a word.

const NAME = 'gharbal-cohort';

export async function setMark(): Promise<void> {
  await withFolder((folder) => folder.getFileHandle(NAME, { create: true }));
}

export async function clearMark(): Promise<void> {
  await withFolder((folder) => folder.removeEntry(NAME));
}

/** False, too, where the browser has no place for it. */
export async function isMarked(): Promise<boolean> {
  return (await withFolder((folder) => folder.getFileHandle(NAME))) !== undefined;
}

/** It is empty: that it is there says all. */
async function withFolder<T>(work: (folder: FileSystemDirectoryHandle) => Promise<T>): Promise<T | undefined> {
  try {
    return await work(await navigator.storage.getDirectory());
  } catch {
    return undefined;
  }
}
