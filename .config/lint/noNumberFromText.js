// Forbids the ways of making a number from text that turn blanks and slips into numbers. One file may: src/facts/number.ts.

const CALLS = new Set(['Number', 'parseFloat', 'parseInt']);
const message = 'Read numbers with src/facts/number.ts: a blank or a slip must never become a number.';

const nameOf = (node) => (node.computed ? (node.property.type === 'Literal' ? node.property.value : undefined) : node.property.name);

export const noNumberFromText = {
  meta: { type: 'problem', docs: { description: 'Numbers are read from text in one place only.' } },
  create(context) {
    const report = (node) => context.report({ node, message });
    return {
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && CALLS.has(node.callee.name)) report(node);
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Number') report(node);
      },
      MemberExpression(node) {
        const name = nameOf(node);
        if (name === 'coerce' || name === 'parseFloat' || name === 'parseInt' || name === 'valueAsNumber') report(node);
      },
      Property(node) {
        if (node.key.type === 'Identifier' && (node.key.name === 'valueAsNumber' || node.key.name === 'valueAsDate')) report(node);
      },
      ImportSpecifier(node) {
        if (node.imported.name === 'coerce') report(node);
      },
      JSXAttribute(node) {
        if (node.name.name === 'type' && node.value?.type === 'Literal' && node.value.value === 'number') report(node);
      },
      UnaryExpression(node) {
        if (node.operator === '+') report(node);
      },
      // Passed on as a function: texts.map(Number)
      Identifier(node) {
        if (CALLS.has(node.name) && node.parent?.type === 'CallExpression' && node.parent.callee !== node) report(node);
      },
    };
  },
};
