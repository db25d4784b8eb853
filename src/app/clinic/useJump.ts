// From the form to the verdicts and back by one key, whatever the layout of the keyboard; and the first field when the page opens.
import { type RefObject, useEffect } from 'react';
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { FIRST_FACT } from '#questionnaire/relevance.ts';

const VERDICTS = '.clinic-verdicts';

/** The verdict that was looked at last, else the first. */
export function focusVerdicts(last?: Element | null): void {
  const pane = document.querySelector<HTMLElement>(VERDICTS);
  const row = last instanceof HTMLElement && last.isConnected ? last : pane?.querySelector<HTMLElement>('.verdict-row > button');
  (row ?? pane)?.focus();
}

/** Ctrl and the key beside L: no browser and no screen reader has another use for it. */
function isJump({ ctrlKey, altKey, metaKey, shiftKey, code, key }: KeyboardEvent): boolean {
  return ctrlKey && !altKey && !metaKey && !shiftKey && (code === 'Semicolon' || key === ';');
}

/** `field`: the question whose field had the focus last. */
export function useJump(field: RefObject<string | undefined>): void {
  useEffect(() => {
    let last: Element | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (!isJump(event) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      const now = document.activeElement;
      if (now === null || now.closest(VERDICTS) === null) {
        focusVerdicts(last);
        return;
      }
      last = now;
      focusEntry(field.current ?? FIRST_FACT);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}

/** Unless the focus is somewhere already. */
export function useFirstField(): void {
  useEffect(() => {
    // A page that is new takes the focus first.
    const timer = setTimeout(() => {
      const now = document.activeElement;
      if (now === null || now === document.body || now.id === 'content') focusEntry(FIRST_FACT);
    });
    return () => clearTimeout(timer);
  }, []);
}
