import { dictionary, TODAY } from './records.ts';
import { readFhir } from '#formats/fhir/readFhir.ts';
import { chanceFrom } from '../../laws/chance.ts';
import { damaged } from './mutate.ts';
import { SAMPLES, sampleText } from './samples.ts';
import { fileOf, isStated } from './oracle.ts';
let n = 0,
  facts = 0,
  nos = 0,
  slow = 0,
  big = 0;
const problems: Record<string, number> = {};
const start = performance.now();
const whys: Record<string, number> = {};
const from = Number(process.argv[2]);
let seed = from;
for (; performance.now() - start < Number(process.argv[3]) * 1000; seed += 1)
  for (const { name } of SAMPLES) {
    const a = performance.now();
    const text = damaged(sampleText(name), chanceFrom(seed));
    if (text.length > 3e6) {
      big += 1;
      console.log('big', name, seed, text.length, Math.round(performance.now() - a));
    }
    const b = performance.now();
    const r = readFhir(text, dictionary, TODAY);
    if (performance.now() - b > 2000) {
      slow += 1;
      console.log('slow', name, seed, text.length, performance.now() - b);
    }
    n += 1;
    if ('problem' in r) {
      problems[r.problem] = (problems[r.problem] ?? 0) + 1;
      continue;
    }
    if (text.length > 200000) continue;
    const f = fileOf(JSON.parse(text));
    for (const l of r.left) whys[l.why] = (whys[l.why] ?? 0) + 1;
    for (const x of r.found) {
      facts += 1;
      if (JSON.stringify(x.answer) === '{"value":false}') nos += 1;
      if (!isStated(x, f)) console.log('WRONG', name, seed, JSON.stringify(x));
    }
  }
console.log(
  'ran',
  n,
  seed,
  'facts',
  facts,
  'nos',
  nos,
  JSON.stringify(problems),
  JSON.stringify(whys),
  Math.round(process.memoryUsage().heapUsed / 1e6),
  'MB',
);
