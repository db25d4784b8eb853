// Where large controls stand on the page as it is laid out now: their size, the gaps between them, and the zones that must stay free.
import type { Page } from 'playwright-core';

const RULES = {
  primary:
    '.ask-choice, .ask-steering .big, .start-actions .big, .answer-row .big, .ask-exact .big, .ask-date .big, .ask-date select, .take .big, .passphrase input, .keep .big, .keep-trouble .big',
  side: 88,
  gap: 15.5,
  /** 2 cm: what lies in it is pressed in passing by eyes that look elsewhere. */
  rest: 76,
  /** On a narrower window a finger is used, and room is dear. */
  narrowRest: 16,
  wide: 600,
  high: 560,
};
type Rules = typeof RULES;

/** What is wrong with size and place of the controls; none is the aim. */
export async function misplaced(page: Page): Promise<string[]> {
  const all = [sizes, gaps, covered, restZone].map((look) => page.evaluate(look, RULES));
  return [...new Set((await Promise.all(all)).flat())];
}

function sizes({ primary, side, rest, narrowRest, wide }: Rules): string[] {
  const needed = window.innerWidth >= wide ? rest : narrowRest;
  return [...document.querySelectorAll<HTMLElement>(primary)].flatMap((control) => {
    if (!control.checkVisibility()) return [];
    const { width, height, right } = control.getBoundingClientRect();
    const name = control.textContent.slice(0, 24);
    const free = document.documentElement.clientWidth - right;
    return [
      ...(width < side || height < side ? [`“${name}” is ${width} × ${height}`] : []),
      ...(free < needed ? [`“${name}” is ${free} px from the right`] : []),
    ];
  });
}

function gaps({ primary, gap }: Rules): string[] {
  const boxes = [...document.querySelectorAll<HTMLElement>(primary)]
    .filter((control) => control.checkVisibility())
    .map((control) => ({ name: control.textContent.slice(0, 24), box: control.getBoundingClientRect() }));
  return boxes.flatMap(({ name, box }, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const across = Math.max(box.left, other.box.left) - Math.min(box.right, other.box.right);
      const down = Math.max(box.top, other.box.top) - Math.min(box.bottom, other.box.bottom);
      return across < gap && down < gap ? [`“${name}” and “${other.name}” are ${Math.max(across, down)} px apart`] : [];
    }),
  );
}

/** Every part of a control answers, but for what is scrolled out of sight or lies under the strip below. */
function covered({ primary, rest, wide, high }: Rules): string[] {
  const hasStrip = window.innerWidth >= wide && window.innerHeight >= high;
  const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
  return [...document.querySelectorAll<HTMLElement>(primary)].flatMap((control) => {
    const box = control.getBoundingClientRect();
    return parts.flatMap((x) =>
      parts.flatMap((y) => {
        const [across, down] = [box.left + box.width * x, box.top + box.height * y];
        const hit = document.elementFromPoint(across, down);
        const isUnderStrip = hasStrip && hit?.tagName === 'MAIN' && down > window.innerHeight - rest - 6;
        const isFree = hit === null || control.contains(hit) || hit.closest('.ask-rest') !== null || isUnderStrip;
        return isFree ? [] : [`“${control.textContent.slice(0, 24)}” is covered by ${hit.tagName}.${hit.className}`];
      }),
    );
  });
}

/** Nothing can be hit at the lower edge of a large window; on a small one the page ends well below its last control. */
function restZone({ primary, rest, wide, high }: Rules): string[] {
  const { innerWidth, innerHeight } = window;
  if (innerWidth < wide || innerHeight < high) {
    const lowest = [...document.querySelectorAll<HTMLElement>(primary)].map((one) => one.getBoundingClientRect().bottom + window.scrollY);
    const below = document.documentElement.scrollHeight - Math.max(...lowest);
    return below < rest ? [`the last control is ${below} px from the end of the page`] : [];
  }
  const wrong: string[] = [];
  for (let y = innerHeight - rest; y < innerHeight; y += 6) {
    for (let x = 4; x < innerWidth; x += 24) {
      const hit = document.elementFromPoint(x, y)?.closest(primary);
      if (hit !== null && hit !== undefined)
        wrong.push(`“${hit.textContent.slice(0, 24)}” can be hit ${innerHeight - y} px from the lower edge`);
    }
  }
  return wrong;
}

/** Where the steering stands in the window. */
export function steeringAt(page: Page): Promise<string[]> {
  return page
    .locator('.ask-steering .big')
    .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().top].map(Math.round).join()));
}
