// The form's fields: react-hook-form keeps what is typed; every change becomes an answer, or takes one back.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { type Drafts, readDraft } from '#app/form/draft.ts';
import type { Session } from '#app/session.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';

export type DraftForm = {
  readonly form: UseFormReturn<Drafts>;
  readonly clear: (id: FactId) => void;
  /** Empties every field; gives back what stood there. */
  readonly eraseAll: () => Drafts;
  readonly bringBack: (drafts: Drafts) => void;
};

/** Lives above the pages, so that neither a change of page nor of language loses a keystroke. */
export function useDrafts(dictionary: Dictionary, session: Session, today: number): DraftForm {
  const form = useForm<Drafts>({ defaultValues: {}, shouldUnregister: false });
  const isSilent = useRef(false);

  const take = useCallback(
    (id: FactId, drafts: Drafts) => {
      const fact = dictionary.byId.get(id);
      if (fact !== undefined) session.answer(id, readDraft(fact, drafts[id], today).answer);
    },
    [dictionary, session, today],
  );

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          const id = name?.split('.')[0];
          if (id !== undefined && !isSilent.current) take(id, values);
        },
      }),
    [form, take],
  );

  return useMemo(() => {
    const replace = (drafts: Drafts) => {
      isSilent.current = true;
      form.reset(drafts);
      isSilent.current = false;
    };
    return {
      form,
      clear: (id) => form.setValue(id, emptied(form.getValues(id)), { shouldDirty: true }),
      eraseAll: () => {
        const before = structuredClone(form.getValues());
        replace(Object.fromEntries(Object.entries(before).map(([id, draft]) => [id, emptied(draft)])));
        session.erase();
        return before;
      },
      bringBack: (drafts) => {
        replace(drafts);
        for (const id of Object.keys(drafts)) take(id, drafts);
      },
    };
  }, [form, session, take]);
}

function emptied(draft: Drafts[string]): NonNullable<Drafts[string]> {
  const marks = Object.fromEntries(Object.keys(draft?.marks ?? {}).map((option) => [option, '']));
  return { choice: '', exact: '', from: '', to: '', year: '', month: '', day: '', calendar: draft?.calendar ?? '', marks };
}
