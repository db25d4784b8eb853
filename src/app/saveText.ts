// Saves a text as a file on the reader's own disk; nothing else gets it.

/** Then the browser has surely begun to read it. */
const LONG_ENOUGH_MS = 60_000;

export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH_MS);
}
