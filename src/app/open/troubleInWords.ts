// Why something cannot be opened, and the way out.
import type { Trouble } from '#app/open/stage.ts';
import type { Say } from '#i18n/translate.ts';

export function troubleInWords(trouble: Trouble, say: Say): string {
  if (trouble.of === 'camera') return say(`open.camera.${trouble.problem}`);
  if (trouble.of === 'file') return say(`open.file.${trouble.problem}`);
  switch (trouble.problem) {
    case 'foreign':
    case 'newer':
    case 'no-picture':
    case 'no-code':
      return say(`open.code.${trouble.problem}`);
    case 'damaged':
    case 'too-large':
    case 'not-json':
    case 'locked':
    case 'wrong-passphrase':
      return say('open.code.damaged');
  }
}
