// JSON from outside: own properties only, and nothing taken for what it is not.

export type Raw = { readonly [key: string]: unknown };

export function isRaw(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** An own property; undefined where there is none, or where it is inherited. */
export function own(raw: unknown, key: string): unknown {
  return isRaw(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

export function textIn(raw: unknown, key: string): string | undefined {
  const value = own(raw, key);
  return typeof value === 'string' ? value : undefined;
}

/** None where the property is no list. */
export function listIn(raw: unknown, key: string): readonly unknown[] {
  const value = own(raw, key);
  return Array.isArray(value) ? value : [];
}
