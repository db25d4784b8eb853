// Under which key a record is kept.

/** A record under its key; without one, it is gone. */
export type RecordChange = readonly [key: string] | readonly [key: string, record: unknown];

/** The kind of record, then which of its kind. */
export function keyOf(kind: string, ...which: readonly (string | number)[]): string {
  return [kind, ...which.map((one) => JSON.stringify(one))].join(' ');
}

export function kindOf(key: string): string {
  return key.split(' ', 1)[0] ?? '';
}
