// Keeps the direction of the house: which folder of src may import which, type imports and dynamic imports included.
import { relative, sep } from 'node:path';

/** The pure folders, in the order in which they may know each other. */
const CORE = ['logic', 'facts', 'trials', 'screening'];
/** Stand on the core and never on each other. */
const BRACES = ['questionnaire', 'cohort', 'sql', 'formats', 'i18n', 'storage'];
/** Stand on everything and never on each other. */
const TOPS = ['app', 'cli'];
/** Never import each other. */
const SCREENS = ['start', 'ask', 'form', 'open', 'take', 'clinic', 'results', 'trials', 'cohort', 'authoring', 'print'];
const PACKAGES_OF_THE_PURE = /^(?:zod(?:\/mini)?|json-logic-js)$/;

const isPure = (folder) => CORE.includes(folder) || (BRACES.includes(folder) && folder !== 'storage');

/** @returns {Set<string>} the folders of src that `folder` may import */
function allowed(folder) {
  const place = CORE.indexOf(folder);
  if (place >= 0) return new Set(CORE.slice(0, place + 1));
  if (BRACES.includes(folder)) return new Set([...CORE, folder]);
  return new Set([...CORE, ...BRACES, folder]);
}

/** @returns {string | undefined} what is wrong with an import inside src/app */
function wrongInApp(inside, target) {
  const [screen] = inside;
  if (target[0] !== 'app') return undefined;
  const other = target.length > 2 ? target[1] : undefined;
  if (other === undefined || !SCREENS.includes(other) || other === screen) return undefined;
  if (SCREENS.includes(screen))
    return `Screens never import each other: app/${screen} imports app/${other}. Share through app/ui or a file of app/.`;
  if (screen === 'ui') return `app/ui imports the screen app/${other}.`;
  return undefined;
}

/** @returns {string | undefined} what is wrong with `specifier`, imported by src/<path> */
export function wrongImport(path, specifier) {
  const [folder, ...inside] = path;
  if (/(?:^|\/)\.\.(?:\/|$)/.test(specifier)) return 'Say where it stands: "#folder/file.ts" instead of "../".';
  if (specifier.startsWith('./')) return undefined;
  if (!specifier.startsWith('#')) {
    return isPure(folder) && !PACKAGES_OF_THE_PURE.test(specifier)
      ? `src/${folder} is pure: of packages it may import only zod and json-logic-js, not "${specifier}".`
      : undefined;
  }
  const target = specifier.slice(1).split('/');
  if (![...CORE, ...BRACES, ...TOPS].includes(target[0])) return `src/${target[0]} is not a folder of the house (ARCHITECTURE.md).`;
  if (!allowed(folder).has(target[0]))
    return `src/${folder} may not import src/${target[0]}: logic <- facts <- trials <- screening <- { ... } <- { app | cli }.`;
  return folder === 'app' ? wrongInApp(inside.slice(0, -1).concat(inside.length > 1 ? [] : ['']), target) : undefined;
}

/** @returns {string[] | undefined} where a file stands in src, wherever this project lies */
function inSrc({ filename, cwd }) {
  const [top, ...path] = relative(cwd, filename).split(sep);
  return top === 'src' ? path : undefined;
}

export const layers = {
  meta: { type: 'problem', docs: { description: 'Imports follow the direction of the house.' } },
  create(context) {
    const path = inSrc(context);
    if (path === undefined) return {};
    const look = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') {
        if (source) context.report({ node: source, message: 'An import names its file in plain text.' });
        return;
      }
      const message = [...CORE, ...BRACES, ...TOPS].includes(path[0])
        ? wrongImport(path, source.value)
        : `src/${path[0]} is not a folder of the house (ARCHITECTURE.md).`;
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => look(node.source),
      ExportAllDeclaration: (node) => look(node.source),
      ExportNamedDeclaration: (node) => node.source && look(node.source),
      ImportExpression: (node) => look(node.source),
      TSImportType: (node) => look(node.source ?? node.argument?.literal ?? node.argument),
    };
  },
};
