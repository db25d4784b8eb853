// npm run lint:rules: prints what is wrong in rules/, seeds/ and the languages, one line each, and ends with 1 if anything is.
import { readLanguages } from '#cli/languages.ts';
import { PACKAGE_ROOT, readRulesFolder } from '#cli/rulesFolder.ts';
import type { Refusal } from '#trials/catalogue.ts';
import type { Finding } from '#trials/lint/finding.ts';
import { lint } from '#trials/lint/lint.ts';

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

const [root = PACKAGE_ROOT] = process.argv.slice(2);
const { files, refusals } = readRulesFolder(root);
const { languages, refusals: refusedLanguages } = readLanguages(root);
const codes = languages.map(({ code }) => code);
// Without a file of facts every rule on them would be found at fault: first things first.
const isFactMissing = refusals.some(({ file }) => file.startsWith('rules/facts'));
const findings = [...[...refusals, ...refusedLanguages].map(refused), ...(isFactMissing ? [] : lint(files, codes))];

for (const { file, place, says, wayOut } of findings) console.log(`${file}: ${place}: ${says} -> ${wayOut}`);
const counts = `${files.facts.size} fact files, ${files.trials.size} trials, ${files.records.size} seed records, languages ${codes.join(', ')}`;
const found = new Set(findings.map(({ file }) => file)).size;
console.log(findings.length === 0 ? `${counts}: nothing found` : `${counts}: ${findings.length} found in ${found} files`);
process.exitCode = findings.length === 0 ? 0 : 1;

function refused({ file, place, message }: Refusal): Finding {
  return { file, place, says: message, wayOut: 'mend the file; until then nothing of it is read' };
}
