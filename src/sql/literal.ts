// Values as they stand in SQL text.

/** The very same double in every engine: a whole figure, or one with an exponent (`8e-3`), which no engine reads as a decimal. */
export function numberSql(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no figure`);
  const text = Number.isSafeInteger(value) ? String(value) : value.toExponential();
  return value < 0 ? `(${text})` : text;
}

export function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Parts put together; a single one stands alone. */
export function together(parts: readonly string[], joint: ' AND ' | ' OR ' | ' + ' | ' & '): string {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : `(${parts.join(joint)})`;
}

/** The least or the greatest of those that are not NULL. */
export function extreme(which: 'LEAST' | 'GREATEST', parts: readonly string[]): string {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : `${which}(${parts.join(', ')})`;
}
