// What a view is made with: its facts, its layers, and numbers for the versions of a fact's columns.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Dialect } from '#sql/dialect.ts';
import type { Layers } from '#sql/layers.ts';

export type Making = {
  readonly dialect: Dialect;
  readonly dictionary: Dictionary;
  readonly layers: Layers;
  readonly version: () => number;
};
