// Who and when, for the log: local time with its distance from UTC, the program and its rules.
import type { LogStamp } from '#cohort/logEntry.ts';

export type Program = { readonly version: string; readonly rules: string };

const MINUTE_MS = 60_000;

export function stampNow(who: string, why: string, program: Program, now = new Date()): LogStamp {
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * MINUTE_MS).toISOString().slice(0, 19);
  const two = (figure: number) => `${Math.trunc(figure)}`.padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
  return { at: `${local}${zone}`, who, ...(why === '' ? {} : { why }), ...program };
}
