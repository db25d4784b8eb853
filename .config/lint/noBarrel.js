// Forbids handing on what another file exports: every import names the file where the thing stands.

const message = 'No barrels: import it from the file where it stands.';

export const noBarrel = {
  meta: { type: 'problem', docs: { description: 'No re-exports and no index files.' } },
  create(context) {
    return {
      Program(node) {
        if (/\/index\.tsx?$/.test(context.filename))
          context.report({ node, message: 'No index files: give the file the name of what it holds.' });
      },
      ExportAllDeclaration: (node) => context.report({ node, message }),
      ExportNamedDeclaration: (node) => node.source && context.report({ node, message }),
    };
  },
};
