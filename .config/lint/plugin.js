// The house's own lint rules, for oxlint.
import { firstLine } from './firstLine.js';
import { layers } from './layers.js';
import { noBarrel } from './noBarrel.js';
import { noNumberFromText } from './noNumberFromText.js';
import { noWordsInJsx } from './noWordsInJsx.js';
import { rulesByOneDoor } from './rulesByOneDoor.js';
import { styleInSheets } from './styleInSheets.js';

export default {
  meta: { name: 'gharbal' },
  rules: {
    'first-line': firstLine,
    layers,
    'no-barrel': noBarrel,
    'no-number-from-text': noNumberFromText,
    'no-words-in-jsx': noWordsInJsx,
    'rules-by-one-door': rulesByOneDoor,
    'style-in-sheets': styleInSheets,
  },
};
