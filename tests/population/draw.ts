// Draws figures and choices from a seed.
import type { Chance } from '../laws/chance.ts';

export function weighted(list: readonly (readonly [string, number])[], chance: Chance): string {
  return chance.pick(list.flatMap(([value, share]) => Array.from({ length: share }, () => value)));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function normal(chance: Chance, mean: number, deviation: number): number {
  return mean + deviation * gauss(chance);
}

/** Twelve even chances make a near enough normal one. */
export function gauss(chance: Chance): number {
  return Array.from({ length: 12 }, () => chance.below(1_000_000) / 1_000_000).reduce((sum, one) => sum + one, -6);
}
