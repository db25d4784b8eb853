// Small random worlds in which much depends on time, and every comparison with a time is with a figure.
import fc from 'fast-check';
import { criterion, doubtful, trialFile } from '../trials/example.ts';
import { dictionaryFrom, type Mould } from './randomFacts.ts';
import { ruleFrom, type Sketch } from './randomRules.ts';
import { type World, worldOf } from './worlds.ts';
import type { CriterionFile } from '#trials/criterion.ts';
import { makeCatalogue } from '#trials/catalogue.ts';

const mould = (...forms: readonly Mould['form'][]): fc.Arbitrary<Mould> =>
  fc.record({ form: fc.constantFrom(...forms), a: fc.nat(20), b: fc.nat(20), c: fc.integer({ min: -3, max: 3 }) });

/** Of a fact and a figure. */
const leaf: fc.Arbitrary<Sketch> = fc
  .record({
    operator: fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
    a: fc.nat(30),
    b: fc.nat(30),
    c: fc.nat(30),
    form: fc.constantFrom(0, 1, 6),
  })
  .map((one) => ({ kind: 'leaf', leaf: one }));

const rule: fc.Arbitrary<Sketch> = fc.oneof(
  leaf,
  fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(leaf, { minLength: 2, maxLength: 3 }) }),
);

const criterionSketch = fc.record({ isExclusion: fc.boolean(), readings: fc.array(rule, { minLength: 1, maxLength: 2 }) });

export const timedWorldArbitrary: fc.Arbitrary<World> = fc
  .record({
    times: fc.array(mould('since', 'since', 'ages', 'lately'), { minLength: 1, maxLength: 2 }),
    others: fc.array(mould('boolean', 'whole', 'follows'), { minLength: 0, maxLength: 2 }),
    trials: fc.array(fc.array(criterionSketch, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ times, others, trials }) => {
    const { file, dictionary } = dictionaryFrom([...times, ...others]);
    const criteriaOf = (sketches: (typeof trials)[number]) =>
      sketches.map(({ isExclusion, readings }, index): CriterionFile => {
        const kind = isExclusion ? 'exclusion' : 'inclusion';
        const [only, ...more] = readings.map((sketch) => ruleFrom(sketch, dictionary));
        if (only === undefined) throw new RangeError('no reading');
        return more.length === 0 ? criterion(`c-${index}`, kind, only) : doubtful(`c-${index}`, kind, only, ...more);
      });
    const files = trials.map((sketches, place) => trialFile(`T-${place}`, criteriaOf(sketches)));
    return worldOf(
      makeCatalogue({
        facts: new Map([['facts.json', file]]),
        trials: new Map(files.map((trial) => [`${trial.number}.json`, trial])),
        records: new Map(),
      }),
    );
  });
