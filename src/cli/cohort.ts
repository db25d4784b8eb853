// npm run -s cohort -- FILE: screens a file of candidates of any size.
import { cohortCommand } from '#cli/cohortCommand.ts';
import { endQuietly } from '#cli/output.ts';

endQuietly(process.stdout, 'cohort');
process.exitCode = await cohortCommand(process.argv.slice(2), process.env, process);
