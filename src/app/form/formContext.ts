// Hands the fields of the form to every question.
import { createContext, useContext } from 'react';
import type { DraftForm } from '#app/form/useDrafts.ts';

export const FormContext = createContext<DraftForm | undefined>(undefined);

export function useDraftForm(): DraftForm {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error('a question was drawn outside the form');
  return form;
}
