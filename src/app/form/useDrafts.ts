// The form's fields: react-hook-form keeps what is typed; every change becomes an answer, and every answer given elsewhere a field.
import { useEffect, useMemo, useRef } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { type Draft, type Drafts, readDraft } from '#app/form/draft.ts';
import { draftOf, emptyDraft } from '#app/form/draftOf.ts';
import { useDraftStore } from '#app/form/draftStore.ts';
import { asRated } from '#app/levels.ts';
import { type Page, usePage } from '#app/page.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import type { Person } from '#facts/person.ts';

export type Erased = { readonly person: Person; readonly drafts: Drafts };

export type DraftForm = {
  readonly form: UseFormReturn<Drafts>;
  readonly clear: (id: FactId) => void;
  /** Empties every field; gives back what stood there. */
  readonly eraseAll: () => Erased;
  readonly bringBack: (erased: Erased) => void;
};

/** What is half-typed lives above the pages, so that neither a change of page nor of language loses a keystroke. */
export function useDrafts(): DraftForm {
  const page = usePage();
  const store = useDraftStore();
  const { session } = page;
  const { facts, byId } = page.catalogue.dictionary;
  const defaultValues = useMemo(() => agreed(store.generation === session.generation() ? store.drafts : {}, page), [store, session, page]);
  const form = useForm<Drafts>({ defaultValues, shouldUnregister: false });
  const isSilent = useRef(false);
  const shown = useRef(page);
  useEffect(() => {
    shown.current = page;
  }, [page]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          const fact = byId.get(name?.split('.')[0] ?? '');
          if (fact === undefined || isSilent.current) return;
          if (values[fact.id]?.kept !== '' && !(name?.endsWith('.kept') ?? false)) return form.setValue(`${fact.id}.kept`, '');
          session.answer(fact.id, asRated(fact, readDraft(fact, values[fact.id], shown.current.today).answer, session.get()));
        },
      }),
    [form, byId, session],
  );

  useEffect(() => {
    const agree = () => {
      const stale = facts.filter((fact) => !isAgreed(fact, form.getValues(fact.id), shown.current));
      if (stale.length === 0) return;
      isSilent.current = true;
      for (const fact of stale) form.setValue(fact.id, draftOf(fact, session.get().answers.get(fact.id), readerOf(shown.current)));
      isSilent.current = false;
    };
    return session.subscribe(agree);
  }, [form, facts, session]);

  useEffect(
    () => () => {
      store.drafts = structuredClone(form.getValues());
      store.generation = session.generation();
    },
    [form, store, session],
  );

  return useMemo(() => {
    const replace = (drafts: Drafts) => {
      isSilent.current = true;
      form.reset(drafts);
      isSilent.current = false;
    };
    return {
      form,
      clear: (id) => {
        const fact = byId.get(id);
        if (fact !== undefined) form.setValue(id, emptyDraft(fact, form.getValues(id)?.calendar), { shouldDirty: true });
      },
      eraseAll: () => {
        const drafts = structuredClone(form.getValues());
        replace(Object.fromEntries(facts.map((fact) => [fact.id, emptyDraft(fact)])));
        return { drafts, person: session.erase() };
      },
      bringBack: ({ drafts, person }) => {
        replace(drafts);
        session.replace(person);
      },
    };
  }, [form, byId, facts, session]);
}

/** The kept drafts, where they still say what the person said; else the answers as a field shows them. */
function agreed(drafts: Drafts, page: Page): Drafts {
  const answers = page.session.get().answers;
  return Object.fromEntries(
    page.catalogue.dictionary.facts.map((fact) => {
      const draft = drafts[fact.id];
      return [fact.id, draft !== undefined && isAgreed(fact, draft, page) ? draft : draftOf(fact, answers.get(fact.id), readerOf(page))];
    }),
  );
}

function readerOf({ voice, today }: Page) {
  return { language: voice.language, today };
}

function isAgreed(fact: Fact, draft: Draft | undefined, { session, today }: Page): boolean {
  return isSameAnswer(readDraft(fact, draft, today).answer, session.get().answers.get(fact.id));
}
