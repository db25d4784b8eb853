// Lets the page reach the rules folder by one file only, src/app/catalogue.ts.

const message = 'rules/ enters the page by one door: src/app/catalogue.ts.';

export const rulesByOneDoor = {
  meta: { type: 'problem', docs: { description: 'Only app/catalogue reads the rules folder.' } },
  create(context) {
    if (context.filename.replaceAll('\\', '/').endsWith('/src/app/catalogue.ts')) return {};
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty' && callee.property.name?.startsWith('glob'))
          context.report({ node, message });
      },
    };
  },
};
