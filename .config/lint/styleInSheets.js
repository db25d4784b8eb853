// Forbids styles in markup, but for custom properties: what a sheet says, stylelint can check.

export const styleInSheets = {
  meta: { type: 'problem', docs: { description: 'Styles stand in sheets.' } },
  create(context) {
    return {
      JSXAttribute(node) {
        if (node.name.name !== 'style') return;
        const object = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : undefined;
        const custom = (property) =>
          property.type === 'Property' && property.key.type === 'Literal' && String(property.key.value).startsWith('--');
        if (object?.type !== 'ObjectExpression' || !object.properties.every(custom))
          context.report({ node, message: 'Styles stand in sheets; markup may only set custom properties ("--part").' });
      },
    };
  },
};
