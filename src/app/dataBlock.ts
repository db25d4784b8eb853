// The text of the data block that the build writes into the page.

export function dataBlock(): string {
  return document.getElementById('catalogue')?.textContent ?? '';
}
