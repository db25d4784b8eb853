// Forbids words in markup: every word a reader sees or hears comes from src/i18n or the rules, in both languages.

const WORD = /\p{L}/u;
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'title',
]);
const message = 'Words come from src/i18n, in both languages.';

/** @returns the parts of an expression that may end up as text */
function texts(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : [];
    case 'TemplateLiteral':
      return node.quasis.map((quasi) => ({ node, text: quasi.value.raw }));
    case 'ConditionalExpression':
      return [...texts(node.consequent), ...texts(node.alternate)];
    case 'LogicalExpression':
      return [...texts(node.left), ...texts(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...texts(node.left), ...texts(node.right)] : [];
    case 'JSXExpressionContainer':
      return texts(node.expression);
    default:
      return [];
  }
}

export const noWordsInJsx = {
  meta: { type: 'problem', docs: { description: 'No literal words in JSX.' } },
  create(context) {
    const look = (value) => {
      const found = texts(value).find(({ text }) => WORD.test(text));
      if (found) context.report({ node: found.node, message });
    };
    return {
      JSXText(node) {
        if (WORD.test(node.value)) context.report({ node, message });
      },
      JSXExpressionContainer(node) {
        if (node.parent.type !== 'JSXAttribute') look(node);
      },
      JSXAttribute(node) {
        const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
        if (SPOKEN.has(name)) look(node.value);
      },
    };
  },
};
