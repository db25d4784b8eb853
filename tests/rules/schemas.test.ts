// JSON Schemas for editors are written from the schemas in src, and every file of data keeps to them.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as full from 'zod';
import * as z from 'zod/mini';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { codeSchema, factFileSchema, rawRuleSchema } from '#facts/fact.ts';
import { textSchema } from '#facts/text.ts';
import type { Files } from '#trials/catalogue.ts';
import { seedRecordSchema } from '#trials/provenance.ts';
import { trialSchema } from '#trials/trial.ts';
import { REAL } from './plant.ts';

const names = z.registry<{ readonly id: string; readonly description: string }>();
names.add(textSchema, { id: 'text', description: 'A text in every language the project speaks.' });
names.add(rawRuleSchema, { id: 'rule', description: 'A rule in the project’s part of JSON Logic.' });
names.add(codeSchema, { id: 'code', description: 'A code of a public code system.' });

/** Written from a schema; a rule, which the language itself reads, is held to one operator. */
function write(schema: z.ZodMiniType) {
  return z.toJSONSchema(schema, {
    io: 'input',
    metadata: names,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === rawRuleSchema) Object.assign(jsonSchema, { type: 'object', minProperties: 1, maxProperties: 1 });
    },
  });
}

const SCHEMAS: readonly (readonly [name: string, schema: z.ZodMiniType, files: Files])[] = [
  ['facts', factFileSchema, REAL.facts],
  ['trial', trialSchema, REAL.trials],
  ['seed', seedRecordSchema, REAL.records],
];

describe.each(SCHEMAS)('the JSON Schema of %s', (name, schema, files) => {
  const written = write(schema);

  it('is the one in rules/schema (npx vitest run tests/rules -u writes it)', async () => {
    await expect(`${JSON.stringify(written, undefined, 2)}\n`).toMatchFileSnapshot(join(PACKAGE_ROOT, `rules/schema/${name}.schema.json`));
  });

  it.each([...files])('is kept by %s', (_, raw) => {
    expect(schema.safeParse(raw).error?.issues).toBeUndefined();
    expect(full.fromJSONSchema(written as Parameters<typeof full.fromJSONSchema>[0]).safeParse(raw).error?.issues).toBeUndefined();
  });

  it('refuses what is not one', () => {
    const [raw] = files.values();
    const slip = { ...(raw as object), facts: 1, criteria: 1, statements: 1 };
    expect(full.fromJSONSchema(written as Parameters<typeof full.fromJSONSchema>[0]).safeParse(slip).success).toBe(false);
    expect(schema.safeParse(slip).success).toBe(false);
  });
});
