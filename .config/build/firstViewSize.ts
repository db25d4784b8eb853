// Fails the build when the JavaScript of the first view, gzipped, is heavier than the budget.
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** The entry and all it imports statically: what must arrive before anything shows. */
function chunksOfFirstView(entries: string[], importsOf: (file: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...importsOf(file));
  }
  return seen;
}

export function firstViewSize(budgetInKilobytes: number): Plugin {
  return {
    name: 'gharbal:first-view-size',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
      const entries = [...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
      const first = chunksOfFirstView(entries, (file) => chunks.get(file)?.imports.filter((name) => chunks.has(name)) ?? []);
      const bytes = [...first].reduce((sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '', { level: 9 }).length, 0);
      const line = `JavaScript of the first view: ${kilobytes(bytes)} gzipped of at most ${budgetInKilobytes} KB (${[...first].join(', ')})`;
      if (bytes > budgetInKilobytes * 1024) this.error(line);
      this.environment.logger.info(line);
    },
  };
}
