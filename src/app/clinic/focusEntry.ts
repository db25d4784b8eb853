// Goes to the field of a question, and unfolds whatever it stands in.

export function focusEntry(question: string): void {
  const field = [...document.querySelectorAll<HTMLElement>('[data-entry]')].find((one) => one.dataset['entry'] === question);
  if (field === undefined) return;
  for (let fold = field.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
