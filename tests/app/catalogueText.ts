// The data block of the built page, made from the real files, and changed where a test wants it.
import { join } from 'node:path';
import { catalogueBlock } from '../../.config/build/catalogueInPage.ts';

export type Block = {
  readonly facts: Record<string, unknown>;
  readonly trials: Record<string, Record<string, unknown>>;
  readonly records: Record<string, unknown>;
  readonly languages: Record<string, Record<string, unknown>>;
};

export const BLOCK = catalogueBlock(join(import.meta.dirname, '../..'));

/** `change` gets a copy of its own. */
export function blockWith(change: (block: Block) => void): string {
  const block = JSON.parse(BLOCK) as Block;
  change(block);
  return JSON.stringify(block);
}
