// Why a file cannot be read at all: what it seems to be, or where it breaks off.

export type Refusal =
  | { readonly code: 'empty' }
  /** `found`: what its first bytes say. */
  | { readonly code: 'not-a-table'; readonly found: 'pdf' | 'picture' | 'archive' | 'unknown' }
  /** The older format of Excel, or one of another program: it can be saved as XLSX or CSV there. */
  | { readonly code: 'other-spreadsheet' }
  /** It opens only with a password. */
  | { readonly code: 'locked' }
  | { readonly code: 'damaged'; readonly part?: string | undefined }
  /** More than `most` would be read: letters stand for bytes. */
  | { readonly code: 'too-large'; readonly of: 'bytes' | 'cells' | 'rows' | 'columns'; readonly most: number }
  | { readonly code: 'quote-not-closed'; readonly row: number }
  | { readonly code: 'no-such-sheet' }
  | { readonly code: 'no-code-column' };

/** Thrown by whatever reads bytes or rows. */
export class TableRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'TableRefused';
    this.refusal = refusal;
  }
}
