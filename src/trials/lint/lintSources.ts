// Counts both ways between a trial and its seed record: every criterion has a statement, every statement has its place.
import type { Finding } from '#trials/lint/finding.ts';
import type { SeedRecord } from '#trials/provenance.ts';
import type { Trial } from '#trials/trial.ts';

type Use = { readonly place: string; readonly source: readonly string[] };

export function lintSources(file: string, trial: Trial, records: ReadonlyMap<string, SeedRecord>): readonly Finding[] {
  const record = records.get(trial.record);
  if (record === undefined) {
    return [{ file, place: 'record', says: `there is no seed record “${trial.record}”`, wayOut: `write seeds/${trial.record}.json first` }];
  }
  const findings: Finding[] = [];
  const report = (place: string, says: string, wayOut: string) => findings.push({ file, place, says, wayOut });
  if (!record.trials.includes(trial.number)) {
    report('record', `seeds/${trial.record}.json does not name ${trial.number}`, 'add the number to its "trials", or name another record');
  }
  const uses: readonly Use[] = [
    ...trial.criteria.map(({ id, source }) => ({ place: id, source })),
    ...trial.setAside.map(({ source }, index) => ({ place: `setAside/${index}`, source })),
  ];
  const numbers = new Set(record.statements.map(({ id }) => id));
  const usedAt = new Map<string, string>();
  for (const { place, source } of uses) {
    for (const number of source) {
      if (!numbers.has(number)) report(place, `points at statement ${number}, which ${trial.record} does not have`, 'mend the number');
      const earlier = usedAt.get(number);
      const isAside = place.startsWith('setAside') || earlier?.startsWith('setAside') === true;
      if (earlier !== undefined && isAside) report(place, `statement ${number} is both set aside and used by ${earlier}`, 'decide for one');
      usedAt.set(number, place);
    }
  }
  for (const { id, says } of record.statements) {
    if (!usedAt.has(id)) {
      report('criteria', `statement ${id} of ${trial.record} has no criterion: “${says}”`, 'add a criterion, or set it aside and say why');
    }
  }
  return findings;
}
