// What stands wrong on a page as it is laid out now: what sticks out sideways, what is too small to hit, what is left of a template.
import type { Page } from 'playwright-core';

/** Elements that reach beyond the window, and the window's own overflow. None is the aim. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width: own } = element.getBoundingClientRect();
      const isHidden = own <= 1 || element.closest('.skip, .visually-hidden') !== null;
      if (!isHidden && (left < -0.5 || right > width + 0.5)) {
        out.push(`${element.tagName}.${element.className} from ${Math.round(left)} to ${Math.round(right)}`);
      }
    }
    return out;
  });
}

/** Controls under 44 px in height or width, or 24 px on the dense page for clinicians (WCAG 2.5.8). Links inside a sentence do not count. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll(
      'button, select, input[type="text"], label.choice, .ask-choice, .big, summary, nav a, .brand, .more',
    );
    return [...controls].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const isSeen = width > 0 && height > 0 && control.closest('.skip') === null;
      const least = control.closest('.clinic') === null ? 44 : 24;
      return isSeen && (width < least || height < least)
        ? [`${control.tagName}.${control.className} “${control.textContent.slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    });
  });
}

/** Words that only a programmer should see. */
export async function holes(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  return (
    text.match(
      /\{\w+\}|\b(?:undefined|NaN)\b|\[object \w+\]|\b(?:check|results|trial|criterion|reason|answers?|ask|start|figures|field|problem|clinic|typed|time|own|sheet|fhir|unit)\.[a-z]+\w*/g,
    ) ?? []
  );
}
