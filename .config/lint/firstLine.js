// Asks that a source file begins with one sentence that says what it is.

export const firstLine = {
  meta: { type: 'suggestion', docs: { description: 'The first line of a file is a sentence on what it is.' } },
  create(context) {
    return {
      Program(node) {
        const [line = ''] = context.sourceCode.text.split('\n', 1);
        if (!/^\/\/ \S.*\S[.:?]\s*$/u.test(line))
          context.report({ node, message: 'Begin the file with "// One sentence that says what it is."' });
      },
    };
  },
};
