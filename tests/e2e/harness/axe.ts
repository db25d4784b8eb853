// Looks at a page with axe-core. The visit must be made with { bypassCSP: true }, which lets axe's script in.
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** One line for each thing that axe finds wrong: rule, impact, where. None is the aim. */
export async function axeFindings(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (given) => {
    const tool = Reflect.get(window, 'axe') as typeof axe;
    const { violations } = await tool.run(document, { resultTypes: ['violations'], ...given });
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map((node) => `${id} (${impact ?? 'no impact given'}): ${help}: ${node.target.join(' ')}`),
    );
  }, options);
}
